const DAY = 86_400_000

/** The instants between which a month view of the calendar shows talks: its own days and those around them. */
export function shownAround(day: Date): { from: string; to: string } {
  const first = new Date(day.getFullYear(), day.getMonth(), 1)
  const after = new Date(day.getFullYear(), day.getMonth() + 1, 1)
  return {
    from: new Date(first.getTime() - 7 * DAY).toISOString(),
    to: new Date(after.getTime() + 14 * DAY).toISOString(),
  }
}

/** Day in Asia/Shanghai, `YYYY-MM-DD`. */
export function dayOf(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(instant))
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
