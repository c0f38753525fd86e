import { computed } from 'vue'
import { useI18n } from 'vue-i18n'

export interface ShownOption {
  key: string
  /** The letter before it; true and false have none. */
  letter: string
  text: string
}

/** The options of a question as shown: those of a true-false question are ours to name. */
export function useOptions(item: () => { kind: string; options: { key: string; text: string }[] }) {
  const { t } = useI18n()
  return computed<ShownOption[]>(() => {
    if (item().kind === 'true-false') {
      return ['true', 'false'].map((key) => ({ key, letter: '', text: t(`attempt.${key}`) }))
    }
    return item().options.map(({ key, text }) => ({ key, letter: key, text }))
  })
}
