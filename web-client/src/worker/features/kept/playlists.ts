/** HLS playlists as the platform writes them (RFC 8216): one file per segment, addresses relative to the playlist. */

export interface Variant {
  /** The line that tells what it is, `#EXT-X-STREAM-INF:…`. */
  line: string
  address: string
  bandwidth: number
}

export function variantsOf(master: string): Variant[] {
  const lines = master.split('\n').map((line) => line.trim())
  return lines.flatMap((line, index) => {
    if (!line.startsWith('#EXT-X-STREAM-INF:')) return []
    const address = lines[index + 1] ?? ''
    return [{ line, address, bandwidth: Number(/BANDWIDTH=(\d+)/.exec(line)?.[1] ?? Infinity) }]
  })
}

/** A master playlist of one variant, with the sound that belongs to it. */
export function masterOf(master: string, variant: Variant): string {
  const head = master.split('\n').filter((line) => line.startsWith('#') && !line.startsWith('#EXT-X-STREAM-INF:'))
  return [...head.map((line) => line.trim()), variant.line, variant.address, ''].join('\n')
}

/** Addresses of the playlists of sound a master playlist names. */
export function soundsOf(master: string): string[] {
  return [...master.matchAll(/^#EXT-X-MEDIA:.*TYPE=AUDIO.*URI="([^"]+)"/gm)].flatMap(([, address]) => address ?? [])
}

/** Addresses of the files a playlist is made of: what each begins with, and its segments. */
export function filesOf(playlist: string): string[] {
  const begins = [...playlist.matchAll(/^#EXT-X-MAP:.*URI="([^"]+)"/gm)].flatMap(([, address]) => address ?? [])
  const segments = playlist
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('#'))
  return [...begins, ...segments]
}
