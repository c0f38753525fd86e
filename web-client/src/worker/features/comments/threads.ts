import type { Comment } from '@/shared/api/learning'

/** The threads with this comment as it is now: in its place if it is there, else at the head, or last in its thread. */
export function withComment(threads: Comment[], comment: Comment): Comment[] {
  if (comment.rootId) {
    return threads.map((root) => (root.id === comment.rootId ? withReply(root, comment) : root))
  }
  const known = threads.find((root) => root.id === comment.id)
  if (!known) return [comment, ...threads]
  return threads.map((root) => (root === known ? { ...comment, replies: known.replies } : root))
}

function withReply(root: Comment, reply: Comment): Comment {
  const known = root.replies.some(({ id }) => id === reply.id)
  const replies = known
    ? root.replies.map((other) => (other.id === reply.id ? reply : other))
    : [...root.replies, reply]
  return { ...root, replies, replyCount: root.replyCount + (known || reply.state !== 'published' ? 0 : 1) }
}

/** The threads without it; a root that was replied to stays, as the empty head of its thread. */
export function withoutComment(threads: Comment[], comment: Comment): Comment[] {
  if (!comment.rootId) {
    const left = threads.find(({ id }) => id === comment.id)
    return left && left.replyCount > 0
      ? threads.map((root) =>
          root === left ? { ...root, state: 'deleted' as const, text: '', author: null, mine: false } : root,
        )
      : threads.filter((root) => root !== left)
  }
  return threads.map((root) => {
    if (root.id !== comment.rootId) return root
    const out = comment.state === 'published' ? 1 : 0
    return { ...root, replies: root.replies.filter(({ id }) => id !== comment.id), replyCount: root.replyCount - out }
  })
}

/** The threads, each where it is first. */
export function eachOnce(threads: Comment[]): Comment[] {
  return threads.filter((root, index) => threads.findIndex(({ id }) => id === root.id) === index)
}
