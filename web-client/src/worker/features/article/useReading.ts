import { onScopeDispose, type Ref, ref, watch } from 'vue'
import { body } from '@/shared/api/http'
import { learning } from '@/shared/api/learning'
import { Reading } from './Reading'

/** Tells the service that an article was opened and, when its end has come into view, that it was read. */
export function useReading(id: string, end: Readonly<Ref<HTMLElement | null>>) {
  const finished = ref(false)
  const reading = new Reading(
    (finished) => body(learning.PUT('/articles/{id}/readings/me', { params: { path: { id } }, body: { finished } })),
    () => (finished.value = true),
  )
  const watcher = new IntersectionObserver(([entry]) => {
    if (entry?.isIntersecting) void reading.reachEnd()
  })
  watch(end, (element) => element && watcher.observe(element))
  onScopeDispose(() => {
    watcher.disconnect()
    reading.stop()
  })

  return { finished, begin: () => reading.begin() }
}
