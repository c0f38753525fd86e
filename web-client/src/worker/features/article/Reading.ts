import { ProblemError } from '@/shared/problem/problem'

type Send = (finished: boolean) => Promise<{ finishedAt?: string | null }>

/**
 * One worker's reading of one article: told when it begins and when its end is reached. The service takes nobody's word
 * for having read it faster than anyone can; it then says how long to wait, and is asked again after that.
 */
export class Reading {
  private ended = false
  private asking = false
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly send: Send,
    private readonly onFinished: () => void,
  ) {}

  async begin(): Promise<void> {
    const stand = await this.send(false).catch(() => null)
    if (stand?.finishedAt) this.finish()
  }

  /** The end is on the screen. */
  async reachEnd(): Promise<void> {
    if (this.ended || this.asking) return
    this.asking = true
    try {
      await this.send(true)
      this.finish()
    } catch (error) {
      // Whatever else is wrong (no network, a draft), the next sight of the end tries again.
      if (error instanceof ProblemError && error.slug === 'reading-too-soon')
        this.askAgain(error.retryAfterSeconds ?? 5)
    } finally {
      this.asking = false
    }
  }

  stop(): void {
    clearTimeout(this.timer)
    this.ended = true
  }

  private askAgain(seconds: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.reachEnd(), seconds * 1_000)
  }

  private finish(): void {
    this.stop()
    this.onFinished()
  }
}
