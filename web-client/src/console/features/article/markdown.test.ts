import { expect, it } from 'vitest'
import type { Attachment } from '@/shared/api/learning'
import { attachmentName, inserted, lecturePoint, markdownOf, wrapped } from './markdown'

const attachments = [
  { name: '车间.png', mediaType: 'image/png' },
  { name: '手册.pdf', mediaType: 'application/pdf' },
] as Attachment[]

it('puts marks around what is selected and words where the cursor is', () => {
  expect(wrapped('先停机再检修', 1, 3, '**', '**')).toEqual(['先**停机**再检修', 5])
  expect(inserted('前后', 1, '中')).toEqual(['前中后', 2])
})

it('shows pictures and links PDFs', () => {
  expect(markdownOf(attachments, '车间.png')).toBe('\n![车间](车间.png)\n')
  expect(markdownOf(attachments, '手册.pdf')).toBe('[手册](手册.pdf)')
})

it.each([
  ['安全 手册(终版).pdf', '安全-手册-终版-.pdf'],
  ['.hidden', 'hidden'],
  ['../../etc', 'etc'],
  ['   ', 'file'],
])('makes a usable name of %s', (file, name) => expect(attachmentName(file)).toBe(name))

it('points into a lecture at a time', () => {
  expect(lecturePoint('7', '从 1:35 看起', '1:35')).toBe('[从 1:35 看起](lecture:7?t=95)')
  expect(lecturePoint('7', '整讲', '')).toBe('[整讲](lecture:7)')
})
