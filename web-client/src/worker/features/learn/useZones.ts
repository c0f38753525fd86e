import { reactive } from 'vue'
import { body } from '@/shared/api/http'
import { type HistoryEntry, learning, type Zone, type ZoneSummary } from '@/shared/api/learning'
import { type Load, useLoad } from '@/shared/states/useLoad'
import { localStore } from '@/shared/storage'
import { hostChannel } from './channel'

export interface ZonesOnScreen {
  zones: ZoneSummary[]
  zone: Zone | null
  unfinished: HistoryEntry | null
}

/** Which zone was the first of the list last time, on this device. */
const LAST = 'zone.last'

/** The zones a person sees and the one that is open: the named one, or the first. */
export function useZones(slug: string | undefined): Load<ZonesOnScreen> {
  return useLoad(
    async (signal) => {
      // Which is the first, the list tells; most often it is the one of last time, and need not be waited for.
      const likely = slug ?? localStore.getItem(LAST)
      const ahead = likely === null ? null : zoneOf(likely, signal).catch(() => null)
      const [{ items: zones }, unfinished] = await Promise.all([
        body(learning.GET('/zones', { params: { query: { limit: 100 } }, signal })),
        lastUnfinished(signal),
      ])
      const open = slug ?? zones[0]?.slug
      if (!open) return { zones, zone: null, unfinished }
      const zone = reactive((open === likely && (await ahead)) || (await zoneOf(open, signal)))
      if (!slug) localStore.setItem(LAST, open)
      void visit(zone)
      return { zones, zone, unfinished }
    },
    ({ zone }) => zone === null,
  )
}

function zoneOf(slug: string, signal: AbortSignal): Promise<Zone> {
  return body(learning.GET('/zones/{slug}', { params: { path: { slug } }, signal }))
}

/** Being here is a visit; that it could not be told is no reason to show nothing. */
async function visit(zone: Zone): Promise<void> {
  const visited = learning.POST('/zones/{slug}/visits', {
    params: { path: { slug: zone.slug } },
    body: { channel: hostChannel() },
  })
  await body(visited).then(
    ({ visits }) => (zone.visits = Math.max(zone.visits, visits)),
    () => undefined,
  )
}

async function lastUnfinished(signal: AbortSignal): Promise<HistoryEntry | null> {
  const history = learning.GET('/me/history', { params: { query: { limit: 5 } }, signal })
  return body(history).then(
    ({ items }) => items.find((entry: HistoryEntry) => !entry.completed) ?? null,
    () => null,
  )
}
