// @vitest-environment node
import { beforeEach, expect, it, vi } from 'vitest'
import { MemoryCaches } from '../testing/memoryCaches'
import { keptFile } from './keptFiles'

// What Workbox looks for in a service worker.
vi.hoisted(() => Object.assign(globalThis, { self: globalThis, navigator: { userAgent: '' } }))

const storage = new MemoryCaches()
const ADDRESS = 'https://learn.test/kept/L/renditions/7/240p/0.m4s'

const asking = (range?: string, url = ADDRESS) => new Request(url, { headers: range ? { Range: range } : {} })

beforeEach(async () => {
  vi.stubGlobal('caches', storage)
  await (
    await storage.open('kept')
  ).put(ADDRESS, new Response('0123456789', { headers: { 'Content-Type': 'video/mp4' } }))
})

it('a kept file is answered whole', async () => {
  const answer = await keptFile(asking())
  expect([answer.status, await answer.text()]).toEqual([200, '0123456789'])
})

it('a part of it is answered as one', async () => {
  const answer = await keptFile(asking('bytes=2-4'))
  expect([answer.status, answer.headers.get('Content-Range'), await answer.text()]).toEqual([
    206,
    'bytes 2-4/10',
    '234',
  ])
})

it('a part beyond its end is refused', async () => expect((await keptFile(asking('bytes=10-20'))).status).toBe(416))

it('a file that is not there is nowhere else, either', async () =>
  expect((await keptFile(asking(undefined, `${ADDRESS}.gone`))).status).toBe(404))
