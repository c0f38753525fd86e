/** The lecture that is to play as soon as its page is there; kept in memory, so that a reload plays nothing by itself. */
let awaited: string | null = null

export function goOnWith(lectureId: string): void {
  awaited = lectureId
}

/** Whether this lecture was gone on to; true once. */
export function isGoneOnTo(lectureId: string): boolean {
  const is = awaited === lectureId
  if (is) awaited = null
  return is
}
