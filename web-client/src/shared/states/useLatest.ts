import { onScopeDispose, shallowRef } from 'vue'
import { isOffline } from '@/shared/problem/problem'

/** A weak network may swallow a request; after this it counts as not connected, and the person can try again. */
const PATIENCE_MS = 30_000

/**
 * Requests of which only the newest counts: an older answer never overtakes it, leaving the page gives it up, and when
 * the network comes back after a failure, `again` is called.
 */
export function useLatest(again: () => void) {
  const problem = shallowRef<unknown>(null)
  const busy = shallowRef(false)
  let running = new AbortController()

  async function run<T>(ask: (signal: AbortSignal) => Promise<T>, take: (answer: T) => void): Promise<void> {
    running.abort()
    const mine = (running = new AbortController())
    const patience = setTimeout(() => fail(mine, new TypeError('No answer in time')), PATIENCE_MS)
    problem.value = null
    busy.value = true
    try {
      const answer = await ask(mine.signal)
      if (!mine.signal.aborted) take(answer)
    } catch (error) {
      fail(mine, error)
    } finally {
      clearTimeout(patience)
      if (running === mine) busy.value = false
    }
  }

  function fail(request: AbortController, error: unknown) {
    if (request.signal.aborted) return
    request.abort()
    problem.value = error
  }

  const whenBack = () => {
    if (isOffline(problem.value)) again()
  }
  window.addEventListener('online', whenBack)
  onScopeDispose(() => {
    running.abort()
    window.removeEventListener('online', whenBack)
  })

  return { problem, busy, run }
}
