import { nextTick, ref, type Ref, watch } from 'vue'

/** Keys by which a reader moves about in a list. */
const MOVING = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ', 'Tab']

/** Where in the list the line that is being said stands, so that some of what was said stays above it. */
const FROM_TOP = 0.3

/**
 * Keeps the line that is being said in sight, until the reader goes elsewhere; from then on the list is theirs until they
 * ask to follow again. What moves the list is told apart from who: a scroll of ours has no wheel, finger or key behind it.
 */
export function useFollowing(list: Ref<HTMLElement | null>, current: Ref<number>) {
  const following = ref(true)

  async function show() {
    await nextTick()
    const line = list.value?.children[current.value] as HTMLElement | undefined
    if (!list.value || !line) return
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    const top = line.offsetTop - list.value.clientHeight * FROM_TOP
    list.value.scrollTo({ top, behavior: still ? 'auto' : 'smooth' })
  }

  function release() {
    following.value = false
  }

  function releaseByKey(event: KeyboardEvent) {
    if (MOVING.includes(event.key)) release()
  }

  function follow() {
    following.value = true
    void show()
  }

  watch(list, (shown) => {
    shown?.addEventListener('wheel', release, { passive: true })
    shown?.addEventListener('touchmove', release, { passive: true })
    shown?.addEventListener('keydown', releaseByKey)
  })
  watch([current, list], () => {
    if (following.value) void show()
  })

  return { following, follow }
}
