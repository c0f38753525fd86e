import { computed } from 'vue'
import type { Lecture } from '@/shared/api/learning'
import { keptOffers } from '../kept/forms'
import { useKeptLectures } from '../kept/keptLectures'
import { useDataSaver } from './dataSaver'
import { offersOf } from './qualities'

/** The qualities a lecture can be watched in here, and the one to begin in; of a kept one, what is on the phone. */
export function useOffers(lecture: () => Lecture) {
  const store = useKeptLectures()
  const { saving, firstChoice } = useDataSaver()
  const here = computed(() => keptOffers(lecture(), store.find(lecture().id)))
  const offers = computed(() => here.value ?? offersOf(lecture()))
  return { offers, first: computed(() => firstChoice(offers.value)), saving, kept: computed(() => here.value !== null) }
}
