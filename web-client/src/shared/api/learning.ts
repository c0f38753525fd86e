import type { components, paths } from './generated/learning'
import { createClient } from './http'

export const learning = createClient<paths>('/api/learning/v1')

export type Schemas = components['schemas']

export type Article = Schemas['ArticleView']
export type ArticleSummary = Schemas['ArticleSummary']
export type Assessment = Schemas['Assessment']
export type Attachment = Schemas['AttachmentView']
export type Beacon = Schemas['Beacon']
export type BeaconAnswer = Schemas['BeaconView']
export type Chapter = Schemas['Chapter']
export type Comment = Schemas['CommentView']
export type CommentDecision = Schemas['CommentDecision']
export type Cue = Schemas['Cue']
export type Entry = Schemas['EntryView']
export type Finding = Schemas['Finding']
export type HistoryEntry = Schemas['HistoryEntry']
export type Lecture = Schemas['LectureView']
export type LectureSummary = Schemas['LectureSummary']
export type ListedWord = Schemas['ListedWord']
export type ModeratedComment = Schemas['ModeratedComment']
export type Playback = Schemas['PlaybackView']
export type SearchHit = Schemas['SearchHit']
export type SearchMark = Schemas['SearchMark']
export type SearchSuggestion = Schemas['SearchSuggestion']
export type Speaker = Schemas['Speaker']
export type Zone = Schemas['ZoneView']
export type ZoneSummary = Schemas['ZoneSummary']
