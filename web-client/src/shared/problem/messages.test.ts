import { describe, expect, it } from 'vitest'
import { messageOf } from './messages'
import { isPassing, ProblemError, problemOf } from './problem'

const t = (key: string, named?: Record<string, unknown>) => (named ? `${key} ${JSON.stringify(named)}` : key)

describe('messageOf', () => {
  it('passes on what the service says about a rule', () => {
    const refusal = new ProblemError(409, { type: 'urn:problem:outreach:talk-full', title: '冲突', detail: '名额已满' })
    expect(messageOf(refusal, t)).toBe('名额已满')
    expect(refusal.slug).toBe('talk-full')
  })

  it('prefers the first violation of an input', () => {
    const refusal = new ProblemError(400, {
      detail: '输入有误',
      violations: [{ field: 'title', message: '标题不能为空' }],
    })
    expect(messageOf(refusal, t)).toBe('标题不能为空')
  })

  it('tells the trace id of a fault and nothing else', () => {
    const fault = new ProblemError(500, { detail: 'inner words', traceId: 'ab12' })
    expect(messageOf(fault, t)).toBe('problem.fault {"trace":"ab12"}')
  })

  it.each([
    [new TypeError('Failed to fetch'), 'problem.offline'],
    [new ProblemError(503, {}), 'problem.busy'],
    [new ProblemError(401, { detail: 'x' }), 'problem.signedOut'],
    [new ProblemError(404, {}), 'problem.notFound'],
    [new ProblemError(418, { title: '茶壶' }), '茶壶'],
    [new Error('?'), 'problem.unexpected'],
  ])('has words for %s', (error, words) => expect(messageOf(error, t)).toBe(words))
})

describe('problemOf', () => {
  it('reads Retry-After', () => {
    const response = new Response(null, { status: 503, headers: { 'Retry-After': '2' } })
    expect(problemOf(response, {}).retryAfterSeconds).toBe(2)
  })

  it('survives a body that is no problem document', () => {
    expect(problemOf(new Response(null, { status: 502 }), '<html>').details).toEqual({})
  })
})

it('knows what is worth another try', () => {
  expect(isPassing(new TypeError('Failed to fetch'))).toBe(true)
  expect(isPassing(new ProblemError(503, {}))).toBe(true)
  expect(isPassing(new ProblemError(409, {}))).toBe(false)
})
