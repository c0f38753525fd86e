import type { Playback } from '@/shared/api/learning'
import { KEPT } from '../../pwa/caches'
import type { KeptForm } from './keptLectures'
import { filesOf, masterOf, soundsOf, variantsOf } from './playlists'

const AT_ONCE = 3
const TRIES = 3

export interface Kept {
  playback: Playback
  bytes: number
}

/**
 * A film in the phone's Cache Storage, below `/kept/<lecture>/`, which the service worker serves. What is there already
 * is not fetched again, so that one that broke off goes on where it was.
 */
export class KeptFilm {
  private bytes = 0

  constructor(
    private readonly lectureId: string,
    private readonly playback: Playback,
    private readonly posterUrl: string | null | undefined,
    private readonly onProgress: (share: number) => void = () => undefined,
    private readonly signal?: AbortSignal,
  ) {}

  /** Fetches everything; answers the playback with the addresses on the phone, and what it takes. */
  async fetch(form: KeptForm): Promise<Kept> {
    const files = new Map<string, string>()
    const start = form === 'sound' && this.playback.audioUrl ? await this.sound(files) : await this.picture(files)
    const captions = this.playback.captions.map((caption) => {
      files.set(this.local(`captions/${caption.language}.vtt`), caption.url)
      return { ...caption, url: this.local(`captions/${caption.language}.vtt`) }
    })
    if (this.posterUrl) files.set(this.local('poster.jpg'), this.posterUrl)
    await this.fetchAll([...files])
    const audioUrl = form === 'sound' ? start : null
    const playback = { ...this.playback, manifestUrl: start, audioUrl, captions, storyboardUrl: null }
    return { playback, bytes: this.bytes }
  }

  static async remove(lectureId: string): Promise<void> {
    const cache = await caches.open(KEPT)
    const all = await cache.keys()
    const its = all.filter(({ url }) => new URL(url).pathname.startsWith(`/kept/${lectureId}/`))
    await Promise.all(its.map((request) => cache.delete(request)))
  }

  private local(path: string): string {
    return `/kept/${this.lectureId}/${path}`
  }

  private async sound(files: Map<string, string>): Promise<string> {
    const address = this.playback.audioUrl ?? ''
    await this.playlist(address, 'audio/index.m3u8', files)
    return this.local('audio/index.m3u8')
  }

  private async picture(files: Map<string, string>): Promise<string> {
    const address = this.playback.manifestUrl
    const master = await this.text(address)
    const smallest = variantsOf(master).sort((one, other) => one.bandwidth - other.bandwidth)[0]
    if (!smallest) throw new Error('A film without a picture')
    for (const one of [smallest.address, ...soundsOf(master)]) await this.playlist(beside(address, one), one, files)
    await this.put(this.local('master.m3u8'), new Response(masterOf(master, smallest), playlistHeaders))
    return this.local('master.m3u8')
  }

  /** Keeps a playlist, and notes its files. */
  private async playlist(address: string, name: string, files: Map<string, string>): Promise<void> {
    const text = await this.text(address)
    for (const file of filesOf(text))
      files.set(new URL(file, location.origin + this.local(name)).pathname, beside(address, file))
    await this.put(this.local(name), new Response(text, playlistHeaders))
  }

  private async text(address: string): Promise<string> {
    return (await this.get(address)).text()
  }

  private async fetchAll(files: [local: string, address: string][]): Promise<void> {
    const waiting = files.entries()
    let done = 0
    const work = async () => {
      for (const [, [local, address]] of waiting) {
        await this.keep(local, address)
        done += 1
        this.onProgress(done / files.length)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
  }

  private async keep(local: string, address: string): Promise<void> {
    const cache = await caches.open(KEPT)
    const there = await cache.match(local)
    if (there) this.bytes += (await there.blob()).size
    else await this.put(local, await this.get(address))
  }

  private async put(local: string, response: Response): Promise<void> {
    const blob = await response.blob()
    this.bytes += blob.size
    const cache = await caches.open(KEPT)
    await cache.put(
      local,
      new Response(blob, { headers: { 'Content-Type': blob.type, 'Content-Length': String(blob.size) } }),
    )
  }

  private async get(address: string, tries = TRIES): Promise<Response> {
    try {
      const response = await fetch(address, { signal: this.signal })
      if (!response.ok) throw new Error(`${response.status} for ${address}`)
      return response
    } catch (error) {
      if (tries <= 1 || this.signal?.aborted) throw error
      return this.get(address, tries - 1)
    }
  }
}

const playlistHeaders = { headers: { 'Content-Type': 'application/vnd.apple.mpegurl' } }

function beside(address: string, other: string): string {
  return new URL(other, new URL(address, location.origin)).href
}
