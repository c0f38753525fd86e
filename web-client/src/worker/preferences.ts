import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import { chosenLanguage, type Language } from '@/shared/i18n/i18n'
import { language as words } from './language'

const LARGE = 'large-type'
const SAVER = 'data-saver'

/** Whether films begin small: as the line wants it, always or never. */
export const DATA_SAVER = ['auto', 'always', 'never'] as const
export type DataSaver = (typeof DATA_SAVER)[number]

/** What a person has chosen on this device. */
export const usePreferences = defineStore('preferences', () => {
  const language = ref(chosenLanguage())
  const largeType = ref(localStorage.getItem(LARGE) === 'yes')
  const dataSaver = ref<DataSaver>(DATA_SAVER.find((one) => one === localStorage.getItem(SAVER)) ?? 'auto')

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

  watch(dataSaver, (wish) => localStorage.setItem(SAVER, wish))

  return { language, largeType, dataSaver, speak }
})
