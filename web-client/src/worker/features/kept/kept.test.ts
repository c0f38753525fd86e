import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Lecture, Playback } from '@/shared/api/learning'
import { ProblemError } from '@/shared/problem/problem'
import { MemoryCaches } from '../../testing/memoryCaches'
import { keep, keepingOf, NoRoom, removeAllKept, removeKept } from './keeping'
import { type KeptForm, useKeptLectures } from './keptLectures'
import { orKept, playKept } from './playKept'

const session = vi.hoisted(() => ({ person: { id: 'ada' } as { id: string } | null, state: 'signed-in' }))
const service = vi.hoisted(() => ({ POST: vi.fn() }))
const update = vi.hoisted(() => ({ keepPlayer: vi.fn(async () => undefined) }))
vi.mock('@/shared/auth/session', () => ({ useSession: () => session }))
vi.mock('@/shared/api/learning', () => ({ learning: service }))
vi.mock('../../pwa/update', () => update)

const GRANT = '/media/1793.abc'
const FILES: Record<string, string> = {
  'renditions/7/master.m3u8': `#EXTM3U
#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",URI="audio/index.m3u8"
#EXT-X-STREAM-INF:BANDWIDTH=900000,AUDIO="a"
480p/index.m3u8
#EXT-X-STREAM-INF:BANDWIDTH=300000,AUDIO="a"
240p/index.m3u8
`,
  'renditions/7/240p/index.m3u8': '#EXT-X-MAP:URI="init.mp4"\n#EXTINF:4,\n0.m4s\n#EXTINF:4,\n1.m4s\n',
  'renditions/7/audio/index.m3u8': '#EXT-X-MAP:URI="init.mp4"\n#EXTINF:8,\n0.m4s\n',
  'captions/L/zh-CN-1.vtt': 'WEBVTT',
  'files/L/poster-1.jpg': 'picture',
}
const PICTURE = [
  'captions/L/zh-CN-1.vtt',
  'files/L/poster-1.jpg',
  ...['240p/0.m4s', '240p/1.m4s', '240p/index.m3u8', '240p/init.mp4'].map((file) => `renditions/7/${file}`),
  ...['audio/0.m4s', 'audio/index.m3u8', 'audio/init.mp4', 'master.m3u8'].map((file) => `renditions/7/${file}`),
]

let storage: MemoryCaches
let fetched: string[]
/** Files that do not arrive. */
let lost: RegExp

const lecture = {
  id: 'L',
  title: '起步',
  posterUrl: `${GRANT}/files/L/poster-1.jpg`,
  media: { renditions: [{ bandwidth: 300_000, width: 426, height: 240, bytes: 900 }], audioBytes: 300 },
} as unknown as Lecture

const begun = (id: string, edition = 7): Playback =>
  ({
    id,
    manifestUrl: `${GRANT}/renditions/${edition}/master.m3u8`,
    audioUrl: `${GRANT}/renditions/${edition}/audio/index.m3u8`,
    captions: [{ language: 'zh-CN', url: `${GRANT}/captions/L/zh-CN-1.vtt` }],
    resumeAtSeconds: 0,
    expiresAt: new Date(Date.now() + 30 * 86_400_000).toISOString(),
  }) as unknown as Playback

const offline = () => Promise.reject<never>(new TypeError('Failed to fetch'))
const bodyOf = (call: number) => (service.POST.mock.calls[call]?.[1] as { body: object }).body
const sortedPaths = async () => (await storage.paths('kept')).sort()
const keepIt = (form: KeptForm = 'picture') => keep(lecture, form)

function signIn(id: string) {
  session.person = { id }
  setActivePinia(createPinia())
}

beforeEach(() => {
  localStorage.clear()
  signIn('ada')
  session.state = 'signed-in'
  storage = new MemoryCaches()
  fetched = []
  lost = /nothing/
  vi.stubGlobal('caches', storage)
  vi.stubGlobal('fetch', async (address: string) => {
    const path = new URL(address, location.origin).pathname.replace(`${GRANT}/`, '')
    if (lost.test(path)) throw new TypeError('Failed to fetch')
    fetched.push(path)
    return new Response(FILES[path] ?? 'xxxx')
  })
  Object.defineProperty(navigator, 'serviceWorker', { value: { controller: {} }, configurable: true })
  Object.defineProperty(navigator, 'storage', { value: undefined, configurable: true })
  service.POST.mockImplementation(async () => ({ data: begun('offline-1'), response: new Response() }))
})

