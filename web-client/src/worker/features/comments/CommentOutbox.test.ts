import { beforeEach, expect, it, vi } from 'vitest'
import type { Comment } from '@/shared/api/learning'
import { ProblemError } from '@/shared/problem/problem'
import { CommentOutbox, type Unsent } from './CommentOutbox'

const unsent = (key: string): Unsent => ({ key, lectureId: 'l1', text: `words ${key}`, replyTo: null })
const comment = (id: string) => ({ id }) as Comment
const noNetwork = new TypeError('Failed to fetch')

beforeEach(() => localStorage.clear())

it('keeps what the network does not take, beyond the page, and sends it once', async () => {
  const first = new CommentOutbox('box', () => Promise.reject(noNetwork))
  expect(await first.take(unsent('a'))).toBeNull()

  const send = vi.fn((sent: Unsent) => Promise.resolve(comment(sent.key)))
  const second = new CommentOutbox('box', send)
  expect(second.waiting('l1')).toEqual([unsent('a')])
  expect(second.waiting('l2')).toEqual([])
  const [outcomes] = await Promise.all([second.flush(), second.flush()])

  expect(outcomes).toEqual([{ unsent: unsent('a'), comment: comment('a') }])
  expect(send).toHaveBeenCalledTimes(1)
  expect(second.waiting('l1')).toEqual([])
})

it('does not keep what was refused', async () => {
  const refusal = new ProblemError(422, { type: 'urn:problem:learning:comment-refused' })
  const box = new CommentOutbox('box', () => Promise.reject(refusal))

  await expect(box.take(unsent('a'))).rejects.toBe(refusal)
  expect(box.waiting('l1')).toEqual([])
})

it('gives back what is refused later, and goes on waiting when the network fails again', async () => {
  const refusal = new ProblemError(422, {})
  let answers = [noNetwork, noNetwork, refusal, noNetwork]
  const box = new CommentOutbox('box', () => Promise.reject(answers.shift() as Error))
  await box.take(unsent('a'))
  await box.take(unsent('b'))

  expect(await box.flush()).toEqual([{ unsent: unsent('a'), error: refusal }])
  expect(box.waiting('l1')).toEqual([unsent('b')])
  box.discard('b')
  expect(box.waiting('l1')).toEqual([])
  answers = []
})
