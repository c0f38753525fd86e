import type { Chapter } from '@/shared/api/learning'
import { clockText } from '@/shared/i18n/format'

/** A chapter as it is typed. */
export interface ChapterRow {
  at: string
  title: string
}

/** "75", "1:15" or "1:01:15" in seconds; null for anything else. */
export function secondsOf(text: string): number | null {
  if (!/^\d{1,6}(:[0-5]?\d){0,2}$/.test(text.trim())) return null
  return text
    .trim()
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0)
}

export function rowsOf(chapters: readonly Chapter[]): ChapterRow[] {
  return chapters.map(({ atSeconds, title }) => ({ at: clockText(atSeconds), title }))
}

/** The rows with one more at this second, in the order of the film. */
export function withRowAt(rows: readonly ChapterRow[], seconds: number): ChapterRow[] {
  return [...rows, { at: clockText(seconds), title: '' }].sort(
    (a, b) => (secondsOf(a.at) ?? Infinity) - (secondsOf(b.at) ?? Infinity),
  )
}

/** What is sent, in order; null while a row is not yet whole. */
export function chaptersOf(rows: readonly ChapterRow[]): Chapter[] | null {
  const chapters = rows.map(({ at, title }) => ({ atSeconds: secondsOf(at), title: title.trim() }))
  if (chapters.some(({ atSeconds, title }) => atSeconds === null || !title)) return null
  return (chapters as Chapter[]).sort((a, b) => a.atSeconds - b.atSeconds)
}