describe('keeping a lecture', () => {
  it('fetches the smallest picture with its sound, captions and poster, under a playback for later', async () => {
    await keepIt()
    expect(await sortedPaths()).toEqual(PICTURE.map((file) => `/kept/L/${file}`))
    expect(bodyOf(0)).toMatchObject({ offline: true })
    expect(useKeptLectures().find('L')).toMatchObject({
      whole: true,
      lecture: { posterUrl: '/kept/L/files/L/poster-1.jpg' },
      playback: { id: 'offline-1', manifestUrl: '/kept/L/renditions/7/master.m3u8' },
    })
  })

  it('fetches nothing to see for the sound alone', async () => {
    await keepIt('sound')
    expect((await sortedPaths()).filter((path) => path.includes('240p'))).toEqual([])
    expect(useKeptLectures().find('L')?.playback.manifestUrl).toBe('/kept/L/renditions/7/audio/index.m3u8')
  })

  it('goes on where it broke off, and is not whole until then', async () => {
    lost = /240p\/1/
    await keepIt()
    expect([useKeptLectures().find('L')?.whole, keepingOf('L')?.problem instanceof TypeError]).toEqual([false, true])
    lost = /nothing/
    fetched = []
    await keepIt()
    expect(fetched).toContain('renditions/7/240p/1.m4s')
    expect(fetched).not.toContain('renditions/7/240p/0.m4s')
    expect([useKeptLectures().find('L')?.whole, keepingOf('L')]).toEqual([true, undefined])
  })

  it('leaves nothing behind when the phone is full', async () => {
    storage.room = 4
    await keepIt()
    expect(keepingOf('L')?.problem).toBeInstanceOf(NoRoom)
    expect([await sortedPaths(), useKeptLectures().kept]).toEqual([[], []])
  })

  it('does not begin where there is no room for all of it', async () => {
    const estimate = async () => ({ quota: 1_000, usage: 200 })
    Object.defineProperty(navigator, 'storage', { value: { estimate }, configurable: true })
    await keepIt()
    expect(keepingOf('L')?.problem).toBeInstanceOf(NoRoom)
    expect(service.POST).not.toHaveBeenCalled()
  })

  it('stays listed until its files are gone', async () => {
    await keepIt()
    const removal = removeKept('L')
    expect(useKeptLectures().find('L')).toBeDefined()
    await removal
    expect([useKeptLectures().find('L'), await sortedPaths()]).toEqual([undefined, []])
  })

  it('leaves nothing behind when it is stopped', async () => {
    vi.stubGlobal('fetch', async (address: string, { signal }: { signal: AbortSignal }) => {
      keepingOf('L')?.stop()
      if (signal.aborted) throw new DOMException('stopped', 'AbortError')
      return new Response(address)
    })
    await keepIt()
    expect([keepingOf('L'), await sortedPaths(), useKeptLectures().kept]).toEqual([undefined, [], []])
  })
})

describe('watching a kept lecture', () => {
  beforeEach(() => keepIt())

  it('is told under the playback of the day it was kept where there is no network', async () => {
    expect((await playKept('L', offline)).id).toBe('offline-1')
  })

  it('is told under one of its own where there is, and still fetches no film', async () => {
    expect(await playKept('L', async () => begun('now'))).toMatchObject({
      id: 'now',
      manifestUrl: '/kept/L/renditions/7/master.m3u8',
      captions: [{ url: '/kept/L/captions/L/zh-CN-1.vtt' }],
    })
  })

  it('shows the film of the service when that was made anew', async () => {
    expect((await playKept('L', async () => begun('now', 8))).manifestUrl).toBe(`${GRANT}/renditions/8/master.m3u8`)
  })

  it('shows the film of the service when the browser has cleared the kept one away', async () => {
    await storage.delete('kept')
    expect((await playKept('L', async () => begun('now'))).manifestUrl).toBe(`${GRANT}/renditions/7/master.m3u8`)
  })

  it('is refused where the service refuses', async () => {
    const refused = () => Promise.reject<never>(new ProblemError(404, {}))
    await expect(playKept('L', refused)).rejects.toBeInstanceOf(ProblemError)
  })

  it('counts on from visit to visit, and from where the film was left', async () => {
    const { nextSequence } = useKeptLectures()
    expect([nextSequence('offline-1', 4.2), nextSequence('offline-1', 9.8)]).toEqual([1, 2])
    signIn('ada')
    expect((await playKept('L', offline)).resumeAtSeconds).toBe(9)
    expect([useKeptLectures().nextSequence('offline-1', 12), useKeptLectures().nextSequence('now', 12)]).toEqual([
      3,
      null,
    ])
  })

  it('needs a newer playback before the old one ends', async () => {
    const { find, enter } = useKeptLectures()
    const one = find('L')
    if (!one) throw new Error('not kept')
    enter({
      ...one,
      playback: { ...one.playback, expiresAt: new Date(Date.now() + 86_400_000).toISOString() },
      told: 5,
    })
    service.POST.mockImplementation(async () => ({ data: begun('offline-2'), response: new Response() }))
    await playKept('L', async () => begun('now'))
    await vi.waitFor(() => expect(find('L')).toMatchObject({ playback: { id: 'offline-2' }, told: 0 }))
    expect(find('L')?.playback.manifestUrl).toBe('/kept/L/renditions/7/master.m3u8')
  })

  it('shows its page as it was, without a network or while the login does not answer', async () => {
    expect((await orKept('L', offline())).title).toBe('起步')
    const withoutToken = () => Promise.reject<never>(new ProblemError(401, {}))
    await expect(orKept('L', withoutToken())).rejects.toBeInstanceOf(ProblemError)
    session.state = 'unreachable'
    expect((await orKept('L', withoutToken())).title).toBe('起步')
  })
})

describe('two persons on one phone', () => {
  beforeEach(async () => {
    await keepIt()
    signIn('bo')
  })

  it('see only what they keep themselves', () => expect(useKeptLectures().kept).toEqual([]))

  it('do not take away what the other keeps, too', async () => {
    await keepIt('sound')
    await removeKept('L')
    expect(await sortedPaths()).toContain('/kept/L/renditions/7/240p/0.m4s')
    signIn('ada')
    await removeAllKept()
    expect([await sortedPaths(), useKeptLectures().kept]).toEqual([[], []])
  })
})

it('a list that something else has written is an empty one', () => {
  localStorage.setItem('kept.ada', '{"a":')
  expect(useKeptLectures().kept).toEqual([])
})
