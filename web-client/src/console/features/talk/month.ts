import { dayOf } from '@/shared/i18n/format'

const DAY = 86_400_000

/** A square of the calendar. */
export interface Day {
  /** `YYYY-MM-DD` */
  date: string
  number: number
  inMonth: boolean
  isToday: boolean
}

/** The weeks that make up a month, each from Monday to Sunday; days of the months around it fill them up. */
export function weeksOf(month: Date, today = new Date()): Day[][] {
  const first = new Date(month.getFullYear(), month.getMonth(), 1)
  const last = new Date(month.getFullYear(), month.getMonth() + 1, 0)
  const before = (first.getDay() + 6) % 7
  const weeks = Math.ceil((before + last.getDate()) / 7)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => {
      const date = new Date(first.getFullYear(), first.getMonth(), 1 - before + week * 7 + day)
      return {
        date: keyOf(date),
        number: date.getDate(),
        inMonth: date.getMonth() === first.getMonth(),
        isToday: keyOf(date) === keyOf(today),
      }
    }),
  )
}

/** The day on the calendar one looks at, `YYYY-MM-DD`. */
export function keyOf(date: Date): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

/** The instants between which a month view of the calendar shows talks: its own days and those around them. */
export function shownAround(day: Date): { from: string; to: string } {
  const first = new Date(day.getFullYear(), day.getMonth(), 1)
  const after = new Date(day.getFullYear(), day.getMonth() + 1, 1)
  return {
    from: new Date(first.getTime() - 7 * DAY).toISOString(),
    to: new Date(after.getTime() + 14 * DAY).toISOString(),
  }
}

/** Talks by the day they are on, each day's in the order they begin. */
export function byDay<T extends { startsAt: string }>(talks: T[]): Map<string, T[]> {
  const days = new Map<string, T[]>()
  for (const talk of talks.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))) {
    const day = dayOf(talk.startsAt)
    days.set(day, [...(days.get(day) ?? []), talk])
  }
  return days
}
