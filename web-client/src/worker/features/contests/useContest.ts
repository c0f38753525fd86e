import { computed, ref } from 'vue'
import { useRouter } from 'vue-router'
import { IdempotencyKey } from '@/shared/api/headers'
import { body } from '@/shared/api/http'
import { type Attempt, type AttemptSummary, type Contest, quiz } from '@/shared/api/quiz'
import { dayOf } from '@/shared/i18n/format'
import { useLoad } from '@/shared/states/useLoad'

interface ContestOnScreen {
  contest: Contest
  attempts: AttemptSummary[]
}

/** A contest with one's own attempts at it, and starting one. */
export function useContest(id: string) {
  const router = useRouter()
  const starting = ref(false)
  const intention = new IdempotencyKey()

  const load = useLoad<ContestOnScreen>(async (signal) => {
    const [contest, mine] = await Promise.all([
      body(quiz.GET('/contests/{id}', { params: { path: { id } }, signal })),
      body(quiz.GET('/me/attempts', { params: { query: { limit: 100 } }, signal })),
    ])
    return { contest, attempts: mine.items.filter((attempt: AttemptSummary) => attempt.contestId === id) }
  })

  const underWay = computed(() => load.data.value?.attempts.find(({ result }) => !result))
  /** Why no attempt can be started now: not `open`, or all attempts (of `today`) `used`; null when one can. */
  const barred = computed(() => {
    if (!load.data.value) return 'not-open'
    const { contest, attempts } = load.data.value
    const { perDay = 1, total = perDay } = contest.attempts
    if (contest.state !== 'open') return 'not-open'
    if (attempts.length >= total) return 'used'
    const today = dayOf(contest.serverTime)
    return attempts.filter(({ startedAt }) => dayOf(startedAt) === today).length >= perDay ? 'used-today' : null
  })

  async function start() {
    if (starting.value) return
    starting.value = true
    try {
      const params = { path: { id } }
      const attempt = await body<Attempt>(quiz.POST('/contests/{id}/attempts', { params, headers: intention.header }))
      intention.next()
      await router.push(`/attempts/${attempt.id}`)
    } finally {
      starting.value = false
    }
  }

  return { ...load, underWay, barred, starting, start }
}
