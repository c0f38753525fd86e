import { onScopeDispose, type Ref, ref, watch } from 'vue'

const SHOWN_MS = 3_500

/** The controls over a film: there while it stands still and for a moment after every touch. */
export function useControlsShown(playing: Ref<boolean>) {
  const shown = ref(true)
  let timer: ReturnType<typeof setTimeout> | undefined

  function touch() {
    shown.value = true
    clearTimeout(timer)
    timer = setTimeout(() => (shown.value = !playing.value), SHOWN_MS)
  }

  watch(playing, touch)
  onScopeDispose(() => clearTimeout(timer))
  return { shown, touch }
}
