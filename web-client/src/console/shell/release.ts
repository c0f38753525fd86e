import { body } from '@/shared/api/http'
import { learning, type Schemas } from '@/shared/api/learning'

/** Which piece is meant, in the version the person has seen. */
export type Seen = { params: { path: { id: string } }; headers: { 'If-Match': string } }

/** The requests that take one kind of piece to the workers. */
export interface ReleaseSource {
  review: (seen: Seen, decision: Schemas['ReviewDecision']) => Promise<unknown>
  publish: (seen: Seen, publication: Schemas['Publication']) => Promise<unknown>
  withdraw: (seen: Seen) => Promise<unknown>
}

export const LECTURE_RELEASE: ReleaseSource = {
  review: (seen, decision) => body(learning.PUT('/lectures/{id}/review', { ...seen, body: decision })),
  publish: (seen, publication) => body(learning.PUT('/lectures/{id}/publication', { ...seen, body: publication })),
  withdraw: (seen) => body(learning.DELETE('/lectures/{id}/publication', seen)),
}

export const ARTICLE_RELEASE: ReleaseSource = {
  review: (seen, decision) => body(learning.PUT('/articles/{id}/review', { ...seen, body: decision })),
  publish: (seen, publication) => body(learning.PUT('/articles/{id}/publication', { ...seen, body: publication })),
  withdraw: (seen) => body(learning.DELETE('/articles/{id}/publication', seen)),
}
