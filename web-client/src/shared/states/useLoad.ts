import { computed, onScopeDispose, type Ref, shallowRef } from 'vue'
import { isOffline } from '@/shared/problem/problem'

export type LoadState = 'loading' | 'ready' | 'empty' | 'error' | 'offline'

export interface Load<T> {
  data: Ref<T | null>
  problem: Ref<unknown>
  state: Ref<LoadState>
  /** Loads again. What is already on the screen stays there until the new answer is in. */
  reload: () => Promise<void>
}

/** One thing a page shows, from its request to the five states a page can be in. */
export function useLoad<T>(
  load: (signal: AbortSignal) => Promise<T>,
  isEmpty: (value: T) => boolean = () => false,
): Load<T> {
  const data: Ref<T | null> = shallowRef(null)
  const problem = shallowRef<unknown>(null)
  let running = new AbortController()

  const state = computed<LoadState>(() => {
    if (data.value !== null) return isEmpty(data.value) ? 'empty' : 'ready'
    if (problem.value === null) return 'loading'
    return isOffline(problem.value) ? 'offline' : 'error'
  })

  async function reload() {
    running.abort()
    const mine = (running = new AbortController())
    problem.value = null
    try {
      const value = await load(mine.signal)
      if (!mine.signal.aborted) data.value = value
    } catch (error) {
      if (!mine.signal.aborted) problem.value = error
    }
  }

  const retryWhenBack = () => {
    if (isOffline(problem.value)) void reload()
  }
  window.addEventListener('online', retryWhenBack)
  onScopeDispose(() => {
    running.abort()
    window.removeEventListener('online', retryWhenBack)
  })

  void reload()
  return { data, problem, state, reload }
}
