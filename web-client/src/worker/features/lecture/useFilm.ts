import { ref, type Ref, watch } from 'vue'

export const RATES = [0.75, 1, 1.25, 1.5, 2] as const

/** What a video element is doing, for controls to show, and what they can do to it. */
export function useFilm(video: Ref<HTMLVideoElement | null>) {
  const playing = ref(false)
  const waiting = ref(false)
  const position = ref(0)
  const duration = ref(0)
  const buffered = ref(0)
  const rate = ref(1)

  function look() {
    const film = video.value
    if (!film) return
    playing.value = !film.paused && !film.ended
    position.value = film.currentTime
    if (Number.isFinite(film.duration)) duration.value = film.duration
    const ranges = film.buffered
    buffered.value = ranges.length ? ranges.end(ranges.length - 1) : 0
  }

  const events = ['play', 'pause', 'ended', 'timeupdate', 'durationchange', 'progress', 'seeked', 'emptied']
  watch(video, (film) => {
    if (!film) return
    events.forEach((event) => film.addEventListener(event, look))
    film.addEventListener('waiting', () => (waiting.value = true))
    for (const event of ['playing', 'canplay', 'pause']) film.addEventListener(event, () => (waiting.value = false))
    // A new source resets the rate.
    film.addEventListener('loadedmetadata', () => (film.playbackRate = rate.value))
  })

  function toggle() {
    const film = video.value
    if (film?.paused) void film.play().catch(() => undefined)
    else film?.pause()
  }

  function seek(seconds: number) {
    position.value = Math.min(Math.max(0, seconds), duration.value)
    if (video.value) video.value.currentTime = position.value
  }

  function setRate(next: number) {
    rate.value = next
    if (video.value) video.value.playbackRate = next
  }

  function nextRate(step: 1 | -1) {
    const at = RATES.findIndex((known) => known === rate.value) + step
    setRate(RATES[Math.min(RATES.length - 1, Math.max(0, at))] ?? 1)
  }

  function mute() {
    if (video.value) video.value.muted = !video.value.muted
  }

  return { playing, waiting, position, duration, buffered, rate, toggle, seek, setRate, nextRate, mute }
}
