import { expect, it } from 'vitest'
import type { Finding } from '@/shared/api/learning'
import { piecesOf } from './pieces'

const finding = (start: number, end: number, kind = 'word') => ({ start, end, kind, verdict: 'doubtful' }) as Finding
const texts = (text: string, ...findings: Finding[]) =>
  piecesOf(text, findings).map((piece) => (piece.finding ? `[${piece.text}]` : piece.text))

it('marks what was noticed, and loses no character', () => {
  expect(texts('今天加微信聊聊吧', finding(2, 5))).toEqual(['今天', '[加微信]', '聊聊吧'])
  expect(texts('加微信', finding(0, 3))).toEqual(['[加微信]'])
  expect(texts('没事')).toEqual(['没事'])
  expect(texts('😀骗子😀', finding(2, 4))).toEqual(['😀', '[骗子]', '😀'])
})

it('marks no place twice, and no text as a whole', () => {
  expect(texts('加微信号', finding(0, 3), finding(1, 4))).toEqual(['[加微信]', '号'])
  expect(texts('又来了', finding(0, 3, 'flood'))).toEqual(['又来了'])
})
