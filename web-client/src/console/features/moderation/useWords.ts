import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { answered } from '@/shared/api/http'
import { ifMatch } from '@/shared/api/headers'
import { learning, type ListedWord } from '@/shared/api/learning'
import { useLoad } from '@/shared/states/useLoad'
import { useAction } from '../../shell/useAction'

export const KINDS = ['refuse', 'doubt', 'allow'] as const

/** The word list while it is being edited; nothing is in force before it is saved. */
export function useWords() {
  const { t } = useI18n()
  const { busy, run } = useAction()
  const words = ref<ListedWord[]>([])
  const saved = ref('')
  const etag = ref('')
  const load = useLoad(async (signal) => {
    const answer = await answered(learning.GET('/moderation/words', { signal }))
    take(answer.body.words, answer.etag)
    return answer.body
  })
  const mayChange = computed(() => load.data.value?.mayChange ?? false)
  const changed = computed(() => JSON.stringify(words.value) !== saved.value)

  function take(list: ListedWord[], tag: string) {
    words.value = list
    saved.value = JSON.stringify(list)
    etag.value = tag
  }

  const remove = (gone: ListedWord) => (words.value = words.value.filter((word) => word !== gone))

  /** Where it is listed already, it is listed as this from now on. */
  const add = (added: ListedWord) => (words.value = [added, ...words.value.filter(({ word }) => word !== added.word)])

  const save = () =>
    run(async () => {
      const answer = await answered(
        learning.PUT('/moderation/words', { headers: ifMatch(etag.value), body: { words: words.value } }),
      )
      take(answer.body.words, answer.etag)
    }, t('console.saved'))

  return { ...load, words, mayChange, changed, busy, add, remove, save }
}
