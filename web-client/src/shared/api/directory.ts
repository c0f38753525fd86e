import { authorizedFetch } from './http'

/** A unit of the organisation. The directory comes with the service kit, the same in every service. */
export interface Unit {
  path: string
  name: string
}

/** As deep as a path can be. */
const ANY_DEPTH = 16

/** The units from the root down to this one; empty where the directory does not know them. */
export async function lineOf(org: string, signal: AbortSignal): Promise<Unit[]> {
  // From the root one sees one's own line and what is below oneself, and the line comes first.
  const query = new URLSearchParams({ under: org.split('.')[0] ?? org, depth: String(ANY_DEPTH), limit: '100' })
  const response = await authorizedFetch(new Request(`/api/outreach/v1/organizations?${query}`, { signal }))
  if (!response.ok) return []
  const { items } = (await response.json()) as { items: Unit[] }
  return items.filter(({ path }) => org === path || org.startsWith(`${path}.`))
}
