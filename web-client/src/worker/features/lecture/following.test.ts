import { describe, expect, it } from 'vitest'
import { cueAt } from './following'

const cues = Array.from({ length: 1000 }, (_, index) => ({
  fromSeconds: index * 3 + 1,
  toSeconds: index * 3 + 3,
  text: `${index}`,
}))

describe('cueAt', () => {
  it.each([
    [0, -1],
    [1, 0],
    [3.5, 0],
    [4, 1],
    [2_998, 999],
    [9_999, 999],
  ])('at second %s it is line %s', (second, line) => expect(cueAt(cues, second)).toBe(line))

  it('has no line where nothing is said', () => expect(cueAt([], 5)).toBe(-1))
})
