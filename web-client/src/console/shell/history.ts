import { body } from '@/shared/api/http'
import { learning, type Schemas } from '@/shared/api/learning'
import type { Page } from '@/shared/states/usePages'
import type { Seen } from './release'

/** A correction of any kind of piece. */
export interface Correction {
  id: string
  state: Schemas['CorrectionState']
  note: string
  words: object
  author: string
  proposedAt: string
  review?: Schemas['PieceReview'] | null
}

/** What was written of one kind of piece: its versions and its corrections. */
export interface HistorySource {
  versions: (id: string, cursor: string | undefined, signal: AbortSignal) => Promise<Page<Schemas['VersionSummary']>>
  version: (id: string, number: number) => Promise<{ words: object }>
  corrections: (id: string, cursor: string | undefined, signal: AbortSignal) => Promise<Page<Correction>>
  decide: (seen: Seen, correction: string, decision: Schemas['ReviewDecision']) => Promise<unknown>
}

const listed = (id: string, cursor: string | undefined) => ({ path: { id }, query: { cursor, limit: 10 } })
const decided = ({ params, headers }: Seen, correction: string) => ({
  params: { path: { ...params.path, correction } },
  headers,
})

export const LECTURE_HISTORY: HistorySource = {
  versions: (id, cursor, signal) =>
    body(learning.GET('/lectures/{id}/versions', { params: listed(id, cursor), signal })),
  version: (id, number) => body(learning.GET('/lectures/{id}/versions/{number}', { params: { path: { id, number } } })),
  corrections: (id, cursor, signal) =>
    body(learning.GET('/lectures/{id}/corrections', { params: listed(id, cursor), signal })),
  decide: (seen, correction, decision) =>
    body(
      learning.PUT('/lectures/{id}/corrections/{correction}/review', {
        ...decided(seen, correction),
        body: decision,
      }),
    ),
}

export const ARTICLE_HISTORY: HistorySource = {
  versions: (id, cursor, signal) =>
    body(learning.GET('/articles/{id}/versions', { params: listed(id, cursor), signal })),
  version: (id, number) => body(learning.GET('/articles/{id}/versions/{number}', { params: { path: { id, number } } })),
  corrections: (id, cursor, signal) =>
    body(learning.GET('/articles/{id}/corrections', { params: listed(id, cursor), signal })),
  decide: (seen, correction, decision) =>
    body(
      learning.PUT('/articles/{id}/corrections/{correction}/review', {
        ...decided(seen, correction),
        body: decision,
      }),
    ),
}
