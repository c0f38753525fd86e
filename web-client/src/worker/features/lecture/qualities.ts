import type { Lecture } from '@/shared/api/learning'

/** What a film can be watched in: by itself, the picture's shorter side in pixels, or the sound alone. */
export type Quality = 'auto' | 'audio' | number

/** A quality a lecture has, with the bytes of the whole film in it; null where they were not measured. */
export interface Offer {
  quality: Exclude<Quality, 'auto'>
  bytes: number | null
}

export const sideOf = ({ width, height }: { width: number; height: number }) => Math.min(width, height)

/** Whether there is something to see, and not only to hear. */
export const hasPicture = (offers: readonly Offer[]) => offers.some(({ quality }) => quality !== 'audio')

/** A lecture's qualities, the cheapest first. */
export function offersOf({ media }: Lecture): Offer[] {
  const pictures = media.renditions.map((rendition) => ({ quality: sideOf(rendition), bytes: rendition.bytes ?? null }))
  return media.audioBytes ? [{ quality: 'audio', bytes: media.audioBytes }, ...pictures] : pictures
}
