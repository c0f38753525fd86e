import { ref, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { ifMatch } from '@/shared/api/headers'
import { body } from '@/shared/api/http'
import { learning } from '@/shared/api/learning'
import { ProblemError } from '@/shared/problem/problem'
import { useAction } from '../../shell/useAction'
import { captionType, faultsOf, type LineFault } from './captionFile'

/** Sending, fetching and removing a lecture's files of captions. */
export function useCaptionFiles(lectureId: () => string, etag: () => string, changed: () => void) {
  const { t } = useI18n()
  const { busy, run } = useAction()
  const faults: Ref<LineFault[]> = ref([])
  const at = (language: string) => ({ path: { id: lectureId(), language } })

  async function send(language: string, file: File) {
    faults.value = []
    const bytes = await file.arrayBuffer()
    const sent = await run(async () => {
      try {
        await put(language, file.name, bytes)
      } catch (problem) {
        if (problem instanceof ProblemError) faults.value = faultsOf(problem, bytes)
        throw problem
      }
    }, t('console.saved'))
    if (sent) changed()
  }

  function put(language: string, name: string, bytes: ArrayBuffer) {
    return body(
      learning.PUT('/lectures/{id}/captions/{language}', {
        params: at(language),
        headers: { ...ifMatch(etag()), 'Content-Type': captionType(name) },
        // Bytes, since the service finds out the encoding; the document knows no better word for them than text.
        body: bytes as unknown as string,
        bodySerializer: (sent: unknown) => sent as ArrayBuffer,
      }),
    )
  }

  async function fetchFile(language: string) {
    await run(async () => {
      const text = await body(
        learning.GET('/lectures/{id}/captions/{language}', { params: at(language), parseAs: 'text' }),
      )
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob([text], { type: 'text/vtt' }))
      link.download = `${language}.vtt`
      link.click()
      URL.revokeObjectURL(link.href)
    })
  }

  async function remove(language: string) {
    const removed = await run(
      () =>
        body(learning.DELETE('/lectures/{id}/captions/{language}', { params: at(language), headers: ifMatch(etag()) })),
      t('caption.removed'),
    )
    if (removed) changed()
  }

  return { busy, faults, send, fetchFile, remove }
}
