import type { NewAnswer, Saved, Value } from '@/shared/api/quiz'
import { isPassing } from '@/shared/problem/problem'
import { localStore } from '@/shared/storage'

/** An answer on its way: of two for one question the higher sequence stays, on the server as here. */
export type PendingAnswer = NewAnswer & { value: Value }

export type SaveAnswers = (answers: PendingAnswer[]) => Promise<Saved>

interface Stored {
  sequence: number
  pending: PendingAnswer[]
}

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 15_000

/**
 * The answers of one attempt that the server has not acknowledged. They are written down before they are sent,
 * so a dead network or a reload loses none; they go out together, again and again until they are taken.
 */
export class AnswerQueue {
  private stored: Stored
  private sending: Promise<void> | null = null
  private retry: ReturnType<typeof setTimeout> | undefined
  private wait = FIRST_WAIT_MS
  private failing = false

  constructor(
    private readonly key: string,
    private readonly save: SaveAnswers,
    private readonly on: { saved: (saved: Saved) => void; changed: () => void; refused: (problem: unknown) => void },
    private readonly storage: Storage = localStore,
  ) {
    this.stored = this.read()
  }

  get pending(): readonly PendingAnswer[] {
    return this.stored.pending
  }

  /** Whether the last try failed for a reason that may pass, so that what is pending goes out later. */
  get stuck(): boolean {
    return this.failing && this.pending.length > 0
  }

  /** Sequences go on above everything the server has seen, even from another device. */
  continueAfter(sequence: number): void {
    this.stored.sequence = Math.max(this.stored.sequence, sequence)
  }

  put(slot: number, value: Value): void {
    const sequence = this.stored.sequence + 1
    const others = this.stored.pending.filter((answer) => answer.slot !== slot)
    this.write({ sequence, pending: [...others, { slot, value, sequence }] })
    void this.flush()
  }

  /** Sends what waits. Resolves when nothing waits any more or the attempt to send it has failed. */
  flush(): Promise<void> {
    clearTimeout(this.retry)
    this.sending ??= this.sendAll().finally(() => (this.sending = null))
    return this.sending
  }

  stop(): void {
    clearTimeout(this.retry)
  }

  /** The attempt is over: nothing of it needs to be kept here. */
  clear(): void {
    this.stop()
    this.stored = { sequence: this.stored.sequence, pending: [] }
    this.storage.removeItem(this.key)
    this.on.changed()
  }

  private async sendAll(): Promise<void> {
    while (this.stored.pending.length > 0) {
      const sent = this.stored.pending
      try {
        const saved = await this.save([...sent])
        // What was changed while it travelled has a new sequence and stays.
        const pending = this.stored.pending.filter((answer) => !sent.includes(answer))
        this.wait = FIRST_WAIT_MS
        this.failing = false
        this.write({ ...this.stored, pending })
        this.on.saved(saved)
      } catch (problem) {
        if (isPassing(problem)) this.again()
        else this.on.refused(problem)
        return
      }
    }
  }

  private again(): void {
    this.failing = true
    this.on.changed()
    this.retry = setTimeout(() => void this.flush(), this.wait)
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT_MS)
  }

  private write(stored: Stored): void {
    this.stored = stored
    this.storage.setItem(this.key, JSON.stringify(stored))
    this.on.changed()
  }

  private read(): Stored {
    try {
      const stored = JSON.parse(this.storage.getItem(this.key) ?? '') as Stored
      return { sequence: stored.sequence, pending: stored.pending }
    } catch {
      // Nothing stored yet, or nothing of ours.
      return { sequence: 0, pending: [] }
    }
  }
}
