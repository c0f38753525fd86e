import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ProblemError } from '@/shared/problem/problem'
import { Reading } from './Reading'

const tooSoon = (seconds: number) => new ProblemError(409, { type: 'urn:problem:learning:reading-too-soon' }, seconds)

describe('Reading', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('waits as long as nobody can have read it, and asks once', async () => {
    const send = vi
      .fn()
      .mockResolvedValueOnce({ finishedAt: null, secondsLeft: 20 })
      .mockResolvedValueOnce({ finishedAt: '2026-11-26T00:00:00Z', secondsLeft: 0 })
    const finished = vi.fn()
    const reading = new Reading(send, finished)

    const begun = reading.begin()
    await reading.reachEnd()
    await begun
    await reading.reachEnd()
    await vi.advanceTimersByTimeAsync(19_000)
    expect(finished).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1_000)

    expect(finished).toHaveBeenCalledOnce()
    expect(send.mock.calls).toEqual([[false], [true]])
  })

  it('asks again when the service says it was too fast, and is done when it counts', async () => {
    const send = vi
      .fn()
      .mockResolvedValueOnce({ finishedAt: null, secondsLeft: 0 })
      .mockRejectedValueOnce(tooSoon(20))
      .mockResolvedValueOnce({ finishedAt: '2026-11-26T00:00:00Z', secondsLeft: 0 })
    const finished = vi.fn()
    const reading = new Reading(send, finished)

    await reading.begin()
    await reading.reachEnd()
    await vi.advanceTimersByTimeAsync(19_000)
    expect(finished).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1_000)

    expect(finished).toHaveBeenCalledOnce()
    expect(send.mock.calls).toEqual([[false], [true], [true]])
  })

  it('knows what was read another time', async () => {
    const finished = vi.fn()
    const reading = new Reading(async () => ({ finishedAt: '2026-11-01T00:00:00Z', secondsLeft: 0 }), finished)

    await reading.begin()
    await reading.reachEnd()

    expect(finished).toHaveBeenCalledOnce()
  })

  it('tries again at the next sight of the end after the network was lost', async () => {
    const send = vi
      .fn()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValueOnce({ finishedAt: '2026-11-26T00:00:00Z', secondsLeft: 0 })
    const finished = vi.fn()
    const reading = new Reading(send, finished)

    await reading.reachEnd()
    await reading.reachEnd()

    expect(finished).toHaveBeenCalledOnce()
  })

  it('says nothing more once the page is left', async () => {
    const send = vi.fn().mockRejectedValueOnce(tooSoon(5))
    const reading = new Reading(send, vi.fn())

    await reading.reachEnd()
    reading.stop()
    await vi.advanceTimersByTimeAsync(60_000)

    expect(send).toHaveBeenCalledOnce()
  })
})
