import type { useFilm } from './useFilm'

const STEP_SECONDS = 5

/** What a film can be told by keys, as video sites have taught people. */
export interface KeyActions {
  film: Pick<ReturnType<typeof useFilm>, 'toggle' | 'seek' | 'position' | 'nextRate'>
  enlarge: () => void
  toggleCaptions: () => void
  mute: () => void
}

/** Keys for the whole player. A control that has the focus keeps the keys it needs itself. */
export function usePlayerKeys({ film, enlarge, toggleCaptions, mute }: KeyActions) {
  const actions: Record<string, () => void> = {
    k: film.toggle,
    ' ': film.toggle,
    ArrowLeft: () => film.seek(film.position.value - STEP_SECONDS),
    ArrowRight: () => film.seek(film.position.value + STEP_SECONDS),
    j: () => film.seek(film.position.value - 2 * STEP_SECONDS),
    l: () => film.seek(film.position.value + 2 * STEP_SECONDS),
    f: enlarge,
    c: toggleCaptions,
    m: mute,
    '<': () => film.nextRate(-1),
    '>': () => film.nextRate(1),
  }

  return function onKey(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const target = event.target as HTMLElement
    if (event.key === ' ' && target.closest('button')) return
    if (event.key.startsWith('Arrow') && target.closest('input')) return
    const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (!action) return
    event.preventDefault()
    action()
  }
}
