import { expect, it } from 'vitest'
import { type ArrangedEntry, canMove, changed, moved, sent, withColumn } from './arrangement'

const entry = (id: string, more: Partial<ArrangedEntry> = {}): ArrangedEntry => ({
  kind: 'lecture',
  id,
  title: '焊',
  state: 'published',
  pinned: false,
  from: null,
  until: null,
  ...more,
})

it('moves an entry one place', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
})

it('sends what stands there in its order, with pin and dates', () => {
  const until = '2026-12-01T00:00:00Z'
  const columns = [{ slug: 'craft', title: '手艺', entries: [entry('7', { kind: 'article', pinned: true, until })] }]

  expect(sent(columns)).toEqual([
    { slug: 'craft', title: '手艺', entries: [{ kind: 'article', id: '7', pinned: true, from: null, until }] },
  ])
})

it('puts what is pinned first and keeps the order otherwise', () => {
  const entries = changed([entry('1'), entry('2'), entry('3')], '3', { pinned: true })

  expect(entries.map(({ id }) => id)).toEqual(['3', '1', '2'])
  expect(canMove(entries, 1, -1)).toBe(false)
  expect(canMove(entries, 1, 1)).toBe(true)
  expect(canMove(entries, 0, -1)).toBe(false)
})

it('names a new column so that no other is called the same', () => {
  const columns = [{ slug: 'column-2', title: '工匠', entries: [] }]

  expect(withColumn(columns, '法律').map(({ slug }) => slug)).toEqual(['column-2', 'column-3'])
})
