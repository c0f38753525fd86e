import { computed, ref, shallowRef } from 'vue'
import { IdempotencyKey } from '@/shared/api/headers'
import { body } from '@/shared/api/http'
import { type Lecture, learning } from '@/shared/api/learning'
import { hostChannel } from '../learn/channel'
import { KeptFilm } from './KeptFilm'
import { type KeptForm, useKeptLectures } from './keptLectures'

/** Keeping one lecture on the phone: how far it is, and what it takes. */
export function useKeep(lecture: () => Lecture) {
  const { find, enter, strike } = useKeptLectures()
  const kept = computed(() => find(lecture().id))
  const progress = ref<number | null>(null)
  const problem = shallowRef<unknown>(null)
  let stopped: AbortController | null = null

  async function keep(form: KeptForm) {
    const one = lecture()
    stopped = new AbortController()
    progress.value = 0
    problem.value = null
    try {
      // The browser may else clear it away when storage runs short.
      await navigator.storage?.persist?.()
      const playback = await begin(one.id)
      const film = new KeptFilm(one.id, playback, one.posterUrl, (share) => (progress.value = share), stopped.signal)
      const { playback: local, bytes } = await film.fetch(form)
      // The player too: it is fetched with the first film only.
      await import('hls.js')
      const posterUrl = one.posterUrl ? `/kept/${one.id}/poster.jpg` : null
      enter({ lecture: { ...one, posterUrl }, playback: local, form, bytes, keptAt: new Date().toISOString() })
    } catch (error) {
      if (stopped.signal.aborted) await KeptFilm.remove(one.id)
      else problem.value = error
    } finally {
      progress.value = null
    }
  }

  function begin(id: string) {
    const { header: headers } = new IdempotencyKey()
    const request = { channel: hostChannel(), offline: true }
    return body(learning.POST('/lectures/{id}/playbacks', { params: { path: { id } }, headers, body: request }))
  }

  async function remove() {
    strike(lecture().id)
    await KeptFilm.remove(lecture().id)
  }

  return { kept, progress, problem, keep, remove, stop: () => stopped?.abort() }
}
