import type { Schemas } from '@/shared/api/learning'
import { dayOf } from '@/shared/i18n/format'

export type Report = Schemas['CoverageReport']
export type Row = Schemas['CoverageRow']
export type Figure = Schemas['Figure']

/** What the rows of a report can be. */
export const VIEWS = ['unit', 'lecture', 'zone', 'channel', 'segment', 'day'] as const
export type View = (typeof VIEWS)[number]

/** What workers do, in the order in which they do it. */
export const MEASURES = ['visited', 'played', 'completed'] as const
export type Measure = (typeof MEASURES)[number]

/** How many days back a period goes, today included. */
export const PERIODS = [1, 7, 30, 90] as const

const DAY_MS = 86_400_000

export interface Period {
  from: string
  to: string
}

/** The last days up to today, as the office's calendar has them. */
export function lastDays(count: number, now = new Date()): Period {
  const first = new Date(now.getTime() - (count - 1) * DAY_MS)
  return { from: dayOf(first.toISOString()), to: dayOf(now.toISOString()) }
}

/** What a view can tell apart: nobody visits a lecture, and nobody plays a zone. */
export function measuresOf(view: string): Measure[] {
  if (view === 'lecture') return ['played', 'completed']
  return view === 'zone' ? ['visited'] : [...MEASURES]
}

export type Order = 'none' | Measure

/** As the service has them, or those with the most people first; what is withheld comes last, whatever it is. */
export function sorted(rows: Row[], order: Order): Row[] {
  if (order === 'none') return rows
  const told = (row: Row) => row[order]?.workers ?? -1
  return [...rows].sort((one, other) => told(other) - told(one))
}

export function isWithheld(row: Row): boolean {
  return MEASURES.some((measure) => row[measure]?.suppressed)
}
