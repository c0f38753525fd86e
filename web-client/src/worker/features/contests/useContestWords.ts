import { useI18n } from 'vue-i18n'
import type { Contest } from '@/shared/api/quiz'
import { useFormat } from '@/shared/i18n/format'

/** Sentences about a contest that more than one page says. */
export function useContestWords() {
  const { t } = useI18n()
  const format = useFormat()

  return {
    when({ state, opensAt, closesAt }: Contest) {
      if (state === 'scheduled') return t('contest.opens', { at: format.moment(opensAt) })
      return t(state === 'open' ? 'contest.closes' : 'contest.closed', { at: format.moment(closesAt) })
    },
    minutes(seconds: number) {
      return seconds % 60 === 0
        ? t('contest.minutes', { count: seconds / 60 })
        : t('contest.seconds', { count: seconds })
    },
  }
}
