import type { ArticleSummary, LectureSummary, Schemas } from '@/shared/api/learning'

type Kind = Schemas['EntryKind']

/** What stands in a column while it is being arranged. */
export interface ArrangedEntry {
  kind: Kind
  id: string
  title: string
  state: string
  pinned: boolean
  /** Instants, RFC 3339; null for always. */
  from: string | null
  until: string | null
}

/** A column while it is being arranged. */
export interface Arranged {
  slug: string
  title: string
  entries: ArrangedEntry[]
}

export function arranged(columns: Schemas['ColumnView'][]): Arranged[] {
  return columns.map(({ slug, title, entries }) => ({
    slug,
    title,
    entries: entries.map(({ kind, id, pinned, from, until, lecture, article }) => ({
      kind,
      id,
      title: (lecture ?? article)?.title ?? '',
      state: (lecture ?? article)?.state ?? 'draft',
      pinned,
      from: from ?? null,
      until: until ?? null,
    })),
  }))
}

/** What `PUT /zones/{slug}/columns` takes. */
export function sent(columns: Arranged[]): Schemas['NewColumn'][] {
  return columns.map(({ slug, title, entries }) => ({
    slug,
    title,
    entries: entries.map(({ kind, id, pinned, from, until }) => ({ kind, id, pinned, from, until })),
  }))
}

/** What can be put into a column: shown for good until somebody says otherwise. */
export function entriesOf(lectures: LectureSummary[], articles: ArticleSummary[]): ArrangedEntry[] {
  const always = { pinned: false, from: null, until: null }
  return [
    ...lectures.map(({ id, title, state }) => ({ kind: 'lecture' as const, id, title, state, ...always })),
    ...articles.map(({ kind, id, title, state }) => ({ kind, id, title, state, ...always })),
  ]
}

/** The list with one entry changed. What is pinned comes first, as it will for workers. */
export function changed(entries: ArrangedEntry[], id: string, to: Partial<ArrangedEntry>): ArrangedEntry[] {
  return entries
    .map((entry) => (entry.id === id ? { ...entry, ...to } : entry))
    .sort((one, other) => Number(other.pinned) - Number(one.pinned))
}

/** One column more, with nothing in it yet; its name in addresses is the first that is free. */
export function withColumn(columns: Arranged[], title: string): Arranged[] {
  const taken = new Set(columns.map(({ slug }) => slug))
  let number = columns.length + 1
  while (taken.has(`column-${number}`)) number += 1
  return [...columns, { slug: `column-${number}`, title, entries: [] }]
}

/** Whether an entry can move a place earlier (-1) or later (+1): among its like, pinned or not. */
export function canMove(entries: ArrangedEntry[], index: number, by: -1 | 1): boolean {
  return entries[index]?.pinned === entries[index + by]?.pinned
}

/** The list with one of its items a place earlier (-1) or later (+1). */
export function moved<T>(items: T[], index: number, by: -1 | 1): T[] {
  const next = [...items]
  const [item] = next.splice(index, 1)
  if (item !== undefined) next.splice(index + by, 0, item)
  return next
}
