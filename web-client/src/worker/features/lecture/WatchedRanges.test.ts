import { describe, expect, it } from 'vitest'
import { merged, WatchedRanges } from './WatchedRanges'

function watching(...positions: number[]): WatchedRanges {
  const ranges = new WatchedRanges()
  positions.forEach((position) => ranges.playedTo(position))
  return ranges
}

describe('WatchedRanges', () => {
  it('joins what is played on end', () => {
    expect(watching(0, 0.25, 0.5, 7.9, 15.2).take()).toEqual([[0, 15.2]])
  })

  it('does not count what a seek jumps over', () => {
    const ranges = watching(0, 4)
    ranges.interrupted()
    ranges.playedTo(40)
    ranges.playedTo(44)
    expect(ranges.take()).toEqual([
      [0, 4],
      [40, 44],
    ])
  })

  it('goes on where it stopped after it was taken', () => {
    const ranges = watching(0, 10.6)
    ranges.take()
    ranges.playedTo(20.1)
    expect(ranges.take()).toEqual([[10.6, 20.1]])
  })

  it('tells nothing twice', () => {
    const ranges = watching(0, 10)
    ranges.take()
    expect(ranges.take()).toEqual([])
  })

  it('loses nothing, however often it is taken', () => {
    const ranges = watching(0)
    const told = []
    for (let position = 0.3; position < 60; position += 0.37) {
      ranges.playedTo(position)
      told.push(...ranges.take())
    }
    expect(merged(told)).toEqual([[0, 59.87]])
  })

  it('takes a leap without a seek for no watching', () => {
    expect(watching(0, 5, 500).take()).toEqual([[0, 5]])
  })

  it('takes going back for no watching', () => {
    const ranges = watching(30, 35, 10, 12)
    expect(ranges.take()).toEqual([
      [10, 12],
      [30, 35],
    ])
  })
})
