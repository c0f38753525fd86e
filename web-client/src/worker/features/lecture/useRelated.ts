import { computed } from 'vue'
import { useRoute } from 'vue-router'
import { body } from '@/shared/api/http'
import { learning } from '@/shared/api/learning'
import { useLoad } from '@/shared/states/useLoad'

/** What goes with a lecture, and what to watch after it: the next of the column the worker came from. */
export function useRelated(id: string) {
  const { query } = useRoute()
  const one = (value: unknown) => (typeof value === 'string' && value ? value : undefined)
  const from = { zone: one(query.zone), column: one(query.column) }
  const load = useLoad((signal) =>
    body(learning.GET('/lectures/{id}/related', { params: { path: { id }, query: from }, signal })),
  )
  /** The column goes along to the next of it. */
  const nextPlace = computed(() => {
    const next = load.data.value?.upNext
    return next && { path: `/lectures/${next.id}`, query: from }
  })

  return { ...load, nextPlace }
}
