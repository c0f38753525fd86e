/** The lecture that an embedded page is about: `/api/learning/v1/lectures/<id>/embed`. */
export function lectureOf(path: string): string {
  return /\/lectures\/([0-9a-f-]{36})\/embed$/.exec(path)?.[1] ?? ''
}
