import { onScopeDispose, type Ref, watch } from 'vue'
import { useKeptLectures } from '../kept/keptLectures'
import { beaconQueue } from './beacons'
import { WatchedRanges } from './WatchedRanges'

const EVERY_MS = 15_000

/** Follows a playing film and tells the service what was watched: every 15 s, when it pauses, and when the page goes. */
export function useBeacons(video: Ref<HTMLVideoElement | null>, playbackId: Ref<string | null>): void {
  const ranges = new WatchedRanges()
  const { nextSequence } = useKeptLectures()
  let sequence = 0

  function tell(last = false) {
    const film = video.value
    if (!film || !playbackId.value || ranges.isEmpty) return
    sequence = nextSequence(playbackId.value, film.currentTime) ?? sequence + 1
    const beacon = {
      sequence,
      watched: ranges.take(),
      positionSeconds: film.currentTime,
      rate: film.playbackRate,
    }
    const pending = { playbackId: playbackId.value, beacon }
    void (last ? beaconQueue().addLast(pending) : beaconQueue().add(pending))
  }

  function advance() {
    if (video.value && !video.value.paused && !video.value.seeking) ranges.playedTo(video.value.currentTime)
  }

  function stop() {
    if (video.value && !video.value.seeking) ranges.playedTo(video.value.currentTime)
    ranges.interrupted()
    tell()
  }

  const follow: [keyof HTMLMediaElementEventMap, () => void][] = [
    ['timeupdate', advance],
    ['seeking', () => ranges.interrupted()],
    // The new source starts at 0 before it jumps to where the old one was.
    ['emptied', () => ranges.interrupted()],
    ['pause', stop],
    ['ended', stop],
  ]
  watch(video, (film, before) => {
    follow.forEach(([event, listener]) => before?.removeEventListener(event, listener))
    follow.forEach(([event, listener]) => film?.addEventListener(event, listener))
  })

  // A renewed playback counts its beacons from one again.
  watch(playbackId, () => (sequence = 0), { flush: 'sync' })

  const leave = () => {
    advance()
    tell(true)
  }
  const hidden = () => {
    if (document.visibilityState === 'hidden') leave()
  }
  const timer = setInterval(() => tell(), EVERY_MS)
  document.addEventListener('visibilitychange', hidden)
  window.addEventListener('pagehide', leave)
  onScopeDispose(() => {
    leave()
    clearInterval(timer)
    document.removeEventListener('visibilitychange', hidden)
    window.removeEventListener('pagehide', leave)
  })
}
