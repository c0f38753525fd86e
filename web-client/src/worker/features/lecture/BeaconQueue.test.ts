import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ProblemError } from '@/shared/problem/problem'
import { BeaconQueue, type PendingBeacon, type SendBeacon } from './BeaconQueue'

const ANSWER = { coverage: 0.5, positionSeconds: 15, completed: false, counted: true }

function beacon(sequence: number, playbackId = 'p1'): PendingBeacon {
  return { playbackId, beacon: { sequence, watched: [[0, 15]], positionSeconds: 15, rate: 1 } }
}

const sent: string[] = []
const taken: SendBeacon = async ({ playbackId, beacon: { sequence } }) => {
  sent.push(`${playbackId}/${sequence}`)
  return ANSWER
}
const noNetwork: SendBeacon = () => Promise.reject(new TypeError('Failed to fetch'))

beforeEach(() => {
  localStorage.clear()
  sent.length = 0
})

describe('BeaconQueue', () => {
  it('sends at once and tells the answer', async () => {
    const onAnswer = vi.fn()
    const queue = new BeaconQueue('beacons', taken, onAnswer)
    await queue.add(beacon(1))
    expect(sent).toEqual(['p1/1'])
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith('p1', ANSWER)
    expect(queue.length).toBe(0)
  })

  it('keeps them without a network, over a reload, and sends them in order later', async () => {
    const offline = new BeaconQueue('beacons', noNetwork)
    await offline.add(beacon(1))
    await offline.add(beacon(2))

    await new BeaconQueue('beacons', taken).add(beacon(1, 'p2'))

    expect(sent).toEqual(['p1/1', 'p1/2', 'p2/1'])
  })

  it.each([401, 429, 503])('keeps them when the answer is %i', async (status) => {
    const queue = new BeaconQueue('beacons', () => Promise.reject(new ProblemError(status, {})))
    await queue.add(beacon(1))
    expect(queue.length).toBe(1)
  })

  it('drops one that will never be taken and goes on', async () => {
    const queue = new BeaconQueue('beacons', (pending) =>
      pending.beacon.sequence === 1 ? Promise.reject(new ProblemError(404, {})) : taken(pending),
    )
    await Promise.all([queue.add(beacon(1)), queue.add(beacon(2))])
    expect(sent).toEqual(['p1/2'])
    expect(queue.length).toBe(0)
  })

  it('sends one that comes in while another is on its way once', async () => {
    const queue = new BeaconQueue('beacons', taken)
    await Promise.all([queue.add(beacon(1)), queue.add(beacon(2)), queue.flush()])
    expect(sent).toEqual(['p1/1', 'p1/2'])
  })

  it('starts afresh when what is stored is no queue', async () => {
    localStorage.setItem('beacons', 'nonsense')
    await new BeaconQueue('beacons', taken).add(beacon(1))
    expect(sent).toEqual(['p1/1'])
  })
})
