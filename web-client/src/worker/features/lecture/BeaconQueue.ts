import type { BeaconAnswer } from '@/shared/api/learning'
import { isPassing, ProblemError } from '@/shared/problem/problem'
import type { BeaconStore, PendingBeacon } from './BeaconStore'

export type SendBeacon = (pending: PendingBeacon) => Promise<BeaconAnswer>

const FIRST_PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 5 * 60_000

/** One sender at a time, over all tabs; a browser without locks has one tab only, as a rule. */
async function alone(work: () => Promise<void>): Promise<void> {
  if (navigator.locks) await navigator.locks.request('beacons', work)
  else await work()
}

/**
 * Sends beacons. They are written down before they are sent, so that neither a dead network nor a closed page loses them,
 * and sent in that order; sending one twice is harmless, because the service knows them by sequence.
 */
export class BeaconQueue {
  private sending: Promise<void> | null = null
  private failures = 0
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly store: BeaconStore,
    private readonly send: SendBeacon,
    private readonly onAnswer: (playbackId: string, answer: BeaconAnswer) => void = () => undefined,
  ) {}

  async add(pending: PendingBeacon): Promise<void> {
    try {
      await this.store.add(pending)
    } catch {
      // Nowhere to write it down, as in some private windows: then it has this one chance.
      return this.attempt(pending).catch(() => undefined)
    }
    // While it pauses after a failure, more of them change nothing.
    if (!this.timer) await this.flush()
  }

  /** The page may be gone in a moment: sends it at once, past all that waits, and writes it down as well. */
  async addLast(pending: PendingBeacon): Promise<void> {
    const stored = this.store.add(pending).catch(() => null)
    try {
      await this.attempt(pending)
    } catch (error) {
      if (isToBeKept(error)) return
    }
    const number = await stored
    if (number !== null) await this.store.remove(number)
  }

  /** Sends what waits, oldest first, until nothing does or the network fails; callers at the same time share one run. */
  flush(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    this.sending ??= alone(() => this.sendAll())
      .catch(() => this.comeBack(null))
      .finally(() => (this.sending = null))
    return this.sending
  }

  private async sendAll(): Promise<void> {
    for (let pending = await this.store.oldest(); pending; pending = await this.store.oldest()) {
      try {
        await this.attempt(pending)
        this.failures = 0
      } catch (error) {
        if (isToBeKept(error)) return this.comeBack(error)
        // Refused for good, as when its playback's time is over: it would be refused again.
      }
      await this.store.remove(pending.number)
    }
  }

  private async attempt({ playbackId, beacon }: PendingBeacon): Promise<void> {
    this.onAnswer(playbackId, await this.send({ playbackId, beacon }))
  }

  /** Later each time, and not all phones at once. */
  private comeBack(error: unknown): void {
    const asked = error instanceof ProblemError ? (error.retryAfterSeconds ?? 0) * 1000 : 0
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** this.failures++, LONGEST_PAUSE_MS)
    this.timer = setTimeout(() => void this.flush(), Math.max(asked, pause * (0.5 + Math.random() / 2)))
  }
}

/** Signed out is passing, too: it is sent after the next login. What is no refusal is a fault of ours, and not its end. */
function isToBeKept(error: unknown): boolean {
  return isPassing(error) || !(error instanceof ProblemError) || error.status === 401 || error.status >= 500
}
