import { computed } from 'vue'
import { useI18n } from 'vue-i18n'

/** The platform's day: contests and talks are announced in China Standard Time, wherever the phone is. */
export const ZONE = 'Asia/Shanghai'

/** 75 → "1:15", 3675 → "1:01:15". */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const shown = parts[0] ? parts : parts.slice(1)
  return shown.map((part, index) => (index ? String(part).padStart(2, '0') : String(part))).join(':')
}

/** Dates and numbers in the person's language. */
export function useFormat() {
  const { locale } = useI18n()
  const of = (options: Intl.DateTimeFormatOptions) =>
    computed(() => new Intl.DateTimeFormat(locale.value, { timeZone: ZONE, ...options }))

  const day = of({ month: 'short', day: 'numeric' })
  const weekday = of({ month: 'short', day: 'numeric', weekday: 'short' })
  const month = of({ year: 'numeric', month: 'long' })
  const shortWeekday = of({ weekday: 'short' })
  const dayOfMonth = new Intl.DateTimeFormat('en', { timeZone: ZONE, day: 'numeric' })
  const time = of({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const moment = of({ month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const exact = computed(() => new Intl.NumberFormat(locale.value))
  const compact = computed(() => new Intl.NumberFormat(locale.value, { notation: 'compact', maximumFractionDigits: 1 }))
  const at = (instant: string) => new Date(instant)

  return {
    /** 11月22日 */
    day: (instant: string) => day.value.format(at(instant)),
    /** 11月22日周日 */
    weekday: (instant: string) => weekday.value.format(at(instant)),
    /** 2026年11月 */
    month: (instant: string) => month.value.format(at(instant)),
    /** 周日 */
    shortWeekday: (instant: string) => shortWeekday.value.format(at(instant)),
    /** 22 */
    dayOfMonth: (instant: string) => dayOfMonth.format(at(instant)),
    /** 14:30 */
    time: (instant: string) => time.value.format(at(instant)),
    /** 11月22日 14:30 */
    moment: (instant: string) => moment.value.format(at(instant)),
    /** 11月22日周日 14:00–15:30 */
    span: (from: string, to: string) =>
      `${weekday.value.format(at(from))} ${time.value.format(at(from))}–${time.value.format(at(to))}`,
    /** 12,843, and 12.8万 from a hundred thousand on */
    count: (value: number) => (value < 100_000 ? exact : compact).value.format(value),
  }
}
