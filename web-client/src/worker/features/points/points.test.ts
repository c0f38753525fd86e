import { describe, expect, it } from 'vitest'
import { placeOf, type Posting } from './points'

const posting = (changes: Partial<Posting>): Posting => ({
  id: 'p',
  kind: 'lecture-completed',
  amount: 5,
  ruleId: 'r',
  subjectId: 's',
  subjectTitle: 'T',
  day: '2031-05-14',
  at: '2031-05-14T04:00:00Z',
  reverses: null,
  reason: null,
  ...changes,
})

describe('placeOf', () => {
  it('leads to what the points were for', () => {
    expect(placeOf(posting({}))).toBe('/lectures/s')
    expect(placeOf(posting({ kind: 'quiz-result' }))).toBe('/attempts/s/result')
    expect(placeOf(posting({ kind: 'talk-attended' }))).toBe('/talks/s')
  })

  it('leads nowhere when that is gone, or has no page', () => {
    expect(placeOf(posting({ subjectTitle: null }))).toBeNull()
    expect(placeOf(posting({ kind: 'comment-accepted' }))).toBeNull()
  })
})
