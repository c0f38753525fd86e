import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Saved } from '@/shared/api/quiz'
import { ProblemError } from '@/shared/problem/problem'
import { AnswerQueue, type PendingAnswer, type SaveAnswers } from './AnswerQueue'

const on = { saved: vi.fn(), changed: vi.fn(), refused: vi.fn() }
let server: PendingAnswer[][]

const taken: SaveAnswers = async (answers) => {
  server.push(answers)
  return { saved: answers.length, total: 10, sequence: answers.at(-1)?.sequence ?? 0 }
}
const noNetwork: SaveAnswers = () => Promise.reject(new TypeError('Failed to fetch'))

beforeEach(() => {
  localStorage.clear()
  vi.useFakeTimers()
  Object.values(on).forEach((listener) => listener.mockReset())
  server = []
})

describe('AnswerQueue', () => {
  it('saves at once and tells how many stand saved', async () => {
    const queue = new AnswerQueue('a', taken, on)
    queue.put(3, 'B')
    await queue.flush()
    expect(server).toEqual([[{ slot: 3, value: 'B', sequence: 1 }]])
    expect(on.saved).toHaveBeenCalledExactlyOnceWith({ saved: 1, total: 10, sequence: 1 })
    expect(queue.pending).toEqual([])
  })

  it('keeps the last choice of a question only, with the higher sequence', async () => {
    const queue = new AnswerQueue('a', noNetwork, on)
    queue.put(1, 'A')
    queue.put(2, ['A', 'C'])
    queue.put(1, 'D')
    await queue.flush()
    expect(queue.pending).toEqual([
      { slot: 2, value: ['A', 'C'], sequence: 2 },
      { slot: 1, value: 'D', sequence: 3 },
    ])
  })

  it('sends everything that waited once the network is back', async () => {
    let network = false
    const queue = new AnswerQueue('a', (answers) => (network ? taken(answers) : noNetwork(answers)), on)
    queue.put(1, 'A')
    await queue.flush()
    queue.put(2, true)
    await queue.flush()

    network = true
    await vi.advanceTimersByTimeAsync(20_000)

    expect(server).toEqual([
      [
        { slot: 1, value: 'A', sequence: 1 },
        { slot: 2, value: true, sequence: 2 },
      ],
    ])
  })

  it('is stuck from the first failure until everything is taken', async () => {
    let network = false
    const queue = new AnswerQueue('a', (answers) => (network ? taken(answers) : noNetwork(answers)), on)
    queue.put(1, 'A')
    expect(queue.stuck).toBe(false)
    await queue.flush()
    expect(queue.stuck).toBe(true)

    network = true
    await queue.flush()

    expect(queue.stuck).toBe(false)
  })

  it('survives a reload, and its sequences go on', async () => {
    new AnswerQueue('a', noNetwork, on).put(1, 'A')
    const reloaded = new AnswerQueue('a', taken, on)
    reloaded.put(1, 'B')
    await reloaded.flush()
    expect(server).toEqual([[{ slot: 1, value: 'B', sequence: 2 }]])
  })

  it('goes on above the sequences of another device', async () => {
    const queue = new AnswerQueue('a', taken, on)
    queue.continueAfter(41)
    queue.put(1, 'A')
    await queue.flush()
    expect(server[0]?.[0]?.sequence).toBe(42)
  })

  it('keeps a choice that was changed while the older one travelled', async () => {
    let arrive: (saved: Saved) => void = () => undefined
    const slow: SaveAnswers = (answers) => {
      server.push(answers)
      return new Promise((resolve) => (arrive = resolve))
    }
    const queue = new AnswerQueue('a', slow, on)
    queue.put(1, 'A')
    queue.put(1, 'B')
    arrive({ saved: 1, total: 10, sequence: 1 })
    await vi.advanceTimersByTimeAsync(0)
    expect(server).toEqual([[{ slot: 1, value: 'A', sequence: 1 }], [{ slot: 1, value: 'B', sequence: 2 }]])
  })

  it('tells a refusal and asks no more', async () => {
    const tooLate = new ProblemError(409, { type: 'urn:problem:quiz:attempt-over' })
    const save = vi.fn(() => Promise.reject(tooLate))
    const queue = new AnswerQueue('a', save, on)
    queue.put(1, 'A')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(save).toHaveBeenCalledOnce()
    expect(on.refused).toHaveBeenCalledExactlyOnceWith(tooLate)
  })

  it('leaves nothing behind when the attempt is over', () => {
    const queue = new AnswerQueue('a', noNetwork, on)
    queue.put(1, 'A')
    queue.clear()
    expect(localStorage.length).toBe(0)
  })
})
