import { describe, expect, it } from 'vitest'
import { filesOf, masterOf, soundsOf, variantsOf } from './playlists'

const MASTER = `#EXTM3U
#EXT-X-VERSION:7
#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="audio",NAME="audio",DEFAULT=YES,URI="audio/index.m3u8"
#EXT-X-STREAM-INF:BANDWIDTH=1500000,RESOLUTION=1280x720,CODECS="avc1.64001f,mp4a.40.2",AUDIO="audio"
720p/index.m3u8
#EXT-X-STREAM-INF:BANDWIDTH=300000,RESOLUTION=426x240,CODECS="avc1.640015,mp4a.40.2",AUDIO="audio"
240p/index.m3u8
`

describe('a master playlist', () => {
  it('names its variants and its sound', () => {
    expect(variantsOf(MASTER).map(({ address, bandwidth }) => [address, bandwidth])).toEqual([
      ['720p/index.m3u8', 1_500_000],
      ['240p/index.m3u8', 300_000],
    ])
    expect(soundsOf(MASTER)).toEqual(['audio/index.m3u8'])
  })

  it('can be cut to one of them', () => {
    const [, smallest] = variantsOf(MASTER)
    const cut = masterOf(MASTER, smallest ?? { line: '', address: '', bandwidth: 0 })
    expect(variantsOf(cut).map(({ address }) => address)).toEqual(['240p/index.m3u8'])
    expect(soundsOf(cut)).toEqual(['audio/index.m3u8'])
    expect(cut.startsWith('#EXTM3U\n#EXT-X-VERSION:7\n')).toBe(true)
  })
})

it('a playlist names the files it is made of', () => {
  const playlist = '#EXTM3U\n#EXT-X-MAP:URI="init.mp4"\n#EXTINF:4.0,\n0.m4s\r\n#EXTINF:2.5,\n1.m4s\n#EXT-X-ENDLIST\n'
  expect(filesOf(playlist)).toEqual(['init.mp4', '0.m4s', '1.m4s'])
})
