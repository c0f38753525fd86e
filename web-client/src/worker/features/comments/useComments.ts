import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { answered, body } from '@/shared/api/http'
import { IdempotencyKey, ifMatch } from '@/shared/api/headers'
import { type Comment, learning } from '@/shared/api/learning'
import { messageOf } from '@/shared/problem/messages'
import { usePages } from '@/shared/states/usePages'
import { tell } from '../../shell/notice'
import type { Unsent } from './CommentOutbox'
import { commentOutbox } from './outbox'
import { eachOnce, withComment, withoutComment } from './threads'

export const SORTS = ['newest', 'most-liked'] as const

/** The threads below a lecture, and all a person can do there. */
export function useComments(lectureId: string) {
  const { t } = useI18n()
  const outbox = commentOutbox()
  const sort = ref<(typeof SORTS)[number]>('newest')
  const waiting = shallowRef<Unsent[]>(outbox.waiting(lectureId))
  const pages = usePages((cursor, signal) =>
    body(
      learning.GET('/lectures/{id}/comments', {
        params: { path: { id: lectureId }, query: { sort: sort.value, cursor, limit: 10 } },
        signal,
      }),
    ),
  )
  /** One that was brought to the top comes again with its page. */
  const items = computed(() => eachOnce(pages.items.value))
  watch(sort, () => pages.restart())

  const show = (comment: Comment) => (pages.items.value = withComment(pages.items.value, comment))
  const path = (comment: Comment) => ({ params: { path: { id: comment.id } } })

  /** Writes a comment, or a reply; without a network it waits. Refused, it throws what was wrong. */
  async function write(text: string, replyTo: string | null): Promise<void> {
    const comment = await outbox.take({ key: crypto.randomUUID(), lectureId, text, replyTo })
    waiting.value = outbox.waiting(lectureId)
    if (comment) show(comment)
  }

  async function edit(comment: Comment, text: string): Promise<void> {
    const { etag } = await answered(learning.GET('/comments/{id}', path(comment)))
    const changed = await body(
      learning.PUT('/comments/{id}', {
        ...path(comment),
        headers: ifMatch(etag),
        body: { text },
      }),
    )
    show({ ...changed, replies: comment.replies })
  }

  async function remove(comment: Comment): Promise<void> {
    await answered(learning.DELETE('/comments/{id}', path(comment)))
    pages.items.value = withoutComment(pages.items.value, comment)
  }

  /** Shown at once, and taken back if it did not reach the platform. */
  async function like(comment: Comment): Promise<void> {
    const liked = !comment.liked
    show({ ...comment, liked, likes: comment.likes + (liked ? 1 : -1) })
    try {
      const answer = await body(
        liked
          ? learning.PUT('/comments/{id}/like', path(comment))
          : learning.DELETE('/comments/{id}/like', path(comment)),
      )
      show({ ...comment, ...answer })
    } catch (error) {
      show(comment)
      tell(messageOf(error, t))
    }
  }

  async function report(comment: Comment, reason: string): Promise<void> {
    await body(
      learning.POST('/comments/{id}/reports', {
        ...path(comment),
        headers: new IdempotencyKey().header,
        body: { reason },
      }),
    )
  }

  async function appeal(comment: Comment, text: string): Promise<void> {
    show(await body(learning.PUT('/comments/{id}/appeal', { ...path(comment), body: { text } })))
  }

  /** All replies of a thread, where the page brought only the first. */
  async function loadReplies(root: Comment): Promise<void> {
    const replies: Comment[] = []
    let cursor: string | undefined
    do {
      const page = await body(
        learning.GET('/comments/{id}/replies', {
          params: { path: { id: root.id }, query: { cursor, limit: 50 } },
        }),
      )
      replies.push(...page.items)
      cursor = page.next ?? undefined
    } while (cursor)
    pages.items.value = pages.items.value.map((other) => (other.id === root.id ? { ...other, replies } : other))
  }

  /** Brings the thread of one comment to the top, as far as that comment. */
  async function bring(id: string): Promise<void> {
    const read = (one: string) => body(learning.GET('/comments/{id}', { params: { path: { id: one } } }))
    const comment = await read(id)
    const rootId = comment.rootId ?? comment.id
    const root = items.value.find((one) => one.id === rootId) ?? (comment.rootId ? await read(rootId) : comment)
    pages.items.value = [root, ...pages.items.value]
    if (comment.rootId && !root.replies.some((reply) => reply.id === id)) await loadReplies(root)
  }

  async function sendWaiting() {
    for (const { unsent, comment, error } of await outbox.flush()) {
      if (comment && unsent.lectureId === lectureId) show(comment)
      if (error) tell(messageOf(error, t))
    }
    waiting.value = outbox.waiting(lectureId)
  }

  function discard(unsent: Unsent) {
    outbox.discard(unsent.key)
    waiting.value = outbox.waiting(lectureId)
  }

  window.addEventListener('online', sendWaiting)
  onScopeDispose(() => window.removeEventListener('online', sendWaiting))
  if (navigator.onLine && waiting.value.length > 0) void sendWaiting()

  return { ...pages, items, sort, waiting, write, edit, remove, like, report, appeal, loadReplies, bring, discard }
}

export type Comments = ReturnType<typeof useComments>
