import { describe, expect, it } from 'vitest'
import { piecesOf } from './marks'

describe('a text with marks', () => {
  it('is cut where they begin and end, and nothing of it is lost', () => {
    const pieces = piecesOf('先学安全生产，再开机床', [
      { from: 2, to: 6 },
      { from: 9, to: 11 },
    ])
    expect(pieces).toEqual([
      { text: '先学', marked: false },
      { text: '安全生产', marked: true },
      { text: '，再开', marked: false },
      { text: '机床', marked: true },
    ])
  })

  it('stays whole without any', () => {
    expect(piecesOf('安全', [])).toEqual([{ text: '安全', marked: false }])
    expect(piecesOf('', [])).toEqual([])
  })
})
