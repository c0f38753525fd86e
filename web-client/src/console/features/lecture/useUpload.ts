import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { DetailedError, Upload } from 'tus-js-client'
import { useSession } from '@/shared/auth/session'
import { ProblemError } from '@/shared/problem/problem'

/** `waiting` when the network is gone: the upload goes on by itself where it stopped. */
export type UploadState = 'idle' | 'running' | 'paused' | 'waiting' | 'done' | 'failed'

const CHUNK = 4 * 1024 * 1024
const RETRIES = [0, 1000, 3000, 5000, 10_000, 20_000, 30_000]

/** Sends a film to a lecture by tus 1.0: in chunks, resumed after a pause, a lost network or a reload of the page. */
export function useUpload(lecture: () => string, finished: () => void) {
  const session = useSession()
  const state = ref<UploadState>('idle')
  const sent = ref(0)
  const size = ref(0)
  const problem = shallowRef<unknown>(null)
  const percent = computed(() => (size.value ? Math.floor((sent.value / size.value) * 100) : 0))
  let upload: Upload | null = null

  async function start(file: File) {
    problem.value = null
    size.value = file.size
    sent.value = 0
    state.value = 'running'
    upload = new Upload(file, {
      endpoint: '/api/learning/v1/uploads',
      chunkSize: CHUNK,
      retryDelays: RETRIES,
      metadata: { lecture: lecture(), filename: file.name, filetype: file.type },
      removeFingerprintOnSuccess: true,
      fingerprint: async () => ['film', lecture(), file.name, file.size, file.lastModified].join(':'),
      onBeforeRequest: async (request) => {
        request.setHeader('Authorization', `Bearer ${await session.token()}`)
        request.setHeader('Accept-Language', document.documentElement.lang)
      },
      onProgress: (bytes) => {
        sent.value = bytes
        state.value = 'running'
      },
      onShouldRetry: (error) => {
        state.value = 'waiting'
        const status = (error as DetailedError).originalResponse?.getStatus() ?? 0
        return status === 0 || status === 409 || status === 423 || status >= 500
      },
      onSuccess: () => {
        state.value = 'done'
        finished()
      },
      onError: (error) => {
        problem.value = explained(error)
        state.value = 'failed'
      },
    })
    const [earlier] = await upload.findPreviousUploads()
    if (earlier) upload.resumeFromPreviousUpload(earlier)
    upload.start()
  }

  async function pause() {
    await upload?.abort()
    state.value = 'paused'
  }

  function goOn() {
    problem.value = null
    state.value = 'running'
    upload?.start()
  }

  async function cancel() {
    await upload?.abort(true).catch(() => undefined)
    upload = null
    state.value = 'idle'
  }

  onScopeDispose(() => void upload?.abort())
  return { state, percent, sent, size, problem, start, pause, goOn, cancel }
}

/** The service's own words about a refusal; without them the network is to blame. */
export function explained(error: unknown): unknown {
  const response = error instanceof DetailedError ? error.originalResponse : null
  if (!response) return new TypeError('Upload failed')
  try {
    return new ProblemError(response.getStatus(), JSON.parse(response.getBody()))
  } catch {
    return new ProblemError(response.getStatus(), {})
  }
}
