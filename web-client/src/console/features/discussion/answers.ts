import type { Comment } from '@/shared/api/learning'

/** The threads with an answer as it is now, in the order of the platform: official ones first. */
export function withAnswer(threads: Comment[], answer: Comment): Comment[] {
  return threads.map((root) => {
    if (root.id !== answer.rootId) return root
    const isNew = !root.replies.some(({ id }) => id === answer.id)
    const replies = isNew
      ? [...root.replies, answer].sort((one, other) => Number(other.official) - Number(one.official))
      : root.replies.map((reply) => (reply.id === answer.id ? answer : reply))
    return { ...root, replies, replyCount: root.replyCount + (isNew ? 1 : 0) }
  })
}

/** The threads without an answer that was taken back. */
export function withoutAnswer(threads: Comment[], answer: Comment): Comment[] {
  return threads.map((root) =>
    root.id === answer.rootId
      ? {
          ...root,
          replies: root.replies.filter(({ id }) => id !== answer.id),
          replyCount: root.replyCount - 1,
        }
      : root,
  )
}
