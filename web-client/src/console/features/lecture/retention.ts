import type { Schemas } from '@/shared/api/learning'

export type Retention = Schemas['Retention']
export type Point = Retention['points'][number]

/** The point a second belongs to. */
export function pointAt({ points, stepSeconds }: Retention, second: number): number {
  return Math.max(0, Math.min(points.length - 1, Math.floor(second / stepSeconds)))
}

/** The most workers any point has; null where no number may be told. */
export function mostWorkers({ points }: Retention): number | null {
  const told = points.map(({ workers }) => workers).filter((workers) => workers != null)
  return told.length > 0 ? Math.max(...told) : null
}

/** Which part of the most is there at a point, 0 to 1; null where that is not told. */
export function shareAt(retention: Retention, index: number): number | null {
  const most = mostWorkers(retention)
  const workers = retention.points[index]?.workers
  return most && workers != null ? workers / most : null
}

/** How often a worker who watched it watched it again, on the average; null where that is not told. */
export function againAt({ points }: Retention, index: number): number | null {
  const { workers, views } = points[index] ?? {}
  return workers && views != null ? (views - workers) / workers : null
}

/** Nobody has watched yet. */
export function isUnwatched({ points }: Retention): boolean {
  return points.every(({ workers }) => workers === 0)
}
