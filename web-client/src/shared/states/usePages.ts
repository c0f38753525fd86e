import { computed, onScopeDispose, type Ref, shallowRef } from 'vue'
import { isOffline } from '@/shared/problem/problem'
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
  /** From the first page again, after a filter changed or something was added. */
  reload: () => Promise<void>
}

/** A keyset-paged list: the first page at once, the next ones on request. */
export function usePages<T>(load: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<T>>): Pages<T> {
  const items: Ref<T[]> = shallowRef([])
  const next = shallowRef<string | null | undefined>(undefined)
  const problem = shallowRef<unknown>(null)
  const busy = shallowRef(false)
  let running = new AbortController()

  const state = computed<LoadState>(() => {
    if (items.value.length > 0) return 'ready'
    if (problem.value !== null) return isOffline(problem.value) ? 'offline' : 'error'
    return next.value === null ? 'empty' : 'loading'
  })

  async function fetchPage(cursor: string | undefined) {
    running.abort()
    const mine = (running = new AbortController())
    problem.value = null
    busy.value = true
    try {
      const page = await load(cursor, mine.signal)
      if (mine.signal.aborted) return
      items.value = cursor ? [...items.value, ...page.items] : page.items
      next.value = page.next ?? null
    } catch (error) {
      if (!mine.signal.aborted) problem.value = error
    } finally {
      if (running === mine) busy.value = false
    }
  }

  async function loadMore() {
    if (next.value && !busy.value) await fetchPage(next.value)
  }

  const reload = () => fetchPage(undefined)
  const more = computed(() => Boolean(next.value))
  const retryWhenBack = () => {
    if (isOffline(problem.value)) void reload()
  }
  window.addEventListener('online', retryWhenBack)
  onScopeDispose(() => {
    running.abort()
    window.removeEventListener('online', retryWhenBack)
  })

  void reload()
  return { items, problem, state, more, busy, loadMore, reload }
}
