import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { defineComponent } from 'vue'
import { createI18n } from 'vue-i18n'
import own from '../../locales/en.json'
import shared from '@/shared/locales/en.json'

const sent: Array<{ id: string; tag: string; body: { decision: string; reason?: string } }> = []
const comment = (id: string, more: object = {}) => ({
  id,
  etag: `"${id}"`,
  state: 'pending',
  mine: false,
  decidedByMe: false,
  ...more,
})
const items = [comment('a'), comment('b', { mine: true }), comment('c'), comment('d', { state: 'reported' })]

vi.mock('@/shared/api/learning', () => ({
  learning: {
    GET: (path: string) =>
      Promise.resolve({
        data: path.endsWith('counts') ? { pending: 3, reported: 1, appealed: 0 } : { items, next: null },
        response: new Response(null, { status: 200 }),
      }),
    PUT: (
      _: string,
      { params, headers, body }: { params: { path: { id: string } }; headers: { 'If-Match': string }; body: never },
    ) => {
      sent.push({ id: params.path.id, tag: headers['If-Match'], body })
      return Promise.resolve({ data: {}, response: new Response(null, { status: 200 }) })
    },
  },
}))
vi.mock('element-plus', () => ({ ElMessage: { success: vi.fn(), error: vi.fn() } }))

const { useModeration } = await import('./useModeration')
type Queue = ReturnType<typeof useModeration>

/** The queue of a page that is shown. */
async function shown(): Promise<Queue> {
  let queue: Queue | undefined
  const i18n = createI18n({ legacy: false, locale: 'en', messages: { en: { ...shared, ...own } } })
  const page = defineComponent({
    setup() {
      queue = useModeration()
      return () => null
    },
  })
  mount(page, { global: { plugins: [i18n] } })
  await flushPromises()
  return queue as Queue
}

const press = async (key: string) => {
  window.dispatchEvent(new KeyboardEvent('keydown', { key }))
  await flushPromises()
}

enableAutoUnmount(afterEach)
beforeEach(() => (sent.length = 0))

it('is gone through and decided by keys, each on the version that was seen', async () => {
  const queue = await shown()
  expect(queue.current.value).toBe('a')
  await press('j')
  await press('j')
  expect(queue.current.value).toBe('c')
  await press('p')

  expect(sent).toEqual([{ id: 'c', tag: '"c"', body: { decision: 'publish', reason: undefined } }])
  expect(queue.current.value).toBe('d')
})

it('asks for a reason before it decides against something', async () => {
  const queue = await shown()
  await press('r')
  expect(sent).toEqual([])
  expect(queue.deciding.value).toBe('refuse')
  await queue.decide('refuse', 'no contact data')

  expect(sent.map(({ body }) => body)).toEqual([{ decision: 'refuse', reason: 'no contact data' }])
})

it('offers no decision that does not fit, nor one about own words', async () => {
  const queue = await shown()
  await press('h')
  expect(queue.deciding.value).toBeNull()
  await press('j')
  await press('p')
  expect(sent).toEqual([])
})

it('decides against many, each as it stands', async () => {
  const queue = await shown()
  for (const id of ['a', 'd', 'b']) queue.choose(id)
  queue.against()
  await queue.decide('refuse', 'advertising')

  expect(sent.map(({ id, body }) => [id, body.decision])).toEqual([
    ['a', 'refuse'],
    ['d', 'hide'],
  ])
})
