import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { body } from '@/shared/api/http'
import { type Answer, type Attempt, quiz, type Saved, type Value } from '@/shared/api/quiz'
import { ProblemError } from '@/shared/problem/problem'
import { useLoad } from '@/shared/states/useLoad'
import { ServerClock } from '@/shared/time/ServerClock'
import { AnswerQueue } from './AnswerQueue'
import { isAnswered } from './answers'

const SUBMIT_AGAIN_MS = 3_000

/** Handed in or graded already, or no longer there. */
function isOver(error: unknown): boolean {
  return error instanceof ProblemError && [404, 409].includes(error.status)
}

/** An attempt under way: its paper, the answers here and on the server, the time left, and handing it in. */
export function useAttempt(id: string, onOver: () => void) {
  const clock = new ServerClock()
  const answers = ref<Record<number, Value | null | undefined>>({})
  const savedCount = ref(0)
  const pendingSlots = ref<number[]>([])
  const stuck = ref(false)
  const secondsLeft = ref<number | null>(null)
  const submitting = ref(false)
  /** Why it could not be handed in, or an answer not be saved. */
  const trouble = shallowRef<unknown>(null)
  const path = { id }

  const queue = new AnswerQueue(
    `answers.${id}`,
    (pending) => body(quiz.PATCH('/attempts/{id}/answers', { params: { path }, body: pending })),
    {
      saved: ({ saved }: Saved) => {
        savedCount.value = saved
        if (!submitting.value) trouble.value = null
      },
      changed: () => {
        pendingSlots.value = queue.pending.map(({ slot }) => slot)
        stuck.value = queue.stuck
      },
      refused: (refusal) => {
        trouble.value = refusal
        // Over on the server, whatever this clock says: what was saved is graded.
        if (isOver(refusal)) void submit()
      },
    },
  )

  const load = useLoad(async (signal) => {
    const attempt: Attempt = await clock.timed(() => body(quiz.GET('/attempts/{id}', { params: { path }, signal })))
    if (attempt.result) finish()
    else take(attempt)
    return attempt
  })

  function take(attempt: Attempt) {
    const saved = Object.entries<Answer>(attempt.answers)
    const held = saved.map(([slot, { value }]) => [Number(slot), value] as const)
    const waiting = queue.pending.map(({ slot, value }) => [slot, value] as const)
    answers.value = Object.fromEntries([...held, ...waiting])
    savedCount.value = held.filter(([, value]) => isAnswered(value)).length
    queue.continueAfter(Math.max(0, ...saved.map(([, { sequence }]) => sequence)))
    pendingSlots.value = waiting.map(([slot]) => slot)
    secondsLeft.value = clock.secondsUntil(attempt.deadline)
    void queue.flush()
  }

  function answer(slot: number, value: Value) {
    answers.value = { ...answers.value, [slot]: value }
    queue.put(slot, value)
  }

  function tick() {
    const attempt = load.data.value
    if (!attempt || attempt.result) return
    secondsLeft.value = clock.secondsUntil(attempt.deadline)
    if (secondsLeft.value === 0 && again === undefined) void submit()
  }

  let again: ReturnType<typeof setTimeout> | undefined
  let over = false

  /** Hands it in, now and until somebody takes it; without a network it is graded from what was saved. */
  async function submit() {
    if (submitting.value || over) return
    submitting.value = true
    clearTimeout(again)
    again = undefined
    try {
      await sendWhatWaits()
      await body(quiz.PUT('/attempts/{id}/submission', { params: { path } }))
      finish()
    } catch (error) {
      trouble.value = error
      if (isOver(error)) finish()
      else again = setTimeout(() => void submit(), SUBMIT_AGAIN_MS)
    } finally {
      submitting.value = false
    }
  }

  /** An attempt handed in before its answers have arrived would be graded without them. */
  async function sendWhatWaits() {
    await queue.flush()
    if (queue.stuck && secondsLeft.value) throw new TypeError('Answers are still waiting')
  }

  function finish() {
    over = true
    queue.clear()
    onOver()
  }

  const answeredCount = computed(() => Object.values(answers.value).filter(isAnswered).length)

  function lookAgain() {
    if (document.visibilityState !== 'visible') return
    clock.forget()
    void load.reload()
  }
  const online = () => void queue.flush()
  const ticking = setInterval(tick, 500)
  window.addEventListener('online', online)
  document.addEventListener('visibilitychange', lookAgain)
  onScopeDispose(() => {
    clearInterval(ticking)
    clearTimeout(again)
    queue.stop()
    window.removeEventListener('online', online)
    document.removeEventListener('visibilitychange', lookAgain)
  })

  return {
    ...load,
    answers,
    answeredCount,
    savedCount,
    pendingSlots,
    stuck,
    secondsLeft,
    submitting,
    trouble,
    answer,
    submit,
  }
}
