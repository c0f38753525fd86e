import { computed, nextTick, type Ref, ref, shallowRef } from 'vue'
import { IdempotencyKey } from '@/shared/api/headers'
import { body } from '@/shared/api/http'
import { learning, type Playback } from '@/shared/api/learning'
import { hostChannel } from '../learn/channel'
import { playKept } from '../kept/playKept'
import { useBeacons } from './useBeacons'
import type { Quality } from './qualities'
import { useStream } from './useStream'

const RENEW_AT_MOST_EVERY_MS = 60_000

/** A sitting before a lecture: started on demand, resumed where it was left, renewed when its addresses run out. */
export function usePlayback(lectureId: string, video: Ref<HTMLVideoElement | null>, first: Quality) {
  const playback = shallowRef<Playback | null>(null)
  const playbackId = computed(() => playback.value?.id ?? null)
  const quality = ref(first)
  /** What it goes back to from sound alone. */
  let picture: Quality = first === 'audio' ? 'auto' : first
  const audioOnly = computed(() => quality.value === 'audio')
  const starting = ref(false)
  /** From asking for a film's first bytes until it plays. */
  const opening = ref(false)
  const problem = shallowRef<unknown>(null)
  const stream = useStream(video, () => void renew())

  useBeacons(video, playbackId)

  /** @param at a second of the film; without it, where the worker was last */
  async function start(at?: number) {
    if (starting.value) return
    starting.value = true
    problem.value = null
    try {
      playback.value = await begin()
      await nextTick()
      await show(at ?? playback.value.resumeAtSeconds)
    } catch (error) {
      problem.value = error
    } finally {
      starting.value = false
    }
  }

  function begin(): Promise<Playback> {
    const { header: headers } = new IdempotencyKey()
    const params = { path: { id: lectureId } }
    const request = { channel: hostChannel() }
    return playKept(lectureId, () =>
      body(learning.POST('/lectures/{id}/playbacks', { params, headers, body: request })),
    )
  }

  let renewedAt = -Infinity

  /** The signed addresses have run out: the same film under new ones, from where it stands. */
  async function renew() {
    // Refused again so soon, it is not for its age.
    if (performance.now() - renewedAt < RENEW_AT_MOST_EVERY_MS) return void (stream.failed.value = true)
    renewedAt = performance.now()
    const position = video.value?.currentTime ?? 0
    try {
      playback.value = await begin()
      await show(position)
    } catch (error) {
      problem.value = error
    }
  }

  async function show(position: number) {
    const { value: sitting } = playback
    if (!sitting) return
    opening.value = true
    try {
      await stream.open((audioOnly.value && sitting.audioUrl) || sitting.manifestUrl, position)
      // A browser that wants another tap before it plays says so with a rejection; the play button is still there.
      await video.value?.play().catch(() => undefined)
    } finally {
      opening.value = false
    }
  }

  /** Before the film begins, or while it plays; between pictures and sound alone it goes on from where it stands. */
  async function choose(next: Quality) {
    const otherSource = (next === 'audio') !== audioOnly.value
    quality.value = next
    if (next !== 'audio') stream.chooseQuality((picture = next))
    if (otherSource && playback.value) await show(video.value?.currentTime ?? 0)
  }

  const toggleSound = () => choose(audioOnly.value ? picture : 'audio')

  stream.chooseQuality(picture)
  return { playback, start, starting, opening, problem, quality, audioOnly, choose, toggleSound, stream }
}
