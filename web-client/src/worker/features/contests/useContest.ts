import { computed, ref } from 'vue'
import { useRouter } from 'vue-router'
import { IdempotencyKey } from '@/shared/api/headers'
import { body } from '@/shared/api/http'
import { type Attempt, type AttemptSummary, type Contest, quiz } from '@/shared/api/quiz'
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
  const mayStart = computed(() => {
    const { contest, attempts } = load.data.value ?? {}
    return contest?.state === 'open' && (attempts?.length ?? 0) < (contest.attempts.total ?? Infinity)
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

  return { ...load, underWay, mayStart, starting, start }
}
