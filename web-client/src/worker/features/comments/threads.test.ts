import { expect, it } from 'vitest'
import type { Comment } from '@/shared/api/learning'
import { eachOnce, withComment, withoutComment } from './threads'

const comment = (id: string, more: Partial<Comment> = {}) =>
  ({ id, rootId: null, state: 'published', text: id, replies: [], replyCount: 0, ...more }) as unknown as Comment
const reply = (id: string, state = 'published') => comment(id, { rootId: 'a', state: state as Comment['state'] })
const threads = [comment('a', { replies: [reply('r')], replyCount: 1 }), comment('b')]

it('puts a new thread first and a new reply last', () => {
  expect(withComment(threads, comment('c')).map(({ id }) => id)).toEqual(['c', 'a', 'b'])
  const [a] = withComment(threads, reply('s'))
  expect(a?.replies.map(({ id }) => id)).toEqual(['r', 's'])
  expect(a?.replyCount).toBe(2)
})

it('counts no reply that is not out', () => {
  expect(withComment(threads, reply('s', 'pending'))[0]?.replyCount).toBe(1)
})

it('shows what has changed in its place, with the replies it had', () => {
  const [a] = withComment(threads, comment('a', { text: 'new', replyCount: 1 }))
  expect(a?.text).toBe('new')
  expect(a?.replies).toHaveLength(1)
})

it('leaves the head of a thread that goes on, and nothing else', () => {
  expect(withoutComment(threads, comment('a'))[0]).toMatchObject({ state: 'deleted', author: null })
  expect(withoutComment(threads, comment('b'))).toHaveLength(1)
  expect(withoutComment(threads, reply('r'))[0]).toMatchObject({ replies: [], replyCount: 0 })
})

it('shows a thread once, where it is first', () => {
  const brought = comment('b', { replies: [reply('r')] })
  expect(eachOnce([brought, ...threads])).toEqual([brought, threads[0]])
})
