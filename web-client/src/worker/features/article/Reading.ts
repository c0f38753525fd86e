import { ProblemError } from '@/shared/problem/problem'

type Send = (finished: boolean) => Promise<{ finishedAt?: string | null; secondsLeft: number }>

/** How long to wait on a weak network to be told when the end counts; after that it is asked. */
const patience = () => new Promise<void>((resolve) => setTimeout(resolve, 5_000))

/**
 * One worker's reading of one article: told when it begins and when its end is reached. The service takes nobody's word
 * for having read it faster than anyone can; it says how long to wait, and is asked after that. So an article whose end
 * is on the screen from the first is asked about once.
 */
export class Reading {
  private ended = false
  private asking = false
  private begun: Promise<void> = Promise.resolve()
  private soonest = 0
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly send: Send,
    private readonly onFinished: () => void,
  ) {}

  begin(): Promise<void> {
    this.begun = this.open()
    return this.begun
  }

  /** The end is on the screen. */
  async reachEnd(): Promise<void> {
    if (this.ended || this.asking) return
    this.asking = true
    try {
      await Promise.race([this.begun, patience()])
      if (!this.ended) await this.end()
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

  private async open(): Promise<void> {
    const stand = await this.send(false).catch(() => null)
    if (stand?.finishedAt) this.finish()
    else if (stand) this.soonest = performance.now() + stand.secondsLeft * 1_000
  }

  private async end(): Promise<void> {
    const early = this.soonest - performance.now()
    if (early > 0) {
      this.askAgain(early / 1_000)
    } else {
      await this.send(true)
      this.finish()
    }
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
