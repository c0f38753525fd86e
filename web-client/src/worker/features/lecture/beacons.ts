import { body } from '@/shared/api/http'
import { type BeaconAnswer, learning } from '@/shared/api/learning'
import { useSession } from '@/shared/auth/session'
import { BeaconQueue } from './BeaconQueue'
import { BeaconStore } from './BeaconStore'

type Listener = (playbackId: string, answer: BeaconAnswer) => void

const listeners = new Set<Listener>()
let queue: BeaconQueue | null = null

/** The one queue of the person who is signed in; what an earlier visit left in it is sent, too. */
export function beaconQueue(): BeaconQueue {
  if (queue) return queue
  const person = useSession().person?.id ?? 'nobody'
  queue = new BeaconQueue(
    new BeaconStore(person),
    ({ playbackId: id, beacon }) =>
      // keepalive lets the request outlive the page.
      body(learning.POST('/playbacks/{id}/beacons', { params: { path: { id } }, body: beacon, keepalive: true })),
    (playbackId, answer) => listeners.forEach((listener) => listener(playbackId, answer)),
  )
  window.addEventListener('online', () => void queue?.flush())
  return queue
}

/** Calls back with every acknowledged beacon; returns how to stop that. */
export function onBeaconAnswer(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
