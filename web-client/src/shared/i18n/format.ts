import { useI18n } from 'vue-i18n'

/** The platform's day: contests and talks are announced in China Standard Time, wherever the phone is. */
export const ZONE = 'Asia/Shanghai'

/** A formatter of each language, made when it is first needed: to make one takes a slow phone as long as a whole card. */
function perLanguage<T>(make: (language: string) => T): (language: string) => T {
  const made = new Map<string, T>()
  return (language) => {
    const present = made.get(language) ?? make(language)
    made.set(language, present)
    return present
  }
}

const dates = (options: Intl.DateTimeFormatOptions) =>
  perLanguage((language) => new Intl.DateTimeFormat(language, { timeZone: ZONE, ...options }))
const numbers = (options?: Intl.NumberFormatOptions) =>
  perLanguage((language) => new Intl.NumberFormat(language, options))

type Dates = ReturnType<typeof dates>

/** Of this year, and of others. */
const dated = (options: Intl.DateTimeFormatOptions): [near: Dates, far: Dates] => [
  dates(options),
  dates({ year: 'numeric', ...options }),
]

/** `YYYY-MM-DD` in Swedish. */
const WRITTEN_DAY = dates({})
const YEAR = dates({ year: 'numeric' })
const DAY_OF_MONTH = dates({ day: 'numeric' })
const DAY = dated({ month: 'short', day: 'numeric' })
const WEEKDAY = dated({ month: 'short', day: 'numeric', weekday: 'short' })
const MOMENT = dated({ month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const MONTH = dates({ year: 'numeric', month: 'long' })
const SHORT_WEEKDAY = dates({ weekday: 'short' })
const TIME = dates({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

const EXACT = numbers()
const COMPACT = numbers({ notation: 'compact', maximumFractionDigits: 1 })
const TENTHS = numbers({ maximumFractionDigits: 1 })
const WHOLE = numbers({ maximumFractionDigits: 0 })
const PERCENT = numbers({ style: 'percent', maximumFractionDigits: 1 })
const FINE_PERCENT = numbers({ style: 'percent', maximumSignificantDigits: 2 })
const LANGUAGES = perLanguage((language) => new Intl.DisplayNames(language, { type: 'language' }))

/** The platform's day of an instant, `YYYY-MM-DD`. */
export function dayOf(instant: string): string {
  return WRITTEN_DAY('sv-SE').format(new Date(instant))
}

/** 75 → "1:15", 3675 → "1:01:15". */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const shown = parts[0] ? parts : parts.slice(1)
  return shown.map((part, index) => (index ? String(part).padStart(2, '0') : String(part))).join(':')
}

const LEAST_SHARE = 0.001

const yearOf = (instant: Date) => YEAR('en').format(instant)

/** Has the numbers of a language ready: the first formatter takes a slow phone as long as a page, better while it waits. */
export function readyNumbers(language: string): void {
  EXACT(language)
}

/** Dates and numbers in the person's language. A date of another year says which. */
export function useFormat() {
  const { locale } = useI18n()

  const date = (format: Dates) => (instant: string) => format(locale.value).format(new Date(instant))
  const dateOf = ([near, far]: [Dates, Dates]) => {
    const [thisYear, otherYear] = [date(near), date(far)]
    return (instant: string) => (yearOf(new Date(instant)) === yearOf(new Date()) ? thisYear : otherYear)(instant)
  }
  const number = (format: ReturnType<typeof numbers>, value: number) => format(locale.value).format(value)
  const weekday = dateOf(WEEKDAY)
  const time = date(TIME)

  return {
    /** 11月22日 */
    day: dateOf(DAY),
    /** 11月22日周日 */
    weekday,
    /** 2026年11月 */
    month: date(MONTH),
    /** 周日 */
    shortWeekday: date(SHORT_WEEKDAY),
    /** 22 */
    dayOfMonth: (instant: string) => DAY_OF_MONTH('en').format(new Date(instant)),
    /** 14:30 */
    time,
    /** 11月22日 14:30 */
    moment: dateOf(MOMENT),
    /** 11月22日周日 14:00–15:30; the word joiner keeps the two times on one line */
    span: (from: string, to: string) => `${weekday(from)} ${time(from)}–\u2060${time(to)}`,
    /** 12,843, and 12.8万 from a hundred thousand on */
    count: (value: number) => number(value < 100_000 ? EXACT : COMPACT, value),
    /** 12.4 MB; whole megabytes from a hundred on. */
    megabytes: (bytes: number) => `${number(bytes < 100e6 ? TENTHS : WHOLE, Math.max(0.1, bytes / 1e6))}\u00a0MB`,
    /** 128,430, to the last one */
    exact: (value: number) => number(EXACT, value),
    /** 12.3% of 0.123; what is less than the least share shown is not shown as nothing. */
    percent: (share: number) =>
      share > 0 && share < LEAST_SHARE ? `<${number(PERCENT, LEAST_SHARE)}` : number(PERCENT, share),
    /** 0.0085% of 0.000085: for scales, whose marks must differ. */
    finePercent: (share: number) => number(FINE_PERCENT, share),
    /** 中文 of `zh-CN` */
    language: (code: string) => LANGUAGES(locale.value).of(code.split('-')[0] ?? code) ?? code,
  }
}
