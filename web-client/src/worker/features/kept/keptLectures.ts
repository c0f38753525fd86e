import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import type { Lecture, Playback } from '@/shared/api/learning'
import { useSession } from '@/shared/auth/session'
import { localStore } from '@/shared/storage'

/** In which form a lecture is kept: the smallest picture with its sound, or the sound alone. */
export type KeptForm = 'picture' | 'sound'

/** A lecture on this phone, with all that its page shows. */
export interface KeptLecture {
  lecture: Lecture
  /** Begun when it was kept: what is watched without a network is told under it. Its addresses are those of the phone. */
  playback: Playback
  form: KeptForm
  bytes: number
  keptAt: string
  /** False while only a part is there: it broke off, and goes on when asked. */
  whole: boolean
  /** The sequence of the last beacon under the playback; the next visit counts on, or the service would not listen. */
  told: number
}

const PREFIX = 'kept.'

/** The lectures the person keeps on this phone, the latest kept first. */
export const useKeptLectures = defineStore('kept', () => {
  const session = useSession()
  /** While the session is asked for again, whoever it was. */
  const owner = ref(session.person?.id ?? 'nobody')
  const kept = ref<KeptLecture[]>(listOf(owner.value))
  const bytes = computed(() => kept.value.reduce((sum, one) => sum + one.bytes, 0))

  watch(
    () => session.person?.id,
    (id) => {
      if (!id || id === owner.value) return
      owner.value = id
      kept.value = listOf(id)
    },
    { flush: 'sync' },
  )

  function find(lectureId: string): KeptLecture | undefined {
    return kept.value.find(({ lecture }) => lecture.id === lectureId)
  }

  function enter(one: KeptLecture): void {
    write([one, ...others(one.lecture.id)])
  }

  function strike(lectureId: string): void {
    write(others(lectureId))
  }

  const others = (lectureId: string) => listOf(owner.value).filter(({ lecture }) => lecture.id !== lectureId)

  /** Null for a playback that is not of the day a lecture was kept; else its next sequence, which is used up by asking. */
  function nextSequence(playbackId: string, positionSeconds: number): number | null {
    // Read anew: another tab may have told something meanwhile.
    const list = listOf(owner.value)
    const one = list.find(({ playback }) => playback.id === playbackId)
    if (!one) return null
    one.told += 1
    one.playback.resumeAtSeconds = Math.floor(positionSeconds)
    write(list)
    return one.told
  }

  function write(list: KeptLecture[]): void {
    localStore.setItem(PREFIX + owner.value, JSON.stringify(list))
    kept.value = list
  }

  /** Whether somebody else keeps the same lecture on this phone; its files are theirs, too. */
  function isKeptByOthers(lectureId: string): boolean {
    return Object.keys(localStore)
      .filter((key) => key.startsWith(PREFIX) && key !== PREFIX + owner.value)
      .some((key) => listOf(key.slice(PREFIX.length)).some(({ lecture }) => lecture.id === lectureId))
  }

  return { kept, bytes, find, enter, strike, nextSequence, isKeptByOthers }
})

function listOf(person: string): KeptLecture[] {
  try {
    const list: unknown = JSON.parse(localStore.getItem(PREFIX + person) ?? '[]')
    return Array.isArray(list) ? (list as KeptLecture[]) : []
  } catch {
    // Written by something else: as good as empty.
    return []
  }
}
