import { useI18n } from 'vue-i18n'
import { useFormat } from '@/shared/i18n/format'

/** How an article's reading time and readers are told. */
export function useReadingWords() {
  const { t } = useI18n()
  const format = useFormat()
  return {
    minutes: (seconds: number) => {
      const count = Math.max(1, Math.round(seconds / 60))
      return t('article.minutes', { count }, count)
    },
    readers: (count: number) => t('article.readers', { count: format.count(count) }, count),
  }
}
