import type { Finding } from '@/shared/api/learning'

export interface Piece {
  text: string
  finding?: Finding
}

/** A text cut where findings begin and end; one that lies in another, or is all of the text, marks nothing of its own. */
export function piecesOf(text: string, findings: Finding[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const finding of [...findings].sort((one, other) => one.start - other.start)) {
    const whole = finding.start === 0 && finding.end >= text.length && ['repeat', 'flood'].includes(finding.kind)
    if (whole || finding.start < at || finding.end <= finding.start) continue
    if (finding.start > at) pieces.push({ text: text.slice(at, finding.start) })
    pieces.push({ text: text.slice(finding.start, finding.end), finding })
    at = finding.end
  }
  if (at < text.length) pieces.push({ text: text.slice(at) })
  return pieces
}
