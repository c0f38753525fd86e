import { flushPromises } from '@vue/test-utils'
import { effectScope } from 'vue'
import { expect, it, vi } from 'vitest'
import { ProblemError } from '@/shared/problem/problem'
import { useLoad } from './useLoad'
import { usePages } from './usePages'

function inScope<T>(work: () => T) {
  const scope = effectScope()
  return { result: scope.run(work) as T, leave: () => scope.stop() }
}

it('goes from loading to ready', async () => {
  const { result } = inScope(() => useLoad(async () => 'zone'))
  expect(result.state.value).toBe('loading')
  await flushPromises()
  expect([result.state.value, result.data.value]).toEqual(['ready', 'zone'])
})

it('knows an empty answer, a refusal and a dead network apart', async () => {
  const empty = inScope(() =>
    useLoad(
      async () => [],
      (list) => list.length === 0,
    ),
  ).result
  const refused = inScope(() => useLoad(() => Promise.reject(new ProblemError(404, {})))).result
  const offline = inScope(() => useLoad(() => Promise.reject(new TypeError('Failed to fetch')))).result
  await flushPromises()
  expect([empty, refused, offline].map(({ state }) => state.value)).toEqual(['empty', 'error', 'offline'])
})

it('tries again by itself when the network is back', async () => {
  const load = vi.fn().mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValueOnce('zone')
  const { result } = inScope(() => useLoad(load))
  await flushPromises()
  window.dispatchEvent(new Event('online'))
  await flushPromises()
  expect(result.data.value).toBe('zone')
})

it('keeps what is shown when loading again fails', async () => {
  const load = vi.fn().mockResolvedValueOnce('zone').mockRejectedValueOnce(new TypeError('Failed to fetch'))
  const { result } = inScope(() => useLoad(load))
  await flushPromises()
  await result.reload()
  expect([result.state.value, result.data.value]).toEqual(['ready', 'zone'])
})

it('does not let an older answer overtake a newer one', async () => {
  const answers: ((value: string) => void)[] = []
  const { result } = inScope(() => useLoad(() => new Promise<string>((resolve) => answers.push(resolve))))
  void result.reload()
  answers[1]?.('new')
  answers[0]?.('old')
  await flushPromises()
  expect(result.data.value).toBe('new')
})

it('gives up its request when the page is left', () => {
  let signal: AbortSignal | undefined
  const { leave } = inScope(() => useLoad((given) => ((signal = given), new Promise(() => undefined))))
  leave()
  expect(signal?.aborted).toBe(true)
})

it('appends pages until there is no next one', async () => {
  const pages: Record<string, { items: number[]; next: string | null }> = {
    first: { items: [1, 2], next: 'b' },
    b: { items: [3], next: null },
  }
  const { result } = inScope(() => usePages(async (cursor) => pages[cursor ?? 'first'] ?? { items: [] }))
  await flushPromises()
  expect(result.more.value).toBe(true)
  await result.loadMore()
  expect([result.items.value, result.more.value]).toEqual([[1, 2, 3], false])
  await result.loadMore()
  expect(result.items.value).toEqual([1, 2, 3])
})

it('takes a network that swallows a request for none', async () => {
  vi.useFakeTimers()
  const { result } = inScope(() => useLoad(() => new Promise(() => undefined)))
  await vi.advanceTimersByTimeAsync(60_000)
  vi.useRealTimers()
  expect(result.state.value).toBe('offline')
})

it('shows nothing of the old list when the new one cannot be had', async () => {
  const load = vi
    .fn()
    .mockResolvedValueOnce({ items: [1] })
    .mockRejectedValue(new TypeError('Failed to fetch'))
  const { result } = inScope(() => usePages(load))
  await flushPromises()
  await result.reload()
  expect([result.state.value, result.items.value]).toEqual(['ready', [1]])
  await result.restart()
  expect([result.state.value, result.items.value]).toEqual(['offline', []])
})
