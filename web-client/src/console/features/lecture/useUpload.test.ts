import { DetailedError, type HttpResponse } from 'tus-js-client'
import { expect, it } from 'vitest'
import { isOffline, ProblemError } from '@/shared/problem/problem'
import { explained } from './useUpload'

function refused(status: number, text: string): DetailedError {
  const response = { getStatus: () => status, getBody: () => text } as HttpResponse
  const error = new DetailedError('refused')
  error.originalResponse = response
  return error
}

it('passes on what the service says', () => {
  const problem = explained(refused(413, '{"type":"urn:problem:learning:film-too-large","detail":"影片太大"}'))

  expect(problem).toBeInstanceOf(ProblemError)
  expect((problem as ProblemError).slug).toBe('film-too-large')
})

it('survives a gateway that answers no JSON', () => {
  expect((explained(refused(502, '<html>')) as ProblemError).status).toBe(502)
})

it('blames the network when nothing was answered', () => {
  expect(isOffline(explained(new Error('aborted')))).toBe(true)
})
