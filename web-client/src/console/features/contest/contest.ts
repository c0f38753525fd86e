import type { Schemas } from '@/shared/api/quiz'

type Rules = Schemas['NewContest']
/** What staff write of a contest; the form always has these parts, which the API lets one leave out. */
export type Contest = Rules & Required<Pick<Rules, 'attempts' | 'scoring' | 'eligibility'>>
export type ContestView = Schemas['ContestView']
export type Row = Schemas['BlueprintRow']

const DAY = 86_400_000

export function blankRow(): Row {
  return { count: 5, points: 10 }
}

/** Opens tomorrow for a fortnight; the usual rules of a staff quiz. */
export function blankContest(now = new Date()): Contest {
  const opens = new Date(now.getTime() + DAY)
  opens.setMinutes(0, 0, 0)
  return {
    title: '',
    opensAt: opens.toISOString(),
    closesAt: new Date(opens.getTime() + 14 * DAY).toISOString(),
    attempts: { perDay: 3, total: 30, best: 'best' },
    paper: { blueprint: [blankRow()], shuffle: true },
    secondsPerAttempt: 600,
    graceSeconds: 5,
    scoring: { multiple: 'all-or-nothing' },
    reveal: 'after-submit',
    eligibility: { segments: [] },
    forms: 20,
  }
}

/** What of a contest is written by staff; the rest the service adds. */
export function formOf(view: ContestView): Contest {
  const { title, opensAt, closesAt, attempts, paper, secondsPerAttempt, graceSeconds } = view
  const { scoring, ranking, reveal, eligibility, forms } = view
  return structuredClone({
    title,
    opensAt,
    closesAt,
    attempts,
    paper,
    secondsPerAttempt,
    graceSeconds,
    scoring,
    ranking,
    reveal,
    eligibility,
    forms,
  })
}

export function totals(rows: Row[]): { questions: number; points: number } {
  return {
    questions: rows.reduce((sum, row) => sum + row.count, 0),
    points: rows.reduce((sum, row) => sum + row.count * row.points, 0),
  }
}
