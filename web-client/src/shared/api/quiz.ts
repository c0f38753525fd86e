import type { components, paths } from './generated/quiz'
import { createClient } from './http'

export const quiz = createClient<paths>('/api/quiz/v1')

export type Schemas = components['schemas']

export type Contest = Schemas['ContestView']
export type ContestState = Schemas['ContestState']
export type Answer = Schemas['AnswerView']
export type Attempt = Schemas['AttemptView']
export type AttemptSummary = Schemas['AttemptSummary']
export type Item = Schemas['PaperItem']
export type NewAnswer = Schemas['NewAnswer']
export type ReviewItem = Schemas['ReviewItem']
export type Saved = Schemas['SavedView']

/** An answer: a key, keys, or a boolean. */
export type Value = NonNullable<Answer['value']>
