/** From and to, in seconds of the film. */
export type Range = [from: number, to: number]

/** More than this between two looks at a playing film means that something else happened than watching. */
const LONGEST_STEP_SECONDS = 30

/** Joins ranges that touch or overlap, in order. */
export function merged(ranges: Range[]): Range[] {
  const result: Range[] = []
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else result.push([from, to])
  }
  return result
}

/** Which parts of a film were played since they were last told: what a seek jumps over is not among them. */
export class WatchedRanges {
  private ranges: Range[] = []
  private last: number | null = null

  /** The film is playing and has come to this position. */
  playedTo(position: number): void {
    const { last } = this
    this.last = position
    if (last === null || position <= last || position - last > LONGEST_STEP_SECONDS) return
    this.ranges = merged([...this.ranges, [last, position]])
  }

  /** It stopped playing, or is about to go on elsewhere. */
  interrupted(): void {
    this.last = null
  }

  get isEmpty(): boolean {
    return this.ranges.length === 0
  }

  /** What was watched since the last time, to the millisecond. */
  take(): Range[] {
    const taken = this.ranges.map(([from, to]): Range => [toMillis(from), toMillis(to)])
    this.ranges = []
    return taken
  }
}

function toMillis(seconds: number): number {
  return Math.round(seconds * 1000) / 1000
}
