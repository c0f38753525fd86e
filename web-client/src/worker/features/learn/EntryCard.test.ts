import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { createI18n } from 'vue-i18n'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { Entry } from '@/shared/api/learning'
import EntryCard from './EntryCard.vue'

const page = { template: '<div />' }

function linkOf(entry: Partial<Entry>): string | undefined {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:any(.*)*', component: page }] })
  const i18n = createI18n({ legacy: false, locale: 'zh-CN', missingWarn: false, fallbackWarn: false })
  const props = { entry: entry as Entry, from: { zone: 'spirit', column: 'stories' } }
  return mount(EntryCard, { props, global: { plugins: [router, i18n] } })
    .find('a')
    .attributes('href')
}

describe('an entry of a column', () => {
  it('takes its column along to the page of a lecture', () => {
    const lecture = { id: 'l1', title: '焊接', speaker: { name: '李强', honours: [] }, plays: 3 } as never
    expect(linkOf({ id: 'l1', kind: 'lecture', lecture })).toBe('/lectures/l1?zone=spirit&column=stories')
  })

  it('leads to an article as it is', () => {
    const article = { id: 'a1', kind: 'article', title: '安全带', topics: [], readers: 0, readingSeconds: 60 } as never
    expect(linkOf({ id: 'a1', kind: 'article', article })).toBe('/articles/a1')
  })
})
