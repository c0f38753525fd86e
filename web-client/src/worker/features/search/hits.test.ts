import { describe, expect, it } from 'vitest'
import { placeOf, placeOfSuggestion } from './hits'

describe('what was found leads to', () => {
  it('the page of a lecture', () => {
    expect(placeOf({ kind: 'lecture', id: 'a', lectureId: 'a', atSeconds: null })).toEqual({
      path: '/lectures/a',
      query: {},
    })
  })

  it('the second at which it is said, the first one too', () => {
    expect(placeOf({ kind: 'transcript', id: 'a', lectureId: 'a', atSeconds: 95 })).toEqual({
      path: '/lectures/a',
      query: { t: '95' },
    })
    expect(placeOf({ kind: 'transcript', id: 'a', lectureId: 'a', atSeconds: 0 })).toEqual({
      path: '/lectures/a',
      query: { t: '0' },
    })
  })

  it('an article', () => {
    expect(placeOf({ kind: 'article', id: 'b', lectureId: null, atSeconds: null })).toBe('/articles/b')
  })

  it('the answer below its lecture', () => {
    expect(placeOf({ kind: 'answer', id: 'c', lectureId: 'a', atSeconds: null })).toEqual({
      path: '/lectures/a',
      query: { comment: 'c' },
    })
  })
})

describe('a suggestion leads to', () => {
  it('its page if it is a title, and else to none', () => {
    expect(placeOfSuggestion({ text: '安全', marks: [], kind: 'article', id: 'b' })).toBe('/articles/b')
    expect(placeOfSuggestion({ text: '安全', marks: [], kind: null, id: null })).toBeNull()
  })
})
