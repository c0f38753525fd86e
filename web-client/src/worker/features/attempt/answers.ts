import type { Value } from '@/shared/api/quiz'

/** An empty list is a choice that was taken back. */
export function isAnswered(value: Value | null | undefined): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)
}

/** Whether the option with this key is among the chosen; `true` and `false` are the keys of a true-false question. */
export function isChosen(value: Value | null | undefined, key: string): boolean {
  return Array.isArray(value) ? value.includes(key) : isAnswered(value) && String(value) === key
}

/** The answer after one more tap on an option. */
export function chosen(kind: string, value: Value | null | undefined, key: string): Value {
  if (kind === 'true-false') return key === 'true'
  if (kind !== 'multiple') return key
  const before = Array.isArray(value) ? value : []
  return before.includes(key) ? before.filter((other) => other !== key) : [...before, key].sort()
}
