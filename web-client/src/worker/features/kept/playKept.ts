import type { Lecture, Playback } from '@/shared/api/learning'
import { isOffline } from '@/shared/problem/problem'
import { useKeptLectures } from './keptLectures'

/**
 * Begins a playback, of the film on the phone where there is one: with a network it is begun as any other, without one
 * it is that of the day it was kept. No byte of the film is fetched either way.
 */
export async function playKept(lectureId: string, begin: () => Promise<Playback>): Promise<Playback> {
  const kept = useKeptLectures().find(lectureId)
  if (!kept) return begin()
  const { manifestUrl, audioUrl, captions, storyboardUrl } = kept.playback
  try {
    return { ...(await begin()), manifestUrl, audioUrl, captions, storyboardUrl }
  } catch (error) {
    if (!isOffline(error)) throw error
    return kept.playback
  }
}

/** A lecture as the service shows it or, without a network, as it was when it was kept. */
export async function orKept(lectureId: string, asked: Promise<Lecture>): Promise<Lecture> {
  try {
    return await asked
  } catch (error) {
    const kept = isOffline(error) ? useKeptLectures().find(lectureId) : undefined
    if (!kept) throw error
    return kept.lecture
  }
}
