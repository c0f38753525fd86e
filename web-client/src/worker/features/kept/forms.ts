import type { Lecture } from '@/shared/api/learning'
import { type Offer, offersOf } from '../lecture/qualities'
import type { KeptForm, KeptLecture } from './keptLectures'

/** In which forms a lecture can be kept, and what each takes where that was measured. */
export function formsOf({ media }: Pick<Lecture, 'media'>): { form: KeptForm; bytes: number | null }[] {
  const smallest = [...media.renditions].sort((one, other) => one.bandwidth - other.bandwidth)[0]
  return [
    ...(smallest ? [{ form: 'picture' as const, bytes: smallest.bytes ?? null }] : []),
    ...(media.audioBytes ? [{ form: 'sound' as const, bytes: media.audioBytes }] : []),
  ]
}

/** A lecture's qualities as far as they are on this phone, null when it is not kept there. */
export function keptOffers(lecture: Lecture, kept: KeptLecture | undefined): Offer[] | null {
  if (!kept?.whole) return null
  const offers = offersOf(lecture)
  const picture = offers.find(({ quality }) => quality !== 'audio')
  return offers.filter((offer) => (kept.form === 'sound' ? offer.quality === 'audio' : offer === picture))
}
