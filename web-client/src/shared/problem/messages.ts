import { isOffline, ProblemError } from './problem'

type Translate = (key: string, named?: Record<string, unknown>) => string

const BY_STATUS: Record<number, string> = {
  401: 'problem.signedOut',
  403: 'problem.notAllowed',
  404: 'problem.notFound',
  412: 'problem.stale',
  413: 'problem.tooLarge',
  429: 'problem.busy',
  502: 'problem.unavailable',
  503: 'problem.busy',
  504: 'problem.unavailable',
}

/**
 * One sentence for a person. What the service says about a rule of its own is already in the person's language and
 * knows more than we do; what concerns the connection or a fault gets our words.
 */
export function messageOf(error: unknown, t: Translate): string {
  if (isOffline(error)) return t('problem.offline')
  if (!(error instanceof ProblemError)) return t('problem.unexpected')
  const ours = BY_STATUS[error.status]
  if (error.status >= 500) {
    return ours ? t(ours) : t('problem.fault', { trace: error.details.traceId ?? '–' })
  }
  if (error.status === 401) return t('problem.signedOut')
  const theirs = error.violations[0]?.message ?? error.details.detail
  return theirs ?? (ours ? t(ours) : (error.details.title ?? t('problem.unexpected')))
}
