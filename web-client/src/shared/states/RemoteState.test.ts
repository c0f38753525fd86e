import { mount } from '@vue/test-utils'
import { createI18n } from 'vue-i18n'
import { describe, expect, it } from 'vitest'
import { ProblemError } from '@/shared/problem/problem'
import words from '@/shared/locales/zh-CN.json'
import RemoteState from './RemoteState.vue'
import type { LoadState } from './useLoad'

function shown(state: LoadState, props: object = {}) {
  const i18n = createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': words } })
  return mount(RemoteState, {
    props: { state, ...props },
    slots: { default: '<p class="page">内容</p>' },
    global: { plugins: [i18n] },
  })
}

describe('RemoteState', () => {
  it('is the page itself when ready', () => {
    expect(shown('ready').html()).toBe('<p class="page">内容</p>')
  })

  it('says to a screen reader that it is loading', () => {
    const status = shown('loading').get('[role=status]')
    expect(status.attributes('aria-label')).toBe('正在加载')
  })

  it('names what is empty and offers no retry', () => {
    const empty = shown('empty', { emptyText: '还没有竞赛' })
    expect(empty.text()).toContain('还没有竞赛')
    expect(empty.find('button').exists()).toBe(false)
  })

  it('tells what went wrong and tries again when asked', async () => {
    const broken = shown('error', { problem: new ProblemError(503, {}) })
    expect(broken.get('[role=alert]').text()).toContain(words.problem.busy)
    await broken.get('button').trigger('click')
    expect(broken.emitted('retry')).toHaveLength(1)
  })

  it('knows offline from broken', () => {
    expect(shown('offline').get('[role=alert]').text()).toContain('您已离线')
  })
})
