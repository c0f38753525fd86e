import { describe, expect, it } from 'vitest'
import { ProblemError } from '@/shared/problem/problem'
import { captionType, faultsOf, linesOf } from './captionFile'

const bytes = (...values: number[]) => new Uint8Array(values).buffer
const utf8 = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer

describe('linesOf', () => {
  it('reads UTF-8, with any line ends', () => expect(linesOf(utf8('一\r\n二\n三'))).toEqual(['一', '二', '三']))
  it('reads what subtitle programs in China write', () =>
    expect(linesOf(bytes(0xc2, 0xfd, 0x0a, 0xbf, 0xec))).toEqual(['慢', '快']))
  it('reads UTF-16 by its mark', () => expect(linesOf(bytes(0xff, 0xfe, 0x62, 0x61))).toEqual(['慢']))
})

it.each([
  ['a.SRT', 'application/x-subrip'],
  ['a.vtt', 'text/vtt'],
  ['srt', 'text/vtt'],
])('sends %s as %s', (name, type) => expect(captionType(name)).toBe(type))

describe('faultsOf', () => {
  const file = utf8('WEBVTT\n\n错\n')

  it('shows each fault at its line', () => {
    const problem = new ProblemError(422, {
      type: 'urn:problem:learning:captions-faulty',
      problems: [{ line: 3, message: '没有时间' }],
    })
    expect(faultsOf(problem, file)).toEqual([{ line: 3, message: '没有时间', text: '错' }])
  })

  it('has none for another refusal', () =>
    expect(faultsOf(new ProblemError(409, { type: 'urn:problem:learning:lecture-published' }), file)).toEqual([]))
})
