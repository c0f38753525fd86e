import { afterEach, describe, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { tilesOf, useStoryboard } from './storyboard'

const LIST = `WEBVTT

00:00:00.000 --> 00:00:02.000
1.jpg#xywh=0,0,160,90

00:00:02.000 --> 01:00:04.500
2.jpg#xywh=160,90,160,90
`
const ADDRESS = 'http://localhost/media/1.sig/renditions/e/storyboard/index.vtt'

afterEach(() => vi.unstubAllGlobals())

describe('storyboard', () => {
  it('reads times and places, and keeps the signature in the address', () => {
    expect(tilesOf(LIST, ADDRESS)).toEqual([
      { untilSeconds: 2, url: ADDRESS.replace('index.vtt', '1.jpg'), x: 0, y: 0, width: 160, height: 90 },
      { untilSeconds: 3604.5, url: ADDRESS.replace('index.vtt', '2.jpg'), x: 160, y: 90, width: 160, height: 90 },
    ])
  })

  it('is fetched once, when it is first wanted', async () => {
    const answers = vi.fn(async () => new Response(LIST))
    vi.stubGlobal('fetch', answers)
    const { fetchTiles, tileAt } = useStoryboard(ref(ADDRESS))
    expect(tileAt(1)).toBeUndefined()
    await Promise.all([fetchTiles(), fetchTiles()])
    expect(answers).toHaveBeenCalledOnce()
    expect(tileAt(1.9)?.x).toBe(0)
    expect(tileAt(2)?.x).toBe(160)
    expect(tileAt(99_999)?.x).toBe(160)
  })

  it('asks again after a lost connection', async () => {
    const answers = vi.fn(() => Promise.reject<Response>(new TypeError('Failed to fetch')))
    vi.stubGlobal('fetch', answers)
    const { fetchTiles } = useStoryboard(ref(ADDRESS))
    await fetchTiles()
    await fetchTiles()
    expect(answers).toHaveBeenCalledTimes(2)
  })
})
