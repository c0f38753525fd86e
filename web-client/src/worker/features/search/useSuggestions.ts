import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import { body } from '@/shared/api/http'
import { learning, type SearchSuggestion } from '@/shared/api/learning'

/** Between two keys: nobody reads what is there for less. */
const PAUSE_MS = 180

/** What somebody who types this may be looking for. Without a network there is nothing, and no fuss about it. */
export function useSuggestions(typed: Ref<string>) {
  const suggestions = shallowRef<SearchSuggestion[]>([])
  const open = ref(false)
  let pause: ReturnType<typeof setTimeout> | undefined
  let request: AbortController | undefined

  function stop() {
    clearTimeout(pause)
    request?.abort()
  }

  async function ask(q: string) {
    request = new AbortController()
    const { signal } = request
    try {
      const answer = await body(learning.GET('/search/suggestions', { params: { query: { q } }, signal }))
      if (signal.aborted) return
      suggestions.value = answer.items
      open.value = answer.items.length > 0
    } catch {
      close()
    }
  }

  function close() {
    stop()
    open.value = false
    suggestions.value = []
  }

  watch(typed, (now) => {
    stop()
    const q = now.trim()
    if (q) pause = setTimeout(() => void ask(q), PAUSE_MS)
    else close()
  })
  onScopeDispose(stop)

  return { suggestions, open, close }
}
