import type { Lecture } from '@/shared/api/learning'
import type { KeptForm } from './keptLectures'

/** In which forms a lecture can be kept, and what each takes where that was measured. */
export function formsOf({ media }: Pick<Lecture, 'media'>): { form: KeptForm; bytes: number | null }[] {
  const smallest = [...media.renditions].sort((one, other) => one.bandwidth - other.bandwidth)[0]
  return [
    ...(smallest ? [{ form: 'picture' as const, bytes: smallest.bytes ?? null }] : []),
    ...(media.audioBytes ? [{ form: 'sound' as const, bytes: media.audioBytes }] : []),
  ]
}
