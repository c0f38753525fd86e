import { onScopeDispose, ref } from 'vue'

/** Seconds that run down to something that then happens by itself, unless somebody says no. */
export function useCountdown(from: number, done: () => void) {
  /** Null while nothing runs. */
  const left = ref<number | null>(null)
  let timer: ReturnType<typeof setInterval> | undefined

  function stop() {
    clearInterval(timer)
    left.value = null
  }

  function start() {
    stop()
    left.value = from
    timer = setInterval(() => {
      left.value = (left.value ?? 1) - 1
      if (left.value > 0) return
      stop()
      done()
    }, 1_000)
  }

  onScopeDispose(stop)
  return { left, start, stop }
}
