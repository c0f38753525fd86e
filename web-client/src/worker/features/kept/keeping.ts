import { shallowReactive } from 'vue'
import { IdempotencyKey } from '@/shared/api/headers'
import { body } from '@/shared/api/http'
import { type Lecture, learning, type Playback } from '@/shared/api/learning'
import { keepPlayer } from '../../pwa/update'
import { hostChannel } from '../learn/channel'
import { formsOf } from './forms'
import { KeptFilm } from './KeptFilm'
import { type KeptForm, useKeptLectures } from './keptLectures'

/** A lecture that is being kept, or could not be. */
export interface Keeping {
  /** 0..1; null when it has ended with a problem. */
  progress: number | null
  problem: unknown
  stop: () => void
}

/** By lecture; here and not on its page, which may be left meanwhile. */
const keepings = shallowReactive(new Map<string, Keeping>())

export const keepingOf = (lectureId: string) => keepings.get(lectureId)

/** There is less room on the phone than a film takes. */
export class NoRoom extends Error {}

/** Keeps a lecture on this phone; how far it is and how it ends is told by {@link keepingOf} and the list. */
export async function keep(lecture: Lecture, form: KeptForm): Promise<void> {
  if (keepings.get(lecture.id)?.progress != null) return
  const stopped = new AbortController()
  const tell = (progress: number | null, problem: unknown = null) =>
    keepings.set(lecture.id, { progress, problem, stop: () => stopped.abort() })
  tell(0)
  try {
    await fetchInto(lecture, form, stopped.signal, tell)
    keepings.delete(lecture.id)
  } catch (error) {
    if (stopped.signal.aborted || isForWantOfRoom(error)) await removeKept(lecture.id)
    if (stopped.signal.aborted) keepings.delete(lecture.id)
    else tell(null, isForWantOfRoom(error) ? new NoRoom() : error)
  }
}

async function fetchInto(lecture: Lecture, form: KeptForm, signal: AbortSignal, onProgress: (share: number) => void) {
  const { enter } = useKeptLectures()
  await makeRoom(formsOf(lecture).find((one) => one.form === form)?.bytes ?? 0)
  const begun = await beginOffline(lecture.id)
  const film = new KeptFilm(lecture.id, begun, lecture.posterUrl, signal, onProgress)
  const part = { lecture, form, keptAt: new Date().toISOString(), told: 0 }
  try {
    const { playback, posterUrl, bytes } = await film.fetch(form)
    await keepPlayer()
    enter({ ...part, lecture: { ...lecture, posterUrl }, playback, bytes, whole: true })
  } catch (error) {
    enter({ ...part, playback: begun, bytes: film.bytes, whole: false })
    throw error
  }
}

/** Under this playback is told what is watched without a network, for 30 days. */
export function beginOffline(id: string): Promise<Playback> {
  const { header: headers } = new IdempotencyKey()
  const request = { channel: hostChannel(), offline: true }
  return body(learning.POST('/lectures/{id}/playbacks', { params: { path: { id } }, headers, body: request }))
}

export async function removeKept(lectureId: string): Promise<void> {
  const { strike, isKeptByOthers } = useKeptLectures()
  keepings.delete(lectureId)
  // The files first: should the app be closed meanwhile, what is left of them is still listed, and can be removed again.
  if (!isKeptByOthers(lectureId)) await KeptFilm.remove(lectureId)
  strike(lectureId)
}

/** For who leaves this phone. */
export async function removeAllKept(): Promise<void> {
  for (const { lecture } of useKeptLectures().kept) await removeKept(lecture.id)
}

/** Told before, and not after half of it. */
async function makeRoom(bytes: number): Promise<void> {
  // The browser may else clear it away when storage runs short.
  await navigator.storage?.persist?.()
  const { quota, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {}
  if (quota !== undefined && quota - usage < bytes) throw new NoRoom()
}

function isForWantOfRoom(error: unknown): boolean {
  return error instanceof NoRoom || (error instanceof DOMException && error.name === 'QuotaExceededError')
}
