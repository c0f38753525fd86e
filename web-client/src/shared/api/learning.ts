import type { components, paths } from './generated/learning'
import { createClient } from './http'

export const learning = createClient<paths>('/api/learning/v1')

export type Schemas = components['schemas']

export type Article = Schemas['ArticleView']
export type ArticleSummary = Schemas['ArticleSummary']
export type Attachment = Schemas['AttachmentView']
export type Beacon = Schemas['Beacon']
export type BeaconAnswer = Schemas['BeaconView']
export type Entry = Schemas['EntryView']
export type HistoryEntry = Schemas['HistoryEntry']
export type Lecture = Schemas['LectureView']
export type LectureSummary = Schemas['LectureSummary']
export type Playback = Schemas['PlaybackView']
export type Speaker = Schemas['Speaker']
export type Zone = Schemas['ZoneView']
export type ZoneSummary = Schemas['ZoneSummary']
