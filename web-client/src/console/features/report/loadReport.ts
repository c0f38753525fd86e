import { body } from '@/shared/api/http'
import { learning } from '@/shared/api/learning'
import type { Report } from './report'
import type { ReportQuery } from './useReportQuery'

/** Asks for a report to be shown. The same address gives files too, whose text the types cannot tell from it. */
export async function loadReport(query: ReportQuery, signal: AbortSignal): Promise<Report> {
  return (await body(learning.GET('/reports/coverage', { params: { query }, signal }))) as Report
}
