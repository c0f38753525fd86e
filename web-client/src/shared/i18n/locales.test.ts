import { describe, expect, it } from 'vitest'

type Words = { [key: string]: string | Words }

const files = import.meta.glob<Words>('/src/*/locales/*.json', { eager: true, import: 'default' })

function keysOf(words: Words, prefix = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key} ${placeholders(value)}`] : keysOf(value, `${prefix}${key}.`),
  )
}

function placeholders(text: string): string {
  return (text.match(/\{\w+\}/g) ?? []).sort().join()
}

describe.each(['worker', 'console', 'shared'])('the words of %s', (app) => {
  it('say the same in both languages, with the same gaps to fill', () => {
    const chinese = files[`/src/${app}/locales/zh-CN.json`] ?? {}
    const english = files[`/src/${app}/locales/en.json`] ?? {}
    expect(keysOf(english).sort()).toEqual(keysOf(chinese).sort())
  })
})
