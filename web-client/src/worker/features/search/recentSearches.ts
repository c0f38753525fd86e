import { readonly, ref } from 'vue'
import { useSession } from '@/shared/auth/session'
import { localStore } from '@/shared/storage'

const MOST = 10

/** What a person last searched for, on this phone and nowhere else; the latest first. */
export function useRecentSearches(storage: Storage = localStore) {
  const key = `searches.${useSession().person?.id ?? 'nobody'}`
  const recent = ref(read())

  function read(): string[] {
    try {
      const kept: unknown = JSON.parse(storage.getItem(key) ?? '[]')
      return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []
    } catch {
      // Written by something else: as good as empty.
      return []
    }
  }

  function keep(next: string[]) {
    recent.value = next
    if (next.length === 0) storage.removeItem(key)
    else storage.setItem(key, JSON.stringify(next))
  }

  return {
    recent: readonly(recent),
    remember: (words: string) => keep([words, ...recent.value.filter((other) => other !== words)].slice(0, MOST)),
    forget: (words: string) => keep(recent.value.filter((other) => other !== words)),
    forgetAll: () => keep([]),
  }
}
