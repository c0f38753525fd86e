import type { Lecture, Playback } from '@/shared/api/learning'
import { useSession } from '@/shared/auth/session'
import { isPassing, ProblemError } from '@/shared/problem/problem'
import { withoutGrant } from '../../pwa/caches'
import { beginOffline } from './keeping'
import { KeptFilm } from './KeptFilm'
import { type KeptLecture, useKeptLectures } from './keptLectures'

/** A kept playback that ends sooner is begun anew where there is a network: beacons are taken until then only. */
const RENEW_BEFORE_MS = 14 * 24 * 60 * 60 * 1000

/**
 * Begins a playback, of the film on the phone where there is one: with a network it is begun as any other, without one
 * it is that of the day it was kept. No byte of the film is fetched either way.
 */
export async function playKept(lectureId: string, begin: () => Promise<Playback>): Promise<Playback> {
  const kept = await playable(lectureId)
  if (!kept) return begin()
  try {
    const begun = await begin()
    // The film was made anew since: what is kept is another.
    if (!isSameFilm(begun, kept)) return begun
    void renew(kept).catch(() => undefined)
    const { manifestUrl, audioUrl, captions, storyboardUrl } = kept.playback
    return { ...begun, manifestUrl, audioUrl, captions, storyboardUrl }
  } catch (error) {
    if (!isOutOfReach(error)) throw error
    return kept.playback
  }
}

/** A lecture as the service shows it or, without a network, as it was when it was kept. */
export async function orKept(lectureId: string, asked: Promise<Lecture>): Promise<Lecture> {
  try {
    return await asked
  } catch (error) {
    const kept = isOutOfReach(error) ? useKeptLectures().find(lectureId) : undefined
    if (!kept?.whole) throw error
    return kept.lecture
  }
}

/** The browser may have cleared its files away; a page that was reloaded past the service worker cannot reach them. */
async function playable(lectureId: string): Promise<KeptLecture | undefined> {
  const kept = useKeptLectures().find(lectureId)
  if (!kept?.whole || !navigator.serviceWorker?.controller) return undefined
  return (await KeptFilm.isThere(kept.playback)) ? kept : undefined
}

function isSameFilm(begun: Playback, { playback, form }: KeptLecture): boolean {
  const address = form === 'sound' ? begun.audioUrl : begun.manifestUrl
  if (!address) return false
  const path = withoutGrant(new URL(address, location.origin)).slice('/media'.length)
  return playback.manifestUrl.endsWith(path)
}

async function renew(kept: KeptLecture): Promise<void> {
  if (Date.parse(kept.playback.expiresAt) - Date.now() > RENEW_BEFORE_MS) return
  const { id, expiresAt } = await beginOffline(kept.lecture.id)
  useKeptLectures().enter({ ...kept, playback: { ...kept.playback, id, expiresAt }, told: 0 })
}

/** No network, a service that restarts, or a login that does not answer while the services do. */
function isOutOfReach(error: unknown): boolean {
  const withoutToken = error instanceof ProblemError && error.status === 401
  return isPassing(error) || (withoutToken && useSession().state === 'unreachable')
}
