import { computed, ref } from 'vue'
import type { Lecture, Playback } from '@/shared/api/learning'
import { useSession } from '@/shared/auth/session'

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
}

const kept = ref<KeptLecture[]>([])
let owner = ''

/** The lectures the person keeps on this phone, the latest kept first. */
export function useKeptLectures() {
  const person = useSession().person?.id ?? 'nobody'
  if (owner !== person) {
    owner = person
    kept.value = read()
  }
  const bytes = computed(() => kept.value.reduce((sum, one) => sum + one.bytes, 0))
  return { kept: computed(() => kept.value), bytes, find, enter, strike }
}

const key = () => `kept.${owner}`

function find(lectureId: string): KeptLecture | undefined {
  return kept.value.find(({ lecture }) => lecture.id === lectureId)
}

function enter(one: KeptLecture): void {
  write([one, ...kept.value.filter(({ lecture }) => lecture.id !== one.lecture.id)])
}

function strike(lectureId: string): void {
  write(kept.value.filter(({ lecture }) => lecture.id !== lectureId))
}

function read(): KeptLecture[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(key()) ?? '[]')
    return Array.isArray(list) ? (list as KeptLecture[]) : []
  } catch {
    // Written by something else: as good as empty.
    return []
  }
}

function write(list: KeptLecture[]): void {
  localStorage.setItem(key(), JSON.stringify(list))
  kept.value = list
}
