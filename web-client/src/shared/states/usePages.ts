import { computed, type Ref, shallowRef } from 'vue'
import { isOffline } from '@/shared/problem/problem'
import { useLatest } from './useLatest'
import type { LoadState } from './useLoad'

export interface Page<T> {
  items: T[]
  next?: string | null
}

export interface Pages<T> {
  items: Ref<T[]>
  problem: Ref<unknown>
  state: Ref<LoadState>
  more: Ref<boolean>
  busy: Ref<boolean>
  loadMore: () => Promise<void>
  /** From the first page again; what is shown stays until the new answer is in. */
  reload: () => Promise<void>
  /** The same after a filter changed: what is shown is no answer to it, and goes if none comes. */
  restart: () => Promise<void>
}

/** A keyset-paged list: the first page at once, the next ones on request. */
export function usePages<T>(load: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<T>>): Pages<T> {
  const items: Ref<T[]> = shallowRef([])
  const next = shallowRef<string | null | undefined>(undefined)
  const { problem, busy, run } = useLatest(reload)

  const state = computed<LoadState>(() => {
    if (items.value.length > 0) return 'ready'
    if (problem.value !== null) return isOffline(problem.value) ? 'offline' : 'error'
    return next.value === null ? 'empty' : 'loading'
  })
  const more = computed(() => Boolean(next.value))

  function fetchPage(cursor: string | undefined) {
    return run(
      (signal) => load(cursor, signal),
      (page) => {
        items.value = cursor ? [...items.value, ...page.items] : page.items
        next.value = page.next ?? null
      },
    )
  }

  function reload() {
    return fetchPage(undefined)
  }

  async function restart() {
    await reload()
    if (problem.value) items.value = []
  }

  async function loadMore() {
    if (next.value && !busy.value) await fetchPage(next.value)
  }

  void reload()
  return { items, problem, state, more, busy, loadMore, reload, restart }
}
