import type { ProblemError } from '@/shared/problem/problem'

/** Languages lectures are given or captioned in; any other BCP 47 tag is taken by the service, too. */
export const CAPTION_LANGUAGES = ['zh-CN', 'zh-TW', 'en', 'bo', 'ug', 'mn', 'kk', 'ko', 'za', 'ii'] as const

/** What is wrong with one line of a file. */
export interface LineFault {
  line: number
  message: string
  /** The line as it stands in the file. */
  text: string
}

/** The media type a file of captions is sent as; its name tells. */
export function captionType(name: string): 'application/x-subrip' | 'text/vtt' {
  return name.toLowerCase().endsWith('.srt') ? 'application/x-subrip' : 'text/vtt'
}

/** The lines of a file, in the encoding the service finds in it: UTF-8, or else GB18030. */
export function linesOf(file: ArrayBuffer): string[] {
  const marked = new Uint8Array(file.slice(0, 2))
  const utf16 =
    (marked[0] === 0xff && marked[1] === 0xfe && 'utf-16le') || (marked[0] === 0xfe && marked[1] === 0xff && 'utf-16be')
  return decoded(file, utf16 || 'utf-8').split(/\r\n|\r|\n/)
}

function decoded(file: ArrayBuffer, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(file)
  } catch {
    return new TextDecoder('gb18030').decode(file)
  }
}

/** The faults a refusal tells, each with its line; none for any other refusal. */
export function faultsOf(problem: ProblemError, file: ArrayBuffer): LineFault[] {
  const told = problem.details.problems
  if (problem.slug !== 'captions-faulty' || !Array.isArray(told)) return []
  const lines = linesOf(file)
  return (told as { line: number; message: string }[]).map(({ line, message }) => ({
    line,
    message,
    text: lines[line - 1] ?? '',
  }))
}
