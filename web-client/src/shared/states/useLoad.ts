import { computed, type Ref, shallowRef } from 'vue'
import { isOffline } from '@/shared/problem/problem'
import { useLatest } from './useLatest'

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
  const { problem, run } = useLatest(reload)

  const state = computed<LoadState>(() => {
    if (data.value !== null) return isEmpty(data.value) ? 'empty' : 'ready'
    if (problem.value === null) return 'loading'
    return isOffline(problem.value) ? 'offline' : 'error'
  })

  function reload() {
    return run(load, (value) => (data.value = value))
  }

  void reload()
  return { data, problem, state, reload }
}
