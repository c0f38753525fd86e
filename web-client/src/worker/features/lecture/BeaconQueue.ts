import type { Beacon, BeaconAnswer } from '@/shared/api/learning'
import { isPassing, ProblemError } from '@/shared/problem/problem'

/** A beacon with the playback it belongs to. */
export interface PendingBeacon {
  playbackId: string
  beacon: Beacon
}

export type SendBeacon = (pending: PendingBeacon) => Promise<BeaconAnswer>

/** About two hours of watching without a network. */
const CAPACITY = 500

/**
 * Beacons that have not been acknowledged. They are written down before they are sent, so that neither a dead
 * network nor a closed page loses them; sending one twice is harmless, because the service knows them by sequence.
 */
export class BeaconQueue {
  private sending: Promise<void> | null = null

  constructor(
    private readonly key: string,
    private readonly send: SendBeacon,
    private readonly onAnswer: (playbackId: string, answer: BeaconAnswer) => void = () => undefined,
    private readonly storage: Storage = localStorage,
  ) {}

  get length(): number {
    return this.read().length
  }

  add(pending: PendingBeacon): Promise<void> {
    this.write([...this.read(), pending].slice(-CAPACITY))
    return this.flush()
  }

  /** Sends what waits, oldest first, until it is empty or the network fails; callers at the same time share one run. */
  flush(): Promise<void> {
    this.sending ??= this.sendAll().finally(() => (this.sending = null))
    return this.sending
  }

  private async sendAll(): Promise<void> {
    for (let pending = this.read()[0]; pending; pending = this.read()[0]) {
      try {
        const answer = await this.send(pending)
        this.forget(pending)
        this.onAnswer(pending.playbackId, answer)
      } catch (error) {
        // Signed out is passing, too: the beacon is sent after the next login. Any other refusal would be repeated.
        if (isPassing(error) || !(error instanceof ProblemError) || error.status === 401) return
        this.forget(pending)
      }
    }
  }

  private forget({ playbackId, beacon }: PendingBeacon): void {
    const rest = this.read().filter(
      (other) => other.playbackId !== playbackId || other.beacon.sequence !== beacon.sequence,
    )
    this.write(rest)
  }

  private read(): PendingBeacon[] {
    try {
      return JSON.parse(this.storage.getItem(this.key) ?? '[]') as PendingBeacon[]
    } catch {
      // Written by something else: as good as empty.
      return []
    }
  }

  private write(pending: PendingBeacon[]): void {
    if (pending.length === 0) this.storage.removeItem(this.key)
    else this.storage.setItem(this.key, JSON.stringify(pending))
  }
}
