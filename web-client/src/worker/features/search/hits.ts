import type { RouteLocationRaw } from 'vue-router'
import type { SearchHit, SearchSuggestion } from '@/shared/api/learning'
import type { IconName } from '../../shell/icons'

type Found = Pick<SearchHit, 'id' | 'lectureId' | 'atSeconds'> & { kind: string }

/** The page of what was found: something said in a lecture at its second, an answer below its lecture. */
export function placeOf({ kind, id, lectureId, atSeconds }: Found): RouteLocationRaw {
  if (kind === 'article') return `/articles/${id}`
  const path = `/lectures/${lectureId ?? id}`
  if (kind === 'answer') return { path, query: { comment: id } }
  return { path, query: atSeconds == null ? {} : { t: String(atSeconds) } }
}

/** The page a suggestion leads to; null if it is only words to search for. */
export function placeOfSuggestion({ kind, id }: SearchSuggestion): RouteLocationRaw | null {
  return kind && id ? placeOf({ kind, id, lectureId: null, atSeconds: null }) : null
}

/** What each kind is known by. */
export const ICON_OF: Record<SearchHit['kind'], IconName> = {
  lecture: 'video',
  transcript: 'captions',
  article: 'article',
  answer: 'check',
}

/** A title shows what kind of thing it is; words alone are searched for. */
export function iconOfSuggestion({ kind }: SearchSuggestion): IconName {
  if (!kind) return 'search'
  return kind === 'article' ? ICON_OF.article : ICON_OF.lecture
}
