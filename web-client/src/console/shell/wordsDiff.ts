export interface Part {
  value: string
  added?: boolean
  removed?: boolean
}

export interface FieldDiff {
  /** The field's path, e.g. `speaker.name`. */
  field: string
  parts: Part[]
}

/** What was written, field by field, as texts. */
export function flattened(words: object, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([name, value]): [string, string][] => {
      if (value === null || value === undefined) return [[prefix + name, '']]
      if (Array.isArray(value)) return [[prefix + name, value.join(' · ')]]
      if (typeof value === 'object') return Object.entries(flattened(value, `${prefix}${name}.`))
      return [[prefix + name, String(value)]]
    }),
  )
}

/** The fields that differ, word by word; Chinese is cut into words as well as the browser can. */
export async function wordsDiff(before: object, after: object): Promise<FieldDiff[]> {
  const { diffWordsWithSpace } = await import('diff')
  const intlSegmenter = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined
  const [old, now] = [flattened(before), flattened(after)]
  return Object.keys({ ...old, ...now })
    .filter((field) => (old[field] ?? '') !== (now[field] ?? ''))
    .map((field) => ({
      field,
      parts: diffWordsWithSpace(old[field] ?? '', now[field] ?? '', { intlSegmenter }),
    }))
}
