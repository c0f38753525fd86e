import { beforeEach, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { useFollowing } from './useFollowing'

const scrolled = vi.fn()

/** A list of three lines, shown in a page that follows it. */
async function reading() {
  const shown = document.createElement('ol')
  shown.innerHTML = '<li></li><li></li><li></li>'
  shown.scrollTo = scrolled
  const list = ref<HTMLElement | null>(null)
  const current = ref(0)
  const { following, follow } = effectScope().run(() => useFollowing(list, current)) ?? {}
  list.value = shown
  await nextTick()
  await nextTick()
  scrolled.mockClear()
  return { shown, current, following, follow }
}

beforeEach(() => {
  window.matchMedia = vi.fn(() => ({ matches: false }) as MediaQueryList)
})

it('keeps the line that is being said in sight', async () => {
  const { current } = await reading()
  current.value = 2
  await nextTick()
  await nextTick()
  expect(scrolled).toHaveBeenCalledTimes(1)
})

it.each(['wheel', 'touchmove'])('leaves the list to a reader who moves it (%s), until they ask', async (event) => {
  const { shown, current, following, follow } = await reading()
  shown.dispatchEvent(new Event(event))
  current.value = 1
  await nextTick()
  await nextTick()
  expect([following?.value, scrolled.mock.calls.length]).toEqual([false, 0])

  follow?.()
  await nextTick()
  await nextTick()
  expect([following?.value, scrolled.mock.calls.length]).toEqual([true, 1])
})

it('leaves it to those who move by keys, too, but not to those who choose a line', async () => {
  const { shown, following } = await reading()
  shown.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }))
  expect(following?.value).toBe(true)
  shown.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown' }))
  expect(following?.value).toBe(false)
})
