import { ref, watch } from 'vue'
import { body } from '@/shared/api/http'
import { learning } from '@/shared/api/learning'
import { useLoad } from '@/shared/states/useLoad'

/** What is said in a lecture, in the language chosen; at first in the app's own, or else the one spoken. */
export function useTranscript(lectureId: string, languages: readonly string[]) {
  const spoken = document.documentElement.lang.slice(0, 2)
  const language = ref(languages.find((one) => one.startsWith(spoken)))
  const load = useLoad((signal) =>
    body(
      learning.GET('/lectures/{id}/transcript', {
        params: { path: { id: lectureId }, query: { language: language.value } },
        signal,
      }),
    ),
  )

  watch(language, () => void load.reload())
  return { ...load, language }
}
