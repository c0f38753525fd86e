import { describe, expect, it } from 'vitest'
import { isDear, thriftiest } from './dataSaver'
import type { Offer } from './qualities'

const OFFERS: Offer[] = [
  { quality: 'audio', bytes: 1 },
  { quality: 240, bytes: 2 },
  { quality: 480, bytes: 3 },
]

describe('data saver', () => {
  it.each([
    [{ saveData: true }, true],
    [{ type: 'cellular', effectiveType: '4g' }, true],
    [{ effectiveType: '3g' }, true],
    [{ effectiveType: 'slow-2g' }, true],
    [{ type: 'wifi', effectiveType: '4g' }, false],
    [{}, false],
  ])('takes the line %o for dear: %s', (line, dear) => expect(isDear(line)).toBe(dear))

  it('begins with the smallest picture', () => {
    expect(thriftiest(OFFERS, { effectiveType: '3g' })).toBe(240)
  })

  it('begins with the sound alone where pictures would stop and go', () => {
    expect(thriftiest(OFFERS, { effectiveType: '2g' })).toBe('audio')
  })

  it('has a silent film begin with the smallest picture on any line', () => {
    expect(thriftiest(OFFERS.slice(1), { effectiveType: '2g' })).toBe(240)
  })
})
