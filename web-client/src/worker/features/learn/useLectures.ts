import { onScopeDispose, ref, watch } from 'vue'
import { body } from '@/shared/api/http'
import { learning, type LectureSummary } from '@/shared/api/learning'
import { usePages } from '@/shared/states/usePages'

export const SORTS = ['newest', 'most-watched'] as const

/** Time for a word to be finished before it is searched for. */
const PAUSE_MS = 350

/** The list of lectures with its two questions: which words, and in which order. */
export function useLectures() {
  const words = ref('')
  const sort = ref<(typeof SORTS)[number]>('newest')
  const pages = usePages<LectureSummary>((cursor, signal) => {
    const q = words.value.trim() || undefined
    return body(learning.GET('/lectures', { params: { query: { q, sort: sort.value, cursor, limit: 20 } }, signal }))
  })

  let pause: ReturnType<typeof setTimeout> | undefined
  watch(words, () => {
    clearTimeout(pause)
    pause = setTimeout(() => void pages.restart(), PAUSE_MS)
  })
  watch(sort, () => void pages.restart())
  onScopeDispose(() => clearTimeout(pause))

  return { words, sort, ...pages }
}
