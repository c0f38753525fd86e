import { onScopeDispose, type Ref, shallowRef, watch } from 'vue'
import { body } from '@/shared/api/http'
import { learning, type Schemas } from '@/shared/api/learning'

/** Time for a sentence to be finished before it is rendered. */
const PAUSE_MS = 400

/** What a text looks like, asked for whenever its writer pauses; an answer that was overtaken is dropped. */
export function usePreview(article: Ref<string | undefined>, text: Ref<string>) {
  const preview = shallowRef<Schemas['ArticlePreview'] | null>(null)
  const problem = shallowRef<unknown>(null)
  let pause: ReturnType<typeof setTimeout> | undefined
  let asked: AbortController | undefined

  async function ask() {
    asked?.abort()
    const { signal } = (asked = new AbortController())
    try {
      preview.value = await body(
        learning.POST('/articles/preview', { body: { article: article.value, body: text.value }, signal }),
      )
      problem.value = null
    } catch (error) {
      if (!signal.aborted) problem.value = error
    }
  }

  watch(
    [article, text],
    () => {
      clearTimeout(pause)
      pause = setTimeout(() => void ask(), PAUSE_MS)
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    clearTimeout(pause)
    asked?.abort()
  })

  return { preview, problem }
}
