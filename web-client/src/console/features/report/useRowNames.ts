import { useI18n } from 'vue-i18n'
import { useFormat } from '@/shared/i18n/format'
import type { Row, View } from './report'

/** What the rows of a report are called. */
export function useRowNames() {
  const { t, te } = useI18n()
  const format = useFormat()

  function named(words: string, key: string): string {
    const name = key ? `${words}.${key}` : `${words}.none`
    return te(name) ? t(name) : key
  }

  return (row: Row, view: View): string => {
    switch (view) {
      case 'channel':
        return named('report.channels', row.key)
      case 'segment':
        return row.key ? named('segment', row.key) : t('report.noSegment')
      case 'day':
        return format.weekday(`${row.key}T12:00:00+08:00`)
      default:
        return row.itself ? t('report.itself', { unit: row.name ?? row.key }) : (row.name ?? row.key)
    }
  }
}
