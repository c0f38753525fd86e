import type { RouteLocationRaw } from 'vue-router'
import type { SearchHit, SearchSuggestion } from '@/shared/api/learning'

/** The page of what was found; of something said in a lecture, at its second. */
export function placeOf({
  kind,
  id,
  atSeconds,
}: {
  kind: string
  id: string
  atSeconds?: SearchHit['atSeconds']
}): RouteLocationRaw {
  if (kind === 'article') return `/articles/${id}`
  return { path: `/lectures/${id}`, query: atSeconds == null ? {} : { t: String(atSeconds) } }
}

/** The page a suggestion leads to; null if it is only words to search for. */
export function placeOfSuggestion({ kind, id }: SearchSuggestion): RouteLocationRaw | null {
  return kind && id ? placeOf({ kind, id, atSeconds: null }) : null
}
