import { expect, it } from 'vitest'
import { isWithheld, lastDays, measuresOf, type Row, sorted } from './report'

const figure = (workers: number | null) => ({ workers, share: null, events: workers, suppressed: workers === null })

function row(key: string, played: number | null): Row {
  return {
    key,
    name: null,
    members: null,
    itself: false,
    visited: figure(10),
    played: figure(played),
    completed: figure(0),
  }
}

it('counts days as the office does, today included', () => {
  const justAfterMidnightInBeijing = new Date('2026-11-25T16:30:00Z')

  expect(lastDays(1, justAfterMidnightInBeijing)).toEqual({ from: '2026-11-26', to: '2026-11-26' })
  expect(lastDays(30, justAfterMidnightInBeijing)).toEqual({ from: '2026-10-28', to: '2026-11-26' })
})

it('puts the most people first and what is withheld last', () => {
  const rows = [row('few', null), row('many', 50), row('none', 0), row('some', 7)]

  expect(sorted(rows, 'played').map(({ key }) => key)).toEqual(['many', 'some', 'none', 'few'])
  expect(sorted(rows, 'none')).toBe(rows)
})

it('says when something is withheld', () => {
  expect(isWithheld(row('few', null))).toBe(true)
  expect(isWithheld(row('none', 0))).toBe(false)
})

it('asks of a view only what it can tell', () => {
  expect(measuresOf('zone')).toEqual(['visited'])
  expect(measuresOf('lecture')).toEqual(['played', 'completed'])
  expect(measuresOf('day')).toEqual(['visited', 'played', 'completed'])
})
