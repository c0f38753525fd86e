import { inject, type InjectionKey } from 'vue'
import type { Comments } from './useComments'

export const COMMENTS: InjectionKey<Comments> = Symbol('comments')

/** The discussion a component stands in. */
export function useDiscussion(): Comments {
  const comments = inject(COMMENTS)
  if (!comments) throw new Error('Not within a CommentsSection')
  return comments
}
