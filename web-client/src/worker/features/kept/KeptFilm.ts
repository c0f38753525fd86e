import type { Playback } from '@/shared/api/learning'
import { KEPT, KEPT_PATH, withoutGrant } from '../../pwa/caches'
import type { KeptForm } from './keptLectures'
import { filesOf, masterOf, soundsOf, variantsOf } from './playlists'

const AT_ONCE = 3
const TRIES = 3

const PLAYLIST = { headers: { 'Content-Type': 'application/vnd.apple.mpegurl' } }

export interface Fetched {
  /** With the addresses on the phone. */
  playback: Playback
  posterUrl: string | null
  bytes: number
}

/**
 * A film in the phone's Cache Storage, below `/kept/<lecture>/`, which the service worker serves. A file's address there
 * is that of the service without its grant, which names the edition of the film: what is there already is not fetched
 * again, so that one that broke off goes on where it was, and two editions are never mixed.
 */
export class KeptFilm {
  bytes = 0
  private readonly files = new Map<string, string>()

  constructor(
    private readonly lectureId: string,
    private readonly playback: Playback,
    private readonly posterUrl: string | null | undefined,
    private readonly signal: AbortSignal,
    private readonly onProgress: (share: number) => void = () => undefined,
  ) {}

  /** Fetches everything. When it fails, what has come stays; nothing is on its way any more. */
  async fetch(form: KeptForm): Promise<Fetched> {
    const start = form === 'sound' ? await this.sound() : await this.picture()
    const captions = this.playback.captions.map((caption) => ({ ...caption, url: this.note(caption.url) }))
    const posterUrl = this.posterUrl ? this.note(this.posterUrl) : null
    await this.fetchAll()
    const audioUrl = form === 'sound' ? start : null
    const playback = { ...this.playback, manifestUrl: start, audioUrl, captions, storyboardUrl: null }
    return { playback, posterUrl, bytes: this.bytes }
  }

  static async isThere({ manifestUrl }: Playback): Promise<boolean> {
    return (await (await caches.open(KEPT)).match(manifestUrl)) !== undefined
  }

  static async remove(lectureId: string): Promise<void> {
    const cache = await caches.open(KEPT)
    const all = await cache.keys()
    const its = all.filter(({ url }) => new URL(url).pathname.startsWith(`${KEPT_PATH}${lectureId}/`))
    await Promise.all(its.map((request) => cache.delete(request)))
  }

  private async sound(): Promise<string> {
    if (!this.playback.audioUrl) throw new Error('A film without sound')
    return this.playlist(this.playback.audioUrl)
  }

  private async picture(): Promise<string> {
    const address = this.playback.manifestUrl
    const master = await (await this.get(address)).text()
    const smallest = variantsOf(master).sort((one, other) => one.bandwidth - other.bandwidth)[0]
    if (!smallest) throw new Error('A film without a picture')
    for (const one of [smallest.address, ...soundsOf(master)]) await this.playlist(beside(address, one))
    await this.put(this.local(address), new Response(masterOf(master, smallest), PLAYLIST))
    return this.local(address)
  }

  /** Keeps a playlist, and notes its files. */
  private async playlist(address: string): Promise<string> {
    const text = await (await this.get(address)).text()
    filesOf(text).forEach((file) => this.note(beside(address, file)))
    await this.put(this.local(address), new Response(text, PLAYLIST))
    return this.local(address)
  }

  private note(address: string): string {
    this.files.set(this.local(address), address)
    return this.local(address)
  }

  private local(address: string): string {
    return KEPT_PATH + this.lectureId + withoutGrant(new URL(address, location.origin)).slice('/media'.length)
  }

  private async fetchAll(): Promise<void> {
    const waiting = [...this.files]
    const all = waiting.length
    let failed = false
    const work = async () => {
      for (let next = waiting.shift(); next && !failed; next = waiting.shift()) {
        await this.keep(...next).catch((error: unknown) => {
          failed = true
          throw error
        })
        this.onProgress(1 - waiting.length / all)
      }
    }
    const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, work))
    for (const end of ends) if (end.status === 'rejected') throw end.reason
  }

  private async keep(local: string, address: string): Promise<void> {
    const there = await (await caches.open(KEPT)).match(local)
    if (there) this.bytes += (await there.blob()).size
    else await this.put(local, await this.get(address))
  }

  private async put(local: string, response: Response): Promise<void> {
    const blob = await response.blob()
    const headers = { 'Content-Type': blob.type, 'Content-Length': String(blob.size) }
    await (await caches.open(KEPT)).put(local, new Response(blob, { headers }))
    this.bytes += blob.size
  }

  private async get(address: string, tries = TRIES): Promise<Response> {
    try {
      const response = await fetch(address, { signal: this.signal })
      if (!response.ok) throw new Error(`${response.status} for ${address}`)
      return response
    } catch (error) {
      if (tries <= 1 || this.signal.aborted) throw error
      return this.get(address, tries - 1)
    }
  }
}

function beside(address: string, other: string): string {
  return new URL(other, new URL(address, location.origin)).href
}
