import { type Ref, watch } from 'vue'

const FAR_ENOUGH_PX = 60

/** A finger drawn sideways across an element: 1 to the next, -1 to the one before. */
export function useSwipe(element: Ref<HTMLElement | null>, onSwipe: (direction: 1 | -1) => void): void {
  let start: Touch | undefined

  function begin(event: TouchEvent) {
    start = event.touches.length === 1 ? event.touches[0] : undefined
  }

  function end(event: TouchEvent) {
    const finish = event.changedTouches[0]
    if (!start || !finish) return
    const across = finish.clientX - start.clientX
    const down = finish.clientY - start.clientY
    if (Math.abs(across) > FAR_ENOUGH_PX && Math.abs(across) > 2 * Math.abs(down)) onSwipe(across < 0 ? 1 : -1)
  }

  watch(element, (now) => {
    now?.addEventListener('touchstart', begin, { passive: true })
    now?.addEventListener('touchend', end, { passive: true })
  })
}
