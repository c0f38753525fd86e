import { IdempotencyKey, ifMatch } from '@/shared/api/headers'
import { answered, body } from '@/shared/api/http'
import { type Comment, learning } from '@/shared/api/learning'
import { usePages } from '@/shared/states/usePages'
import { withAnswer, withoutAnswer } from './answers'

/** What is said below a lecture, and the unit's answers to it. */
export function useDiscussion(lectureId: string) {
  const pages = usePages((cursor, signal) =>
    body(
      learning.GET('/lectures/{id}/comments', {
        params: { path: { id: lectureId }, query: { cursor, limit: 10 } },
        signal,
      }),
    ),
  )
  const show = (answer: Comment) => (pages.items.value = withAnswer(pages.items.value, answer))
  const path = ({ id }: Comment) => ({ params: { path: { id } } })

  /** The key stays the same while the same answer is tried again. */
  async function answer(comment: Comment, text: string, key: IdempotencyKey) {
    show(
      await body(
        learning.POST('/lectures/{id}/comments', {
          params: { path: { id: lectureId } },
          headers: key.header,
          body: { text, replyTo: comment.id, official: true },
        }),
      ),
    )
  }

  async function edit(comment: Comment, text: string) {
    const { etag } = await answered(learning.GET('/comments/{id}', path(comment)))
    show(await body(learning.PUT('/comments/{id}', { ...path(comment), headers: ifMatch(etag), body: { text } })))
  }

  async function remove(comment: Comment) {
    await answered(learning.DELETE('/comments/{id}', path(comment)))
    pages.items.value = withoutAnswer(pages.items.value, comment)
  }

  return { pages, answer, edit, remove }
}
