import { useI18n } from 'vue-i18n'

/** A learning time in words, whole minutes, nothing rounded up: 12 小时 30 分. Below a minute it is told in seconds. */
export function useDuration() {
  const { t } = useI18n()
  return (seconds: number) => {
    if (seconds > 0 && seconds < 60) {
      return t('study.seconds', { seconds })
    }
    const minutes = Math.floor(seconds / 60)
    return minutes < 60
      ? t('study.minutes', { minutes })
      : t('study.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
  }
}
