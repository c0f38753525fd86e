import { body } from './http'
import { outreach, type Schemas } from './outreach'

/** A unit of the organisation. The directory comes with the service kit, the same in every service. */
export type Unit = Schemas['Organization']

/** As deep as a path can be. */
const ANY_DEPTH = 16

/** The units from the root down to this one, as far as the directory knows them. */
export async function lineOf(org: string, signal: AbortSignal): Promise<Unit[]> {
  // From the root one sees one's own line and what is below oneself, and the line comes first.
  const query = { under: org.split('.')[0] ?? org, depth: ANY_DEPTH, limit: 100 }
  const { items } = await body(outreach.GET('/organizations', { params: { query }, signal }))
  return items.filter(({ path }) => org === path || org.startsWith(`${path}.`))
}

const names = new Map<string, Promise<string>>()

/** What a unit is called; its path where the directory does not tell. Asked once for each unit. */
export function unitName(path: string): Promise<string> {
  const name = names.get(path) ?? askFor(path)
  names.set(path, name)
  return name
}

async function askFor(path: string): Promise<string> {
  try {
    const query = { under: path, depth: 0, limit: 1 }
    const { items } = await body(outreach.GET('/organizations', { params: { query } }))
    return items[0]?.name ?? path
  } catch {
    // Out of sight or out of reach: the path still says which unit is meant, and the next look asks again.
    names.delete(path)
    return path
  }
}
