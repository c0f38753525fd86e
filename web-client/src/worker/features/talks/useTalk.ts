import { onScopeDispose, ref } from 'vue'
import { IdempotencyKey } from '@/shared/api/headers'
import { body } from '@/shared/api/http'
import { outreach, type MyRegistration, type Talk } from '@/shared/api/outreach'
import { useLoad } from '@/shared/states/useLoad'

interface TalkOnScreen {
  talk: Talk
  registration: MyRegistration | null
}

/** How often the place in the line is asked for while one waits. */
const LOOK_AGAIN_MS = 30_000

/** A talk with one's own registration for it. */
export function useTalk(id: string) {
  const busy = ref(false)
  const intention = new IdempotencyKey()

  const load = useLoad<TalkOnScreen>(async (signal) => {
    const [talk, mine] = await Promise.all([
      body(outreach.GET('/talks/{id}', { params: { path: { id } }, signal })),
      body(outreach.GET('/me/registrations', { params: { query: { talk: id } }, signal })),
    ])
    return { talk, registration: mine.items[0] ?? null }
  })

  /** One step at a time; what it changed is then read from the server, for the place in the line is theirs to tell. */
  async function once<T>(step: () => Promise<T>): Promise<T | undefined> {
    if (busy.value) return undefined
    busy.value = true
    try {
      const result = await step()
      intention.next()
      return result
    } finally {
      busy.value = false
      void load.reload()
    }
  }

  const register = () =>
    once(() =>
      body(outreach.POST('/talks/{id}/registrations', { params: { path: { id } }, headers: intention.header })),
    )

  const cancel = () =>
    once(async () => {
      const { registration } = load.data.value ?? {}
      if (registration)
        await body(outreach.DELETE('/registrations/{id}', { params: { path: { id: registration.id } } }))
    })

  const timer = setInterval(() => {
    if (load.data.value?.registration?.state === 'waiting' && !document.hidden) void load.reload()
  }, LOOK_AGAIN_MS)
  onScopeDispose(() => clearInterval(timer))

  return { ...load, busy, register, cancel }
}
