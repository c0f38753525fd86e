import type { Cue } from '@/shared/api/learning'

/** What is being said at a second; between two cues it is the one before, -1 before the first. */
export function cueAt(cues: readonly Cue[], seconds: number): number {
  let low = 0
  let high = cues.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cues[middle]?.fromSeconds ?? Infinity) <= seconds) low = middle + 1
    else high = middle
  }
  return low - 1
}
