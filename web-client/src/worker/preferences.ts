import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import { chosenLanguage, type Language } from '@/shared/i18n/i18n'
import { language as words } from './language'
import { localStore } from '@/shared/storage'

const TYPE = 'type-size'
const SAVER = 'data-saver'

/** How large everything is written; the root's font size in base.css, which all sizes follow. */
export const TYPE_SIZES = ['standard', 'large', 'largest'] as const
export type TypeSize = (typeof TYPE_SIZES)[number]

/** Whether films begin small: as the line wants it, always or never. */
export const DATA_SAVER = ['auto', 'always', 'never'] as const
export type DataSaver = (typeof DATA_SAVER)[number]

/** What a person has chosen on this device. */
export const usePreferences = defineStore('preferences', () => {
  const language = ref(chosenLanguage())
  const typeSize = ref<TypeSize>(TYPE_SIZES.find((one) => one === localStore.getItem(TYPE)) ?? 'standard')
  const dataSaver = ref<DataSaver>(DATA_SAVER.find((one) => one === localStore.getItem(SAVER)) ?? 'auto')

  async function speak(next: Language) {
    await words.use(next)
    language.value = next
  }

  watch(
    typeSize,
    (size) => {
      document.documentElement.dataset.type = size
      localStore.setItem(TYPE, size)
    },
    { immediate: true },
  )

  watch(dataSaver, (wish) => localStore.setItem(SAVER, wish))

  return { language, typeSize, dataSaver, speak }
})
