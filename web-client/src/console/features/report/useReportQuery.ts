import { computed } from 'vue'
import { type RouteLocationRaw, useRoute, useRouter } from 'vue-router'
import { useSession } from '@/shared/auth/session'
import { lastDays, type View, VIEWS } from './report'

/** Days a report covers unless told otherwise. */
const USUAL_DAYS = 30

export interface ReportQuery {
  org: string
  by: View
  from: string
  to: string
}

/** Which report is asked for stands in the address: it can be sent to a colleague, and "back" goes back up the tree. */
export function useReportQuery() {
  const route = useRoute()
  const router = useRouter()
  const session = useSession()

  function told(name: string): string | undefined {
    const value = route.query[name]
    return typeof value === 'string' && value ? value : undefined
  }

  const query = computed<ReportQuery>(() => {
    const usual = lastDays(USUAL_DAYS)
    return {
      org: told('org') ?? session.person?.org ?? '',
      by: VIEWS.find((view) => view === told('by')) ?? 'unit',
      from: told('from') ?? usual.from,
      to: told('to') ?? usual.to,
    }
  })

  /** The address of the same report, but for these changes. */
  const to = (changes: Partial<ReportQuery>): RouteLocationRaw => ({
    path: '/reports',
    query: { ...query.value, ...changes },
  })

  return { query, to, go: (changes: Partial<ReportQuery>) => void router.push(to(changes)) }
}
