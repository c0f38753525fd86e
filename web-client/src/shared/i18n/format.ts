import { computed } from 'vue'
import { useI18n } from 'vue-i18n'

/** The platform's day: contests and talks are announced in China Standard Time, wherever the phone is. */
export const ZONE = 'Asia/Shanghai'

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE })

/** The platform's day of an instant, `YYYY-MM-DD`. */
export function dayOf(instant: string): string {
  return DAY.format(new Date(instant))
}

/** 75 → "1:15", 3675 → "1:01:15". */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const shown = parts[0] ? parts : parts.slice(1)
  return shown.map((part, index) => (index ? String(part).padStart(2, '0') : String(part))).join(':')
}

const LEAST_SHARE = 0.001

const dayOfMonth = new Intl.DateTimeFormat('en', { timeZone: ZONE, day: 'numeric' })
const year = new Intl.DateTimeFormat('en', { timeZone: ZONE, year: 'numeric' })
const isThisYear = (instant: Date) => year.format(instant) === year.format(new Date())

/** Dates and numbers in the person's language. A date of another year says which. */
export function useFormat() {
  const { locale } = useI18n()

  function formatter(options: Intl.DateTimeFormatOptions) {
    const shown = computed(() => new Intl.DateTimeFormat(locale.value, { timeZone: ZONE, ...options }))
    return (instant: string) => shown.value.format(new Date(instant))
  }

  function dated(options: Intl.DateTimeFormatOptions) {
    const near = formatter(options)
    const far = formatter({ year: 'numeric', ...options })
    return (instant: string) => (isThisYear(new Date(instant)) ? near : far)(instant)
  }

  const exact = computed(() => new Intl.NumberFormat(locale.value))
  const compact = computed(() => new Intl.NumberFormat(locale.value, { notation: 'compact', maximumFractionDigits: 1 }))
  const tenths = computed(() => new Intl.NumberFormat(locale.value, { maximumFractionDigits: 1 }))
  const whole = computed(() => new Intl.NumberFormat(locale.value, { maximumFractionDigits: 0 }))
  const percent = computed(() => new Intl.NumberFormat(locale.value, { style: 'percent', maximumFractionDigits: 1 }))
  const weekday = dated({ month: 'short', day: 'numeric', weekday: 'short' })
  const time = formatter({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

  return {
    /** 11月22日 */
    day: dated({ month: 'short', day: 'numeric' }),
    /** 11月22日周日 */
    weekday,
    /** 2026年11月 */
    month: formatter({ year: 'numeric', month: 'long' }),
    /** 周日 */
    shortWeekday: formatter({ weekday: 'short' }),
    /** 22 */
    dayOfMonth: (instant: string) => dayOfMonth.format(new Date(instant)),
    /** 14:30 */
    time,
    /** 11月22日 14:30 */
    moment: dated({ month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    /** 11月22日周日 14:00–15:30; the word joiner keeps the two times on one line */
    span: (from: string, to: string) => `${weekday(from)} ${time(from)}–\u2060${time(to)}`,
    /** 12,843, and 12.8万 from a hundred thousand on */
    count: (value: number) => (value < 100_000 ? exact : compact).value.format(value),
    /** 12.4 MB; whole megabytes from a hundred on. */
    megabytes: (bytes: number) =>
      `${(bytes < 100e6 ? tenths : whole).value.format(Math.max(0.1, bytes / 1e6))}\u00a0MB`,
    /** 128,430, to the last one */
    exact: (value: number) => exact.value.format(value),
    /** 12.3% of 0.123; what is less than the least share shown is not shown as nothing. */
    percent: (share: number) =>
      share > 0 && share < LEAST_SHARE ? `<${percent.value.format(LEAST_SHARE)}` : percent.value.format(share),
    /** 中文 of `zh-CN` */
    language: (code: string) =>
      new Intl.DisplayNames(locale.value, { type: 'language' }).of(code.split('-')[0] ?? code) ?? code,
  }
}
