import { onScopeDispose, ref, watch } from 'vue'
import type { Comment } from '@/shared/api/learning'

/** Whole seconds in which a comment can still be changed, by the server's clock: counted down from what it last told. */
export function useSecondsLeft(comment: () => Comment) {
  const left = ref(0)
  let timer: ReturnType<typeof setInterval> | undefined
  let end = 0

  function look() {
    left.value = Math.max(0, Math.ceil((end - performance.now()) / 1000))
    if (left.value === 0) clearInterval(timer)
  }

  watch(
    () => [comment().editableUntil, comment().serverTime] as const,
    ([until, now]) => {
      clearInterval(timer)
      end = until ? performance.now() + Date.parse(until) - Date.parse(now) : 0
      look()
      if (left.value > 0) timer = setInterval(look, 1_000)
    },
    { immediate: true },
  )
  onScopeDispose(() => clearInterval(timer))

  return left
}
