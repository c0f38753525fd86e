import { expect, it } from 'vitest'
import { moved, sent, withColumn } from './arrangement'

it('moves an entry one place', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
})

it('sends ids in the order they stand', () => {
  const columns = [{ slug: 'craft', title: '手艺', entries: [{ id: '7', title: '焊', state: 'published' }] }]

  expect(sent(columns)).toEqual([{ slug: 'craft', title: '手艺', entries: [{ kind: 'lecture', id: '7' }] }])
})

it('names a new column so that no other is called the same', () => {
  const columns = [{ slug: 'column-2', title: '工匠', entries: [] }]

  expect(withColumn(columns, '法律').map(({ slug }) => slug)).toEqual(['column-2', 'column-3'])
})
