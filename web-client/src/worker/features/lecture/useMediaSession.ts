import { onScopeDispose, type Ref, watch } from 'vue'
import type { Lecture } from '@/shared/api/learning'
import type { useFilm } from './useFilm'

/** Tells the phone what plays, so that its lock screen shows it and its buttons work while one only listens. */
export function useMediaSession(lecture: Lecture, film: ReturnType<typeof useFilm>, begun: Ref<unknown>) {
  if (!('mediaSession' in navigator)) return
  const { mediaSession } = navigator

  watch(
    () => Boolean(begun.value),
    (on) => {
      if (!on) return
      mediaSession.metadata = new MediaMetadata({
        title: lecture.title,
        artist: lecture.speaker.name,
        artwork: lecture.posterUrl ? [{ src: lecture.posterUrl, type: 'image/jpeg' }] : [],
      })
      mediaSession.setActionHandler('seekto', ({ seekTime }) => film.seek(seekTime ?? 0))
      mediaSession.setActionHandler('seekbackward', () => film.seek(film.position.value - 10))
      mediaSession.setActionHandler('seekforward', () => film.seek(film.position.value + 10))
    },
  )
  onScopeDispose(() => {
    mediaSession.metadata = null
    for (const action of ['seekto', 'seekbackward', 'seekforward'] as const) mediaSession.setActionHandler(action, null)
  })
}
