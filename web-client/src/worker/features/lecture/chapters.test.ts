import { expect, it } from 'vitest'
import { chapterAt } from './chapters'

const chapters = [
  { atSeconds: 2, title: '起步' },
  { atSeconds: 30, title: '进站' },
]

it.each([
  [0, -1],
  [2, 0],
  [29.9, 0],
  [30, 1],
  [500, 1],
])('at second %s it is chapter %s', (second, chapter) => expect(chapterAt(chapters, second)).toBe(chapter))
