import { onScopeDispose, ref } from 'vue'
import { lineOf } from '@/shared/api/directory'

/** A unit and the one above it, by name; nothing until, and unless, the directory tells. */
export function useUnitLine(org: string) {
  const line = ref('')
  const leaving = new AbortController()
  onScopeDispose(() => leaving.abort())

  lineOf(org, leaving.signal).then(
    (units) => {
      const names = units.slice(-2).map(({ name }) => name)
      line.value = names.join(' · ')
    },
    // A path of codes would tell a worker nothing.
    () => undefined,
  )
  return line
}
