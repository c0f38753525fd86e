import { readonly, ref } from 'vue'

const SHOWN_MS = 5_000
const text = ref('')
let timer: ReturnType<typeof setTimeout> | undefined

/** The sentence shown for a moment, or nothing. */
export const notice = readonly(text)

/** Tells the person something in passing: what just happened, or why it did not. */
export function tell(sentence: string): void {
  clearTimeout(timer)
  text.value = sentence
  timer = setTimeout(() => (text.value = ''), SHOWN_MS)
}
