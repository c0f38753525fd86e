import { reactive } from 'vue'
import { body } from '@/shared/api/http'
import { learning } from '@/shared/api/learning'

export const QUEUES = ['pending', 'reported', 'appealed', 'refused'] as const
export type Queue = (typeof QUEUES)[number]

/** How much waits, for the page and for the navigation; zero until it is known. */
export const waiting = reactive({ pending: 0, reported: 0, appealed: 0 })

/** Counts again. Only a hint: where it fails, the old figures stay and nobody is bothered. */
export async function countWaiting(): Promise<void> {
  await body(learning.GET('/moderation/comments/counts')).then(
    (counts) => Object.assign(waiting, counts),
    () => undefined,
  )
}
