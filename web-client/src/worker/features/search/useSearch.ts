import { computed, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { body } from '@/shared/api/http'
import { learning, type SearchHit } from '@/shared/api/learning'
import { usePages } from '@/shared/states/usePages'

export const KINDS = ['lecture', 'transcript', 'article', 'answer'] as const
export type Kind = (typeof KINDS)[number]

/** What is searched for stands in the address, so that back and a shared link lead to the same hits. */
export function useSearch() {
  const route = useRoute()
  const router = useRouter()
  const words = computed(() => (typeof route.query.q === 'string' ? route.query.q.trim() : ''))
  const kind = computed(() => KINDS.find((one) => one === route.query.kind))

  const pages = usePages<SearchHit>((cursor, signal) => {
    if (!words.value) return Promise.resolve({ items: [], next: null })
    const query = { q: words.value, kind: kind.value ? [kind.value] : undefined, cursor, limit: 20 }
    return body(learning.GET('/search', { params: { query }, signal }))
  })
  watch([words, kind], () => void pages.restart())

  function searchFor(next: string) {
    const q = next.trim() || undefined
    return router.replace({ query: { ...route.query, q } })
  }

  function choose(next: Kind | undefined) {
    return router.replace({ query: { ...route.query, kind: next } })
  }

  return { words, kind, searchFor, choose, ...pages }
}
