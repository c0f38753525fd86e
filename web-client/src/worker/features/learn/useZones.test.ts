import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import { useZones } from './useZones'

const api = vi.hoisted(() => ({ GET: vi.fn(), POST: vi.fn() }))
vi.mock('@/shared/api/learning', () => ({ learning: api }))
vi.mock('@/shared/api/http', () => ({ body: (answer: Promise<unknown>) => answer }))

let scope: EffectScope
let visits: (answer: { visits: number }) => void

beforeEach(() => {
  scope = effectScope()
  localStorage.clear()
  api.POST.mockImplementation(() => new Promise((resolve) => (visits = resolve)))
  api.GET.mockImplementation(async (path: string, { params }: { params: { path?: { slug: string } } }) => {
    if (path === '/zones') return { items: [{ slug: 'first' }, { slug: 'second' }] }
    if (path === '/me/history') return { items: [] }
    return { slug: params.path?.slug, visits: 7, columns: [] }
  })
})

afterEach(() => scope.stop())

function opened(slug?: string) {
  const zones = scope.run(() => useZones(slug))
  if (!zones) throw new Error('The scope is over')
  return zones
}

const zonesAskedFor = () =>
  api.GET.mock.calls.filter(([path]) => path === '/zones/{slug}').map(([, { params }]) => params.path.slug)

it('asks for the zone of last time without waiting for the list', async () => {
  localStorage.setItem('zone.last', 'first')

  const { data } = opened()

  expect(zonesAskedFor()).toEqual(['first'])
  await vi.waitFor(() => expect(data.value?.zone?.slug).toBe('first'))
  expect(zonesAskedFor()).toEqual(['first'])
})

it('opens the first of the list where last time it was another, and visits that alone', async () => {
  localStorage.setItem('zone.last', 'gone')

  const { data } = opened()

  await vi.waitFor(() => expect(data.value?.zone?.slug).toBe('first'))
  expect(api.POST.mock.calls.map(([, { params }]) => params.path.slug)).toEqual(['first'])
  expect(localStorage.getItem('zone.last')).toBe('first')
})

it('shows the zone before the visit is counted, and the number when it is', async () => {
  const { data } = opened('second')
  await vi.waitFor(() => expect(data.value?.zone?.visits).toBe(7))

  visits({ visits: 8 })

  await vi.waitFor(() => expect(data.value?.zone?.visits).toBe(8))
  expect(localStorage.getItem('zone.last')).toBeNull()
})
