import type { SearchMark } from '@/shared/api/learning'

export interface Piece {
  text: string
  marked: boolean
}

/** A text cut where a mark begins or ends; marks are in order and apart, as the service gives them. */
export function piecesOf(text: string, marks: SearchMark[]): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const { from, to } of marks) {
    pieces.push({ text: text.slice(end, from), marked: false }, { text: text.slice(from, to), marked: true })
    end = to
  }
  pieces.push({ text: text.slice(end), marked: false })
  return pieces.filter((piece) => piece.text)
}
