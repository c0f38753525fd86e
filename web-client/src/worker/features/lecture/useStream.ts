import type Hls from 'hls.js'
import { onScopeDispose, readonly, type Ref, ref } from 'vue'
import { type Quality, sideOf } from './qualities'

/** The player's script, the heaviest of all. */
const fetchPlayer = () => import('hls.js')

/** Fetched at the first sign of somebody on the page: after what is looked at first, and before they tap the film. */
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'scroll', 'touchstart']

/** How long to wait before a broken connection is tried again. */
const RETRY_MS = 3_000

/**
 * Plays an HLS address in a video element: hls.js where the browser can be fed by script, else the browser itself
 * (older iPhones). Only the former lets a person choose the quality.
 */
export function useStream(video: Ref<HTMLVideoElement | null>, onRefused: () => void) {
  const choosable = ref(true)
  const quality = ref<Quality>('auto')
  const playingSide = ref<number | null>(null)
  const failed = ref(false)
  let hls: Hls | null = null
  let retry: ReturnType<typeof setTimeout> | undefined
  const seen = new AbortController()
  function prepare() {
    seen.abort()
    void fetchPlayer().catch(() => undefined)
  }
  SIGNS.forEach((sign) => window.addEventListener(sign, prepare, { passive: true, signal: seen.signal }))

  async function open(url: string, startAtSeconds: number): Promise<void> {
    close()
    const film = video.value
    if (!film) return
    const { default: Player } = await fetchPlayer()
    if (!Player.isSupported()) return openNatively(film, url, startAtSeconds)

    hls = new Player({ startPosition: startAtSeconds, capLevelToPlayerSize: true, maxBufferLength: 30 })
    // Before a byte of the film is asked for: who saves data begins in the quality they chose, and not above it.
    hls.on(Player.Events.MANIFEST_PARSED, () => {
      if (hls) hls.startLevel = levelOf(quality.value)
      chooseQuality(quality.value)
    })
    hls.on(Player.Events.LEVEL_SWITCHED, (_, { level }) => {
      const shown = hls?.levels[level]
      playingSide.value = shown?.height ? sideOf(shown) : null
    })
    hls.on(Player.Events.ERROR, (_, { fatal, type, response }) => {
      if (!fatal) return
      if (response?.code === 403 || response?.code === 410) return onRefused()
      if (type === Player.ErrorTypes.MEDIA_ERROR) return hls?.recoverMediaError()
      if (type !== Player.ErrorTypes.NETWORK_ERROR) return void (failed.value = true)
      // A segment that could not be fetched: what is buffered plays on, and we keep asking.
      retry = setTimeout(() => hls?.startLoad(), RETRY_MS)
    })
    hls.loadSource(url)
    hls.attachMedia(film)
  }

  function openNatively(film: HTMLVideoElement, url: string, startAtSeconds: number) {
    if (!film.canPlayType('application/vnd.apple.mpegurl')) return void (failed.value = true)
    choosable.value = false
    film.addEventListener('loadedmetadata', () => (film.currentTime = startAtSeconds), { once: true })
    film.addEventListener('error', () => onRefused(), { once: true })
    film.src = url
  }

  function chooseQuality(next: Quality) {
    quality.value = next
    if (hls) hls.nextLevel = levelOf(next)
  }

  /** Its number among the film's levels, −1 where the player is to choose. */
  const levelOf = (wanted: Quality) => hls?.levels.findIndex((level) => sideOf(level) === wanted) ?? -1

  function close() {
    clearTimeout(retry)
    failed.value = false
    playingSide.value = null
    hls?.destroy()
    hls = null
  }

  onScopeDispose(() => {
    close()
    seen.abort()
  })
  return {
    open,
    chooseQuality,
    /** Whether a person can choose the quality of the picture, or the browser alone does. */
    choosable: readonly(choosable),
    quality: readonly(quality),
    playingSide: readonly(playingSide),
    failed,
  }
}
