/** The second in an address (`?t=95`), null if there is none that makes sense. */
export function secondOf(value: unknown): number | null {
  return typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : null
}
