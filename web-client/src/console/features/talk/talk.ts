import type { Schemas } from '@/shared/api/outreach'

const HOUR = 3_600_000

/** A new talk, at two in the afternoon of the day looked at, or of tomorrow if that is past. */
export function blankTalk(day: Date): Schemas['TalkDetails'] {
  const start = new Date(Math.max(day.getTime(), Date.now() + 24 * HOUR))
  start.setHours(14, 0, 0, 0)
  return {
    title: '',
    topic: '',
    segments: [],
    speakerId: '',
    venueId: '',
    startsAt: start.toISOString(),
    endsAt: new Date(start.getTime() + HOUR).toISOString(),
    capacity: 30,
  }
}

/** What of a talk is written by staff; the rest the service adds. */
export function formOf(view: Schemas['TalkView']): Schemas['TalkDetails'] {
  const { title, topic, segments, speakerId, venueId, startsAt, endsAt, capacity } = view
  return { title, topic, segments: [...segments], speakerId, venueId, startsAt, endsAt, capacity }
}
