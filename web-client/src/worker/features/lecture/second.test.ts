import { expect, it } from 'vitest'
import { secondOf } from './second'

it('a second in an address is a whole number of them, and anything else is none', () => {
  expect([secondOf('95'), secondOf('0')]).toEqual([95, 0])
  expect([secondOf(undefined), secondOf('1:35'), secondOf('-3'), secondOf('9'.repeat(20)), secondOf(['95'])]).toEqual([
    null,
    null,
    null,
    null,
    null,
  ])
})
