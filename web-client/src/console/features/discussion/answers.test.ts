import { describe, expect, it } from 'vitest'
import type { Comment } from '@/shared/api/learning'
import { withAnswer, withoutAnswer } from './answers'

const reply = (id: string, official: boolean, text = id) => ({ id, official, text, rootId: 'r1' }) as Comment
const threads = [
  { id: 'r1', replies: [reply('a', false), reply('b', false)], replyCount: 5 },
  { id: 'r2', replies: [], replyCount: 0 },
] as unknown as Comment[]
const ids = (all: Comment[]) => all.map(({ replies }) => replies.map(({ id }) => id))

describe('the official answers of a discussion', () => {
  it('stand before other replies, the earliest first', () => {
    const answered = withAnswer(withAnswer(threads, reply('o1', true)), reply('o2', true))
    expect(ids(answered)).toEqual([['o1', 'o2', 'a', 'b'], []])
    expect(answered[0]?.replyCount).toBe(7)
  })

  it('stay where they are when their words change', () => {
    const answered = withAnswer(withAnswer(threads, reply('o1', true)), reply('o1', true, '改过'))
    expect(ids(answered)).toEqual([['o1', 'a', 'b'], []])
    expect(answered[0]?.replies[0]?.text).toBe('改过')
    expect(answered[0]?.replyCount).toBe(6)
  })

  it('go when they are taken back', () => {
    const answer = reply('o1', true)
    expect(withoutAnswer(withAnswer(threads, answer), answer)).toEqual(threads)
  })
})
