import { expect, it } from 'vitest'
import { blankContest, totals } from './contest'

it('adds up a paper', () => {
  expect(
    totals([
      { count: 10, points: 5 },
      { count: 5, points: 10 },
    ]),
  ).toEqual({ questions: 15, points: 100 })
})

it('begins with a window that lies ahead', () => {
  const now = new Date('2026-11-22T08:20:00Z')
  const { opensAt, closesAt } = blankContest(now)

  expect(Date.parse(opensAt)).toBeGreaterThan(now.getTime())
  expect(Date.parse(closesAt)).toBeGreaterThan(Date.parse(opensAt))
})
