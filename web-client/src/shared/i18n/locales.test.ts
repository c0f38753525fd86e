import { describe, expect, it } from 'vitest'

type Words = { [key: string]: string | Words }

const words = import.meta.glob<Words>('/src/*/locales/*.json', { eager: true, import: 'default' })
const sources = import.meta.glob<string>(['/src/**/*.{vue,ts}', '!/src/**/*.test.ts', '!/src/shared/api/generated/*'], {
  eager: true,
  import: 'default',
  query: '?raw',
})

function of(app: string, language: string): Words {
  return words[`/src/${app}/locales/${language}.json`] ?? {}
}

/** Every key with its text. */
function entriesOf(part: Words, prefix = ''): [key: string, text: string][] {
  return Object.entries(part).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : entriesOf(value, `${prefix}${key}.`),
  )
}

function keysAndGaps(part: Words): string[] {
  const gaps = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort().join()
  return entriesOf(part)
    .map(([key, text]) => `${key} ${gaps(text)}`)
    .sort()
}

function sourcesOf(app: string): [file: string, text: string][] {
  return Object.entries(sources).filter(([file]) => file.startsWith(`/src/${app}/`))
}

describe.each(['worker', 'console', 'shared'])('the words of %s', (app) => {
  it('say the same in both languages, with the same gaps to fill', () => {
    expect(keysAndGaps(of(app, 'en'))).toEqual(keysAndGaps(of(app, 'zh-CN')))
  })

  it('have what the source asks for', () => {
    const known = new Set([...entriesOf(of(app, 'zh-CN')), ...entriesOf(of('shared', 'zh-CN'))].map(([key]) => key))
    const missing = sourcesOf(app).flatMap(([file, text]) =>
      [...text.matchAll(/\bt\(\s*'([\w.-]+)'/g)]
        .map(([, key]) => key ?? '')
        .filter((key) => !known.has(key))
        .map((key) => `${file}: ${key}`),
    )
    expect(missing).toEqual([])
  })

  it('have their gaps filled', () => {
    const texts = new Map([...entriesOf(of('shared', 'zh-CN')), ...entriesOf(of(app, 'zh-CN'))])
    const unfilled = sourcesOf(app).flatMap(([file, source]) =>
      [...source.matchAll(/\bt\(\s*'([\w.-]+)'(?:,\s*(\{[^]*?\})\s*)?[,)]/g)].flatMap(([call, key = '', given = '']) =>
        [...(texts.get(key) ?? '').matchAll(/\{(\w+)\}/g)]
          .map(([, gap = '']) => gap)
          // What is not written out here, but handed over whole, its type has to answer for.
          .filter((gap) => (given || call.endsWith(')')) && !new RegExp(`\\b${gap}\\b`).test(given))
          .map((gap) => `${file}: ${key} {${gap}}`),
      ),
    )
    expect(unfilled).toEqual([])
  })

  it('stand nowhere else', () => {
    const templates = sourcesOf(app)
      .map(([file, text]) => [file, text.match(/^<template>[^]*^<\/template>/m)?.[0] ?? ''] as const)
      .filter(([, template]) => /\p{Script=Han}/u.test(template))
    expect(templates.map(([file]) => file)).toEqual([])
  })
})
