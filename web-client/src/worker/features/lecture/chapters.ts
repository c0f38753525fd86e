import type { ComputedRef, InjectionKey } from 'vue'
import type { Chapter } from '@/shared/api/learning'

/** The chapters of the film being played, for the parts of the player that mark them. */
export const CHAPTERS: InjectionKey<ComputedRef<readonly Chapter[]>> = Symbol('chapters')

/** Which chapter a second of the film belongs to; -1 before the first. */
export function chapterAt(chapters: readonly Chapter[], seconds: number): number {
  return chapters.findLastIndex(({ atSeconds }) => atSeconds <= seconds)
}
