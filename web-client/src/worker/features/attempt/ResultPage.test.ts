import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { shown } from '../../testing/shown'
import ResultPage from './ResultPage.vue'

const get = vi.hoisted(() => vi.fn())
vi.mock('@/shared/api/quiz', () => ({ quiz: { GET: get } }))
vi.mock('../../shell/PageBar.vue', () => ({ default: { template: '<header />' } }))

const open = {
  id: 'a',
  contestId: 'c',
  number: 1,
  items: [{ slot: 1 }],
  deadline: '2026-11-23T04:10:00Z',
  serverTime: '2026-11-23T04:10:06Z',
  result: null,
}
const graded = {
  ...open,
  result: { score: 10, maxScore: 20, correct: 1, elapsedSeconds: 600, abandoned: true, review: null },
}

const answers = (...attempts: object[]) =>
  attempts.forEach((data) => get.mockResolvedValueOnce({ data, response: new Response() }))

afterEach(() => {
  vi.useRealTimers()
  get.mockReset()
})

it('waits for an attempt whose time is up to be graded', async () => {
  vi.useFakeTimers()
  answers(open, graded)
  const page = shown(ResultPage, { id: 'a' })
  await flushPromises()
  expect(page.find('[role=status]').exists()).toBe(true)
  await vi.advanceTimersByTimeAsync(2_000)
  await flushPromises()
  expect(page.text()).toContain('1/1')
})

it('leads back to an attempt that can go on', async () => {
  answers({ ...open, serverTime: '2026-11-23T04:09:00Z' })
  const page = shown(ResultPage, { id: 'a' })
  await flushPromises()
  expect(page.text()).toContain('这次作答还没有交卷')
})
