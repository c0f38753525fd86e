import type { Schemas } from '@/shared/api/learning'
import { dayOf } from '@/shared/i18n/format'
import { covers } from '../../shell/scope'

export type Rule = Schemas['RuleView']
export type RuleKind = Rule['kind']

export const KINDS: RuleKind[] = [
  'lecture-completed',
  'article-read',
  'comment-accepted',
  'quiz-result',
  'talk-attended',
]

const DAY_MS = 86_400_000

export function today(): string {
  return dayOf(new Date().toISOString())
}

export function tomorrow(): string {
  return dayOf(new Date(Date.now() + DAY_MS).toISOString())
}

/** Whether a rule counts on a day, not yet, or no more. */
export function stateOf(rule: Pick<Rule, 'validFrom' | 'validTo'>, day: string): 'coming' | 'now' | 'over' {
  if (rule.validTo !== null && rule.validTo <= day) return 'over'
  return rule.validFrom > day ? 'coming' : 'now'
}

/** Rules of units above are seen, but not ended. */
export function isOwn(rule: Pick<Rule, 'org'>, org: string): boolean {
  return covers(org, rule.org)
}
