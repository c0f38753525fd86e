import { type Ref, shallowRef, watch } from 'vue'

/** Idle or not, it is done by then. */
const LATEST_MS = 2_000

/** Does something once the phone has nothing more urgent to do. */
export function whenIdle(work: () => unknown): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: LATEST_MS })
  else setTimeout(work, LATEST_MS / 2)
}

/**
 * Counts up to `last`, one at a time, each when the phone has done with what the one before brought: what is shown by it
 * comes piece by piece, where all at once would have the phone stand still.
 *
 * @param last how many pieces there are; 0 as long as none can be shown
 */
export function useStages(last: () => number): Readonly<Ref<number>> {
  const stage = shallowRef(0)
  const isMore = () => stage.value < last()
  watch([stage, last], () => isMore() && whenIdle(() => isMore() && stage.value++), { immediate: true, flush: 'post' })
  return stage
}
