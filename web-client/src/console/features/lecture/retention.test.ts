import { describe, expect, it } from 'vitest'
import { againAt, isUnwatched, mostWorkers, pointAt, type Retention, shareAt } from './retention'

function retention(...workers: (number | null)[]): Retention {
  const points = workers.map((workers, index) => ({
    atSeconds: index * 2,
    workers,
    views: workers && workers * 1.5,
    stopped: 0,
  }))
  return { lectureId: 'l', durationSeconds: workers.length * 2, stepSeconds: 2, points }
}

describe('the retention of a lecture', () => {
  it('knows the point of each second, and of those beyond the ends', () => {
    const curve = retention(9, 8, 7)
    expect([-1, 0, 1, 2, 5, 6, 99].map((second) => pointAt(curve, second))).toEqual([0, 0, 0, 1, 2, 2, 2])
  })

  it('compares each point with the most watched one', () => {
    const curve = retention(20, 25, 10, null, 0)
    expect(mostWorkers(curve)).toBe(25)
    expect([0, 1, 2, 3, 4].map((index) => shareAt(curve, index))).toEqual([0.8, 1, 0.4, null, 0])
  })

  it('tells how much was watched again', () => {
    const curve = retention(20, null, 0)
    expect([0, 1, 2].map((index) => againAt(curve, index))).toEqual([0.5, null, null])
  })

  it('tells nothing of fewer than five', () => {
    const curve = retention(null, null)
    expect(mostWorkers(curve)).toBeNull()
    expect(shareAt(curve, 0)).toBeNull()
    expect(isUnwatched(curve)).toBe(false)
  })

  it('is empty before anybody has watched', () => {
    expect(isUnwatched(retention())).toBe(true)
    expect(isUnwatched(retention(0, 0))).toBe(true)
  })
})
