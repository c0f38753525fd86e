import type { Lecture, LectureSummary } from '@/shared/api/learning'

/** A lecture as lists show it. */
export function summaryOf(lecture: Lecture): LectureSummary {
  return { ...lecture, mediaState: lecture.media.state }
}
