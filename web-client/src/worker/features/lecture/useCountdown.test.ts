import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { useCountdown } from './useCountdown'

function counting(done: () => void) {
  const page = effectScope()
  return { page, ...page.run(() => useCountdown(3, done)) }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('runs down and then does it, once', () => {
  const done = vi.fn()
  const { left, start } = counting(done)
  start?.()
  vi.advanceTimersByTime(2_000)
  expect([left?.value, done.mock.calls.length]).toEqual([1, 0])
  vi.advanceTimersByTime(10_000)
  expect([left?.value, done.mock.calls.length]).toEqual([null, 1])
})

it('does nothing once it was stopped, or its page is gone', () => {
  const done = vi.fn()
  const { page, start, stop } = counting(done)
  start?.()
  stop?.()
  vi.advanceTimersByTime(10_000)
  start?.()
  page.stop()
  vi.advanceTimersByTime(10_000)
  expect(done).not.toHaveBeenCalled()
})
