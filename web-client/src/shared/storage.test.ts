import { afterEach, expect, it, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  vi.resetModules()
})

it("is the browser's where there is one", async () => {
  const { localStore, sessionStore } = await import('./storage')
  expect(localStore).toBe(localStorage)
  expect(sessionStore).toBe(sessionStorage)
})

it('is memory in a frame for which the browser keeps nothing', async () => {
  vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('Access is denied for this document.', 'SecurityError')
  })
  const { localStore } = await import('./storage')
  localStore.setItem('language', 'en')
  expect(localStore.getItem('language')).toBe('en')
})
