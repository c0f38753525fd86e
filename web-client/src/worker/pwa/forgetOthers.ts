import { watch } from 'vue'
import { useSession } from '@/shared/auth/session'
import { SEEN } from './caches'

/** Whose answers the phone has kept. */
const OWNER = 'seen.person'

/** What one person saw is not shown to the next who signs in on this phone, nor to anybody after a sign-out. */
export function forgetOthers(): void {
  const session = useSession()
  watch(
    () => [session.state, session.person?.id] as const,
    ([state, id]) => {
      const owner = localStorage.getItem(OWNER)
      const another = state === 'signed-in' && owner !== null && owner !== id
      const nobody = state === 'signed-out' && owner !== null
      if (another || nobody) void globalThis.caches?.delete(SEEN).catch(() => undefined)
      if (nobody) localStorage.removeItem(OWNER)
      if (state === 'signed-in' && id) localStorage.setItem(OWNER, id)
    },
    { immediate: true },
  )
}
