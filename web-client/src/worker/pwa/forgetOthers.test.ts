import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick, reactive } from 'vue'
import { MemoryCaches } from '../testing/memoryCaches'
import { forgetOthers } from './forgetOthers'

const session = reactive({ state: 'signed-in', person: { id: 'ada' } as { id: string } | null })
vi.mock('@/shared/auth/session', () => ({ useSession: () => session }))

let storage: MemoryCaches

async function becomes(state: string, id: string | null) {
  Object.assign(session, { state, person: id && { id } })
  await nextTick()
  await Promise.resolve()
}

const seen = () => storage.paths('seen')

beforeEach(async () => {
  localStorage.clear()
  storage = new MemoryCaches()
  vi.stubGlobal('caches', storage)
  await becomes('signed-in', 'ada')
  forgetOthers()
  await (await storage.open('seen')).put('/api/learning/v1/me/history', new Response('ada'))
  await (await storage.open('kept')).put('/kept/L/master.m3u8', new Response('film'))
})

describe('what a person saw', () => {
  it('stays without a network, and for the same person afterwards', async () => {
    await becomes('unreachable', 'ada')
    await becomes('restoring', null)
    await becomes('signed-in', 'ada')
    expect(await seen()).toHaveLength(1)
  })

  it('is not shown to the next', async () => {
    await becomes('signed-in', 'bo')
    expect(await seen()).toEqual([])
  })

  it('is not shown to anybody once the session has ended, while their films stay for them', async () => {
    await becomes('signed-out', null)
    expect([await seen(), await storage.paths('kept')]).toEqual([[], ['/kept/L/master.m3u8']])
  })
})
