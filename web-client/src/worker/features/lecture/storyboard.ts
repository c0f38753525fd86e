import { ref, shallowRef, type Ref } from 'vue'

/** A part of a sheet of small pictures. */
export interface Tile {
  untilSeconds: number
  url: string
  x: number
  y: number
  width: number
  height: number
}

const TIME = /(?:(\d+):)?(\d{2}):(\d{2})\.(\d{3})\s*$/
const PLACE = /^(.+)#xywh=(\d+),(\d+),(\d+),(\d+)$/

/** The tiles of a storyboard, WebVTT whose cues are addresses relative to its own with a fragment `#xywh`. */
export function tilesOf(list: string, address: string): Tile[] {
  const tiles: Tile[] = []
  let untilSeconds = 0
  for (const line of list.split(/\r?\n/)) {
    const time = line.includes('-->') ? TIME.exec(line) : null
    if (time)
      untilSeconds = Number(time[1] ?? 0) * 3600 + Number(time[2]) * 60 + Number(time[3]) + Number(time[4]) / 1000
    const place = PLACE.exec(line)
    if (!place) continue
    const [x = 0, y = 0, width = 0, height = 0] = place.slice(2).map(Number)
    tiles.push({ untilSeconds, url: new URL(place[1] ?? '', address).href, x, y, width, height })
  }
  return tiles
}

/** The small picture of a moment; the list is fetched when a person first reaches for the timeline, and no sooner. */
export function useStoryboard(address: Ref<string | null | undefined>) {
  const tiles = shallowRef<Tile[]>([])
  const asked = ref('')

  async function fetchTiles() {
    const url = address.value
    if (!url || asked.value === url) return
    asked.value = url
    try {
      const answer = await fetch(url)
      if (answer.ok) tiles.value = tilesOf(await answer.text(), new URL(url, location.href).href)
    } catch {
      // Without pictures the timeline works as well; the next reach asks again.
      asked.value = ''
    }
  }

  function tileAt(seconds: number): Tile | undefined {
    return tiles.value.find(({ untilSeconds }) => seconds < untilSeconds) ?? tiles.value.at(-1)
  }

  return { fetchTiles, tileAt }
}
