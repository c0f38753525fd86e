import type { components, paths } from './generated/outreach'
import { createClient } from './http'

export const outreach = createClient<paths>('/api/outreach/v1')

export type Schemas = components['schemas']

export type MyRegistration = Schemas['MyRegistration']
export type Talk = Schemas['TalkView']
