import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import { chosenLanguage, type Language } from '@/shared/i18n/i18n'
import { language as words } from './language'

const LARGE = 'large-type'

/** What a person has chosen on this device. */
export const usePreferences = defineStore('preferences', () => {
  const language = ref(chosenLanguage())
  const largeType = ref(localStorage.getItem(LARGE) === 'yes')

  async function speak(next: Language) {
    await words.use(next)
    language.value = next
  }

  watch(
    largeType,
    (large) => {
      document.documentElement.classList.toggle('large-type', large)
      localStorage.setItem(LARGE, large ? 'yes' : 'no')
    },
    { immediate: true },
  )

  return { language, largeType, speak }
})
