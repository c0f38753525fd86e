import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ProblemError } from '@/shared/problem/problem'
import { BeaconQueue, type SendBeacon } from './BeaconQueue'
import { BeaconStore, type PendingBeacon } from './BeaconStore'

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
const refusing =
  (status: number, retryAfter: number | null = null): SendBeacon =>
  () =>
    Promise.reject(new ProblemError(status, {}, retryAfter))

let databases = 0
let store: BeaconStore
const another = (person = 'me') => new BeaconStore(person, `beacons-${databases}`)

/** Runs one after the other what asks for the same lock, as the browser does over all tabs. */
function lockLikeABrowser() {
  let last: Promise<unknown> = Promise.resolve()
  vi.stubGlobal('navigator', {
    locks: { request: (_: string, work: () => Promise<void>) => (last = last.then(work)) },
  })
}

beforeEach(() => {
  databases++
  store = another()
  sent.length = 0
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('BeaconQueue', () => {
  it('sends at once and tells the answer', async () => {
    const onAnswer = vi.fn()
    await new BeaconQueue(store, taken, onAnswer).add(beacon(1))
    expect(sent).toEqual(['p1/1'])
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith('p1', ANSWER)
    expect(await store.count()).toBe(0)
  })

  it('keeps them without a network, over a reload, and sends them in order later', async () => {
    const offline = new BeaconQueue(store, noNetwork)
    await offline.add(beacon(1))
    await offline.add(beacon(2))

    await new BeaconQueue(another(), taken).add(beacon(1, 'p2'))

    expect(sent).toEqual(['p1/1', 'p1/2', 'p2/1'])
    expect(await store.count()).toBe(0)
  })

  it('sends one once over two tabs', async () => {
    lockLikeABrowser()
    await new BeaconQueue(store, noNetwork).add(beacon(1))
    await new BeaconQueue(store, noNetwork).add(beacon(2))

    await Promise.all([new BeaconQueue(store, taken).flush(), new BeaconQueue(another(), taken).flush()])

    expect(sent).toEqual(['p1/1', 'p1/2'])
  })

  it("leaves another person's on the same phone alone", async () => {
    await new BeaconQueue(another('somebody else'), noNetwork).add(beacon(1))
    await new BeaconQueue(store, taken).flush()
    expect(sent).toEqual([])
  })

  it.each([401, 429, 500, 503])('keeps them when the answer is %i', async (status) => {
    await new BeaconQueue(store, refusing(status)).add(beacon(1))
    expect(await store.count()).toBe(1)
  })

  it.each([400, 404, 409])('drops one when the answer is %i, and goes on', async (status) => {
    const queue = new BeaconQueue(store, (pending) =>
      pending.beacon.sequence === 1 ? refusing(status)(pending) : taken(pending),
    )
    await Promise.all([queue.add(beacon(1)), queue.add(beacon(2))])
    await queue.flush()
    expect(sent).toEqual(['p1/2'])
    expect(await store.count()).toBe(0)
  })

  it('comes back by itself, later each time, and not before it was asked to', async () => {
    const pauses = vi.spyOn(globalThis, 'setTimeout')
    const queue = new BeaconQueue(store, refusing(503, 30))
    await queue.add(beacon(1))
    expect(pauses.mock.calls.at(-1)?.[1]).toBe(30_000)

    const offline = new BeaconQueue(store, noNetwork)
    const longest: number[] = []
    for (let attempt = 0; attempt < 12; attempt++) {
      await offline.flush()
      longest.push(Number(pauses.mock.calls.at(-1)?.[1]))
    }
    expect(longest[0]).toBeLessThanOrEqual(2_000)
    expect(longest[4]).toBeGreaterThan(16_000)
    expect(longest.at(-1)).toBeLessThanOrEqual(300_000)
    expect(longest.at(-1)).toBeGreaterThanOrEqual(150_000)
  })

  it('sends the last one of a page at once, past what waits, and keeps it when that fails', async () => {
    await new BeaconQueue(store, noNetwork).add(beacon(1))

    await new BeaconQueue(store, taken).addLast(beacon(2))
    expect(sent).toEqual(['p1/2'])
    expect(await store.count()).toBe(1)

    await new BeaconQueue(store, noNetwork).addLast(beacon(3))
    await new BeaconQueue(store, refusing(409)).addLast(beacon(4))
    expect(await store.count()).toBe(2)
  })

  it('still sends where nothing can be written down', async () => {
    const broken = { add: () => Promise.reject(new Error('no room')) } as unknown as BeaconStore
    await new BeaconQueue(broken, taken).add(beacon(1))
    expect(sent).toEqual(['p1/1'])
  })
})
