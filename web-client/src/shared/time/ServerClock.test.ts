import { beforeEach, describe, expect, it } from 'vitest'
import { ServerClock } from './ServerClock'

let ticks = 0
let clock: ServerClock

beforeEach(() => {
  ticks = 1_000
  clock = new ServerClock(() => ticks)
})

describe('ServerClock', () => {
  it('follows the server, whatever the time of day on the phone', () => {
    clock.learn('2026-11-22T08:00:00Z', 1_000, 1_000)
    ticks += 90_000
    expect(new Date(clock.now()).toISOString()).toBe('2026-11-22T08:01:30.000Z')
  })

  it('allows for the way', async () => {
    await clock.timed(async () => {
      ticks += 400
      return { serverTime: '2026-11-22T08:00:00Z' }
    })
    expect(new Date(clock.now()).toISOString()).toBe('2026-11-22T08:00:00.200Z')
  })

  it('trusts the quicker answer', () => {
    clock.learn('2026-11-22T08:00:00Z', 1_000, 1_100)
    clock.learn('2026-11-22T09:00:00Z', 2_000, 9_000)
    ticks = 1_050
    expect(new Date(clock.now()).toISOString()).toBe('2026-11-22T08:00:00.000Z')
  })

  it('listens anew after a pause', () => {
    clock.learn('2026-11-22T08:00:00Z', 1_000, 1_000)
    clock.forget()
    clock.learn('2026-11-22T09:00:00Z', 1_000, 3_000)
    ticks = 2_000
    expect(new Date(clock.now()).toISOString()).toBe('2026-11-22T09:00:00.000Z')
  })

  it('counts down to a deadline and stops there', () => {
    clock.learn('2026-11-22T08:00:00Z', 1_000, 1_000)
    expect(clock.secondsUntil('2026-11-22T08:00:30Z')).toBe(30)
    ticks += 31_000
    expect(clock.secondsUntil('2026-11-22T08:00:30Z')).toBe(0)
  })
})
