import { computed, type Ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Lecture } from '@/shared/api/learning'
import { messageOf } from '@/shared/problem/messages'
import { enlarge } from './fullScreen'
import { useCaptions } from './useCaptions'
import { useControlsShown } from './useControlsShown'
import { useFilm } from './useFilm'
import { useMediaSession } from './useMediaSession'
import { useOffers } from './useOffers'
import { usePlayback } from './usePlayback'
import { usePlayerKeys } from './usePlayerKeys'

/** What a player shows of a lecture's film, and what can be done with it; `frame` is what is enlarged. */
export function usePlayer(
  props: { lecture: Lecture },
  video: Ref<HTMLVideoElement | null>,
  frame: Ref<HTMLElement | null>,
) {
  const { t } = useI18n()
  const film = useFilm(video)
  const { offers, first, saving, kept } = useOffers(() => props.lecture)
  const { problem, ...sitting } = usePlayback(props.lecture.id, video, first.value)
  const { playback, start, stream } = sitting
  watch(kept, () => {
    // What was chosen before was a quality of the service's.
    if (!playback.value) void sitting.choose(first.value)
  })
  const captions = useCaptions(video)
  const { shown, touch } = useControlsShown(film.playing)
  const grow = () => enlarge(frame.value, video.value)
  const { toggleCaptions } = captions
  const onKey = usePlayerKeys({ film, enlarge: grow, toggleCaptions, mute: film.mute })
  useMediaSession(props.lecture, film, playback)

  const failure = computed(() => {
    if (problem.value) return messageOf(problem.value, t)
    return stream.failed.value ? t('player.failed') : null
  })
  const ended = computed(() => film.duration.value > 0 && film.position.value >= film.duration.value - 0.3)

  /** Goes on from a second of the film, begun or not. */
  function watchAt(seconds: number) {
    if (!playback.value) return void start(seconds)
    film.seek(seconds)
    if (video.value?.paused) film.toggle()
  }

  return { film, offers, saving, kept, ...sitting, ...captions, shown, touch, grow, onKey, failure, ended, watchAt }
}
