import { expect, it } from 'vitest'
import { dayOf } from '@/shared/i18n/format'
import { byDay, shownAround, weeksOf } from './month'

it('puts a talk on the day it has in Shanghai', () => {
  expect(dayOf('2026-11-22T16:30:00Z')).toBe('2026-11-23')
})

it('groups talks by day, in the order they begin', () => {
  const talks = ['2026-11-22T06:00:00Z', '2026-11-23T01:00:00Z', '2026-11-22T01:00:00Z'].map((startsAt) => ({
    startsAt,
  }))

  const days = byDay(talks)

  expect([...days.keys()]).toEqual(['2026-11-22', '2026-11-23'])
  expect(days.get('2026-11-22')?.map((talk) => talk.startsAt)).toEqual(['2026-11-22T01:00:00Z', '2026-11-22T06:00:00Z'])
})

it('asks for the whole month and the days shown around it', () => {
  const { from, to } = shownAround(new Date(2026, 10, 22))

  expect(Date.parse(from)).toBeLessThan(new Date(2026, 10, 1).getTime())
  expect(Date.parse(to)).toBeGreaterThan(new Date(2026, 11, 6).getTime())
})

it('begins weeks on Monday and fills up the month with the days around it', () => {
  const weeks = weeksOf(new Date(2026, 10, 15), new Date(2026, 10, 23))

  expect(weeks.map(([monday]) => monday?.date)).toEqual([
    '2026-10-26',
    '2026-11-02',
    '2026-11-09',
    '2026-11-16',
    '2026-11-23',
    '2026-11-30',
  ])
  expect(weeks[0]?.map(({ inMonth }) => inMonth)).toEqual([false, false, false, false, false, false, true])
  expect(weeks.flat().filter(({ isToday }) => isToday)).toHaveLength(1)
})
