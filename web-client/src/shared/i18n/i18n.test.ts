import { beforeEach, expect, it } from 'vitest'
import { chosenLanguage, createLanguage, type MessageLoaders } from './i18n'

const words: MessageLoaders = {
  'zh-CN': async () => [{ default: { own: { hello: '您好,{name}' } } }],
  en: async () => [{ default: { own: { hello: 'Hello {name}' } } }],
}

beforeEach(() => localStorage.clear())

it('speaks Chinese until told otherwise', async () => {
  const { plugin, use } = createLanguage(words)
  const t = plugin.global.t as (key: string, named?: Record<string, unknown>) => string
  await use(chosenLanguage())
  expect(t('own.hello', { name: '王' })).toBe('您好,王')
  expect(t('state.retry')).toBe('重试')
  expect(document.documentElement.lang).toBe('zh-CN')
})

it('changes, tells the document and remembers', async () => {
  const { plugin, use } = createLanguage(words)
  const t = plugin.global.t as (key: string, named?: Record<string, unknown>) => string
  await use('en')
  expect(t('own.hello', { name: 'Wang' })).toBe('Hello Wang')
  expect(document.documentElement.lang).toBe('en')
  expect(chosenLanguage()).toBe('en')
})
