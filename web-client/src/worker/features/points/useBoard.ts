import { computed, ref, shallowRef, watch } from 'vue'
import { body } from '@/shared/api/http'
import { lineOf, type Unit } from '@/shared/api/directory'
import { learning } from '@/shared/api/learning'
import { useLoad } from '@/shared/states/useLoad'

export const PERIODS = ['day', 'week', 'month', 'all'] as const
export type Period = (typeof PERIODS)[number]

const SHOWN = 50

/** A board of one's own unit or one above it, of a day, a week, a month or all time. */
export function useBoard(own: string) {
  const org = ref(own)
  const period = ref<Period>('week')
  const line = shallowRef<Unit[]>([])
  lineOf(own, new AbortController().signal).then(
    (units) => (line.value = units),
    // Without names there is only one's own board.
    () => undefined,
  )
  /** The nearest first. */
  const units = computed(() => [...line.value].reverse())
  const board = useLoad((signal) =>
    body(
      learning.GET('/leaderboards/points', {
        params: { query: { org: org.value, period: period.value, limit: SHOWN } },
        signal,
      }),
    ),
  )
  watch([org, period], () => void board.reload())
  return { ...board, org, period, units }
}
