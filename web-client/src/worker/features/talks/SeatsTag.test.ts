import { expect, it } from 'vitest'
import { shown } from '../../testing/shown'
import SeatsTag from './SeatsTag.vue'

it.each([
  [{ confirmed: 20, waiting: 0 }, '余 40 个名额'],
  [{ confirmed: 57, waiting: 0 }, '仅剩 3 个名额'],
  [{ confirmed: 60, waiting: 0 }, '已满'],
  [{ confirmed: 60, waiting: 7 }, '已满，7 人候补'],
  [{ confirmed: 60, waiting: 7, state: 'cancelled' }, '已取消'],
  [{ confirmed: 20, waiting: 0, state: 'past' }, '已结束'],
])('says of %o', (talk, words) => {
  expect(shown(SeatsTag, { talk: { capacity: 60, state: 'published', ...talk } }).text()).toBe(words)
})
