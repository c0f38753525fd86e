import { effectScope, nextTick, ref } from 'vue'
import { expect, it } from 'vitest'
import { useDocumentTitle, usePageTitle } from './title'

it('is the name of what is shown while it is shown, else of its kind', async () => {
  effectScope().run(() =>
    useDocumentTitle(
      () => '微课',
      () => '工会学堂',
    ),
  )
  const lecture = ref<string>()
  const page = effectScope()
  page.run(() => usePageTitle(() => lecture.value))
  expect(document.title).toBe('微课 · 工会学堂')

  lecture.value = '红灯前的四十五秒'
  await nextTick()
  expect(document.title).toBe('红灯前的四十五秒 · 工会学堂')

  page.stop()
  await nextTick()
  expect(document.title).toBe('微课 · 工会学堂')
})
