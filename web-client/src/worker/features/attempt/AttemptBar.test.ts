import { describe, expect, it } from 'vitest'
import { shown } from '../../testing/shown'
import AttemptBar from './AttemptBar.vue'

const bar = (props: object) =>
  shown(AttemptBar, { secondsLeft: 754, saved: 3, total: 10, pending: 0, stuck: false, ...props })

describe('AttemptBar', () => {
  it('shows the time left and how much is saved', () => {
    expect(bar({}).get('[role=timer]').text()).toContain('12:34')
    expect(bar({}).get('[role=status]').text()).toBe('已保存 3/10')
  })

  it('keeps telling what is safe while an answer travels', () => {
    expect(bar({ pending: 1 }).get('[role=status]').text()).toBe('已保存 3/10')
  })

  it('says what waits for the network instead', () => {
    expect(bar({ pending: 2, stuck: true }).get('[role=status]').text()).toBe('2 题待上传')
  })

  it('hurries in the last minute, and speaks at few moments only', () => {
    expect(bar({ secondsLeft: 59.2 }).find('.hurry').exists()).toBe(true)
    expect(bar({ secondsLeft: 59.2 }).get('[aria-live]').text()).toContain('还剩 1:00')
    expect(bar({ secondsLeft: 58 }).get('[aria-live]').text()).toBe('')
  })

  it('shows no time before the server has told it', () => {
    expect(bar({ secondsLeft: null }).get('[role=timer]').text()).toContain('–:––')
  })
})
