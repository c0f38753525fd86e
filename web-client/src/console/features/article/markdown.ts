import type { Attachment } from '@/shared/api/learning'

/** A text with what is selected between two marks, and where the cursor then stands. */
export function wrapped(text: string, from: number, to: number, before: string, after: string): [string, number] {
  const selected = text.slice(from, to)
  return [text.slice(0, from) + before + selected + after + text.slice(to), from + before.length + selected.length]
}

/** A text with words put in at a place, and where the cursor then stands. */
export function inserted(text: string, at: number, words: string): [string, number] {
  return [text.slice(0, at) + words + text.slice(at), at + words.length]
}

/** How an article's text shows an attached picture, or links an attached PDF. */
export function markdownOf(attachments: Attachment[], name: string): string {
  const file = attachments.find((one) => one.name === name)
  const title = name.replace(/\.\w+$/, '')
  return file?.mediaType.startsWith('image/') ? `\n![${title}](${name})\n` : `[${title}](${name})`
}

/** A name that a text can use, out of a file's own. */
export function attachmentName(file: string): string {
  const name = file
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[^\p{L}\p{N}]+/u, '')
  return name.slice(-100) || 'file'
}

/** How an article's text points into a lecture; `at` is minutes and seconds, or seconds. */
export function lecturePoint(id: string, title: string, at: string): string {
  const seconds = at.split(':').reduce((sum, part) => sum * 60 + (Number.parseInt(part, 10) || 0), 0)
  return `[${title}](lecture:${id}${seconds ? `?t=${seconds}` : ''})`
}
