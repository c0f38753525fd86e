import { describe, expect, it } from 'vitest'
import { chaptersOf, rowsOf, secondsOf, withRowAt } from './chapterRows'

it.each([
  ['75', 75],
  ['1:15', 75],
  [' 1:01:05 ', 3665],
  ['1:75', null],
  ['-1', null],
  ['', null],
  ['a', null],
])('reads %s as %s', (text, seconds) => expect(secondsOf(text)).toBe(seconds))

describe('chaptersOf', () => {
  it('sends what is typed in the order of the film', () =>
    expect(
      chaptersOf([
        { at: '1:00', title: ' 二 ' },
        { at: '0', title: '一' },
      ]),
    ).toEqual([
      { atSeconds: 0, title: '一' },
      { atSeconds: 60, title: '二' },
    ]))

  it('sends nothing while a row is not whole', () => {
    expect(chaptersOf([{ at: '', title: '一' }])).toBeNull()
    expect(chaptersOf([{ at: '1', title: ' ' }])).toBeNull()
  })
})

it('puts a new row where the film stands', () => {
  const rows = rowsOf([
    { atSeconds: 0, title: '一' },
    { atSeconds: 90, title: '三' },
  ])
  expect(withRowAt(rows, 30).map(({ at }) => at)).toEqual(['0:00', '0:30', '1:30'])
})
