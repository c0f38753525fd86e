import { watch } from 'vue'
import { useSession } from '@/shared/auth/session'
import { POSTERS, SEEN } from './caches'
import { localStore } from '@/shared/storage'

/** Whose answers the phone has kept. */
const OWNER = 'seen.person'

/** What was seen is not to be seen again. */
export async function forgetSeen(): Promise<void> {
  localStore.removeItem(OWNER)
  if (!('caches' in globalThis)) return
  await Promise.all([SEEN, POSTERS].map((name) => caches.delete(name).catch(() => undefined)))
}

/** What one person saw is not shown to the next who signs in on this phone, nor to anybody after a session has ended. */
export function forgetOthers(): void {
  const session = useSession()
  watch(
    () => [session.state, session.person?.id] as const,
    ([state, id]) => {
      const owner = localStore.getItem(OWNER)
      if (state === 'signed-out' && owner !== null) void forgetSeen()
      if (state !== 'signed-in' || !id) return
      if (owner !== null && owner !== id) void forgetSeen()
      localStore.setItem(OWNER, id)
    },
    { immediate: true },
  )
}
