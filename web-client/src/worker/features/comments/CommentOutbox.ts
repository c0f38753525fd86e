import type { Comment } from '@/shared/api/learning'
import { isOffline } from '@/shared/problem/problem'
import { localStore } from '@/shared/storage'

/** What a person has written and the network has not taken yet. */
export interface Unsent {
  /** Sent as `Idempotency-Key`, so that a comment that arrived without our knowing is not written twice. */
  key: string
  lectureId: string
  text: string
  replyTo: string | null
}

export type SendComment = (unsent: Unsent) => Promise<Comment>

export interface Outcome {
  unsent: Unsent
  /** The comment it became, or what was wrong with it. */
  comment?: Comment
  error?: unknown
}

/** Comments that wait for the network, written down so that a closed page does not lose them. */
export class CommentOutbox {
  private sending: Promise<Outcome[]> | null = null

  constructor(
    private readonly name: string,
    private readonly send: SendComment,
    private readonly storage: Storage = localStore,
  ) {}

  waiting(lectureId: string): Unsent[] {
    return this.read().filter((unsent) => unsent.lectureId === lectureId)
  }

  /** Sends it now, or keeps it for later: then the answer is null. */
  async take(unsent: Unsent): Promise<Comment | null> {
    try {
      return await this.send(unsent)
    } catch (error) {
      if (!isOffline(error)) throw error
      this.write([...this.read(), unsent])
      return null
    }
  }

  discard(key: string): void {
    this.write(this.read().filter((unsent) => unsent.key !== key))
  }

  /** Sends what waits, the oldest first, until the network fails again. What is refused is given back and forgotten. */
  flush(): Promise<Outcome[]> {
    this.sending ??= this.sendAll().finally(() => (this.sending = null))
    return this.sending
  }

  private async sendAll(): Promise<Outcome[]> {
    const outcomes: Outcome[] = []
    for (const unsent of this.read()) {
      try {
        outcomes.push({ unsent, comment: await this.send(unsent) })
      } catch (error) {
        if (isOffline(error)) break
        outcomes.push({ unsent, error })
      }
      this.discard(unsent.key)
    }
    return outcomes
  }

  private read(): Unsent[] {
    try {
      return JSON.parse(this.storage.getItem(this.name) ?? '[]') as Unsent[]
    } catch {
      // Written by something else: as good as empty.
      return []
    }
  }

  private write(unsent: Unsent[]): void {
    if (unsent.length === 0) this.storage.removeItem(this.name)
    else this.storage.setItem(this.name, JSON.stringify(unsent))
  }
}
