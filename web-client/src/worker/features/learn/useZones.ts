import { body } from '@/shared/api/http'
import { type HistoryEntry, learning, type Zone, type ZoneSummary } from '@/shared/api/learning'
import { type Load, useLoad } from '@/shared/states/useLoad'
import { hostChannel } from './channel'

export interface ZonesOnScreen {
  zones: ZoneSummary[]
  zone: Zone | null
  unfinished: HistoryEntry | null
}

/** The zones a person sees and the one that is open: the named one, or the first. */
export function useZones(slug: string | undefined): Load<ZonesOnScreen> {
  return useLoad(
    async (signal) => {
      const [{ items: zones }, unfinished] = await Promise.all([
        body(learning.GET('/zones', { params: { query: { limit: 100 } }, signal })),
        lastUnfinished(signal),
      ])
      const open = slug ?? zones[0]?.slug
      if (!open) return { zones, zone: null, unfinished }
      const [zone, visits] = await Promise.all([
        body(learning.GET('/zones/{slug}', { params: { path: { slug: open } }, signal })),
        visit(open),
      ])
      return { zones, zone: { ...zone, visits: Math.max(zone.visits, visits) }, unfinished }
    },
    ({ zone }) => zone === null,
  )
}

/** Being here is a visit; that it could not be told is no reason to show nothing. */
async function visit(slug: string): Promise<number> {
  const visited = learning.POST('/zones/{slug}/visits', {
    params: { path: { slug } },
    body: { channel: hostChannel() },
  })
  return body(visited).then(
    ({ visits }) => visits,
    () => 0,
  )
}

async function lastUnfinished(signal: AbortSignal): Promise<HistoryEntry | null> {
  const history = learning.GET('/me/history', { params: { query: { limit: 5 } }, signal })
  return body(history).then(
    ({ items }) => items.find((entry: HistoryEntry) => !entry.completed) ?? null,
    () => null,
  )
}
