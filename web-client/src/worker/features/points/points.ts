import type { Schemas } from '@/shared/api/learning'
import type { IconName } from '../../shell/icons'

export type Posting = Schemas['PostingView']
export type PointsKind = Posting['kind']

/** How each kind of points looks. */
export const KIND_ICONS: Record<PointsKind, IconName> = {
  'lecture-completed': 'play',
  'article-read': 'learn',
  'comment-accepted': 'people',
  'quiz-result': 'contest',
  'talk-attended': 'talk',
}

/** Where what a posting was for is found in the app; an attempt has its result, a comment no page of its own. */
export function placeOf({ kind, subjectId, subjectTitle }: Posting): string | null {
  if (subjectTitle === null) return null
  if (kind === 'lecture-completed') return `/lectures/${subjectId}`
  if (kind === 'article-read') return `/articles/${subjectId}`
  if (kind === 'quiz-result') return `/attempts/${subjectId}/result`
  return kind === 'talk-attended' ? `/talks/${subjectId}` : null
}
