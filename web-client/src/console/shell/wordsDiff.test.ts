import { expect, it } from 'vitest'
import { flattened, wordsDiff } from './wordsDiff'

it('makes texts of all that was written', () => {
  expect(flattened({ title: '焊', topics: ['手艺', '安全'], speaker: { name: '李强' }, cover: null })).toEqual({
    title: '焊',
    topics: '手艺 · 安全',
    'speaker.name': '李强',
    cover: '',
  })
})

it('tells which words of which field changed, and nothing of the others', async () => {
  const diff = await wordsDiff({ title: '工时', body: '每周 44 小时。' }, { title: '工时', body: '每周 40 小时。' })

  expect(diff.map(({ field }) => field)).toEqual(['body'])
  expect(diff[0]?.parts.filter(({ removed }) => removed).map(({ value }) => value)).toEqual(['44'])
  expect(diff[0]?.parts.filter(({ added }) => added).map(({ value }) => value)).toEqual(['40'])
})
