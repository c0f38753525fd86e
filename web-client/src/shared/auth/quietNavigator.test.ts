import { afterEach, expect, it, vi } from 'vitest'
import { quietNavigator } from './quietNavigator'

const LANDING = 'https://learn.test/silent.html'

function answering(url: string, status = 200) {
  const fetch = vi.fn().mockResolvedValue({ url, status })
  vi.stubGlobal('fetch', fetch)
  return fetch
}

async function asked(): Promise<string> {
  const navigation = await quietNavigator(LANDING).prepare({})
  return (await navigation.navigate({ url: 'https://learn.test/auth?prompt=none' })).url
}

afterEach(() => vi.unstubAllGlobals())

it('reads the answer off the address the request was led to', async () => {
  const fetch = answering(`${LANDING}?code=c0&state=s`)

  expect(await asked()).toBe(`${LANDING}?code=c0&state=s`)
  expect(fetch.mock.calls[0]?.[0]).toBe('https://learn.test/auth?prompt=none')
})

it('takes no other page for an answer', async () => {
  answering('https://learn.test/auth?prompt=none', 502)

  await expect(asked()).rejects.toThrow(TypeError)
})
