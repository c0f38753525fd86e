/**
 * The server's time, told by a response and carried on by a clock nobody can set: the phone's own time of day is never
 * asked. The half of the request's duration is taken for the way back.
 */
export class ServerClock {
  private offset: number | null = null
  private quality = Infinity

  /** `monotonic` in milliseconds from any origin; it must never be set back. */
  constructor(private readonly monotonic: () => number = () => performance.now()) {}

  /** Notes what the server said; of several tellings the one with the shortest way counts most. */
  learn(serverTime: string, askedAt: number, answeredAt: number): void {
    const way = answeredAt - askedAt
    if (way > this.quality) return
    this.quality = way
    this.offset = Date.parse(serverTime) - (askedAt + way / 2)
  }

  /** Asks, and learns from the answer. */
  async timed<T extends { serverTime: string }>(ask: () => Promise<T>): Promise<T> {
    const askedAt = this.monotonic()
    const answer = await ask()
    this.learn(answer.serverTime, askedAt, this.monotonic())
    return answer
  }

  /** After a pause of the device its clocks may have stood still, so what was learnt is worth nothing. */
  forget(): void {
    this.quality = Infinity
  }

  /** Milliseconds since 1970 by the server; before it was ever told, by the device. */
  now(): number {
    return this.offset === null ? Date.now() : this.monotonic() + this.offset
  }

  secondsUntil(instant: string): number {
    return Math.max(0, (Date.parse(instant) - this.now()) / 1000)
  }
}
