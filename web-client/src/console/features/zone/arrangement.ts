import type { Schemas } from '@/shared/api/learning'

/** A column while it is being arranged. */
export interface Arranged {
  slug: string
  title: string
  entries: { id: string; title: string; state: string }[]
}

export function arranged(columns: Schemas['ColumnView'][]): Arranged[] {
  return columns.map(({ slug, title, entries }) => ({
    slug,
    title,
    entries: entries.map(({ id, lecture }) => ({ id, title: lecture.title, state: lecture.state })),
  }))
}

/** What `PUT /zones/{slug}/columns` takes. */
export function sent(columns: Arranged[]): Schemas['NewColumn'][] {
  return columns.map(({ slug, title, entries }) => ({
    slug,
    title,
    entries: entries.map(({ id }) => ({ kind: 'lecture', id })),
  }))
}

/** One column more, with nothing in it yet; its name in addresses is the first that is free. */
export function withColumn(columns: Arranged[], title: string): Arranged[] {
  const taken = new Set(columns.map(({ slug }) => slug))
  let number = columns.length + 1
  while (taken.has(`column-${number}`)) number += 1
  return [...columns, { slug: `column-${number}`, title, entries: [] }]
}

/** The list with one of its items a place earlier (-1) or later (+1). */
export function moved<T>(items: T[], index: number, by: -1 | 1): T[] {
  const next = [...items]
  const [item] = next.splice(index, 1)
  if (item !== undefined) next.splice(index + by, 0, item)
  return next
}
