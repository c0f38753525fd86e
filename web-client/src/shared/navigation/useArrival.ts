import { nextTick, onScopeDispose } from 'vue'
import { useRouter } from 'vue-router'

/** A new page begins at its heading for those who cannot see it change, too: the focus goes there. */
export function useArrival(): void {
  const leave = useRouter().afterEach(async (to, from, failure) => {
    if (failure || from.matched.length === 0 || to.path === from.path) return
    await nextTick()
    const heading = document.querySelector<HTMLElement>('main h1')
    if (!heading) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  })
  onScopeDispose(leave)
}
