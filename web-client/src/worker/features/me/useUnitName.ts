import { onScopeDispose, ref } from 'vue'
import { lineOf } from '@/shared/api/directory'
import { useSession } from '@/shared/auth/session'

/** The person's unit and the one above it, by name; the unit's path until, or unless, the directory tells. */
export function useUnitName() {
  const org = useSession().person?.org ?? ''
  const name = ref(org)
  const leaving = new AbortController()
  onScopeDispose(() => leaving.abort())

  lineOf(org, leaving.signal).then(
    (line) => {
      if (line.length > 0)
        name.value = line
          .slice(-2)
          .map((unit) => unit.name)
          .join(' · ')
    },
    () => undefined,
  )
  return name
}
