import { body } from '@/shared/api/http'
import { learning } from '@/shared/api/learning'
import { useSession } from '@/shared/auth/session'
import { CommentOutbox } from './CommentOutbox'

let outbox: CommentOutbox | null = null

/** The one outbox of the person who is signed in. */
export function commentOutbox(): CommentOutbox {
  outbox ??= new CommentOutbox(`comments.${useSession().person?.id ?? 'nobody'}`, ({ key, lectureId, text, replyTo }) =>
    body(
      learning.POST('/lectures/{id}/comments', {
        params: { path: { id: lectureId } },
        headers: { 'Idempotency-Key': key },
        body: { text, replyTo, official: false },
      }),
    ),
  )
  return outbox
}
