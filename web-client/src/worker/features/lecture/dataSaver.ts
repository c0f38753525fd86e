import { computed, onScopeDispose, ref } from 'vue'
import { usePreferences } from '../../preferences'
import { hasPicture, type Offer, type Quality } from './qualities'

/** What a browser knows of its line (Network Information API; none in Safari and Firefox). */
interface Line {
  saveData?: boolean
  effectiveType?: string
  type?: string
}

const SLOW = ['slow-2g', '2g', '3g']
const TOO_SLOW_FOR_PICTURES = ['slow-2g', '2g']

/** Whether this line is paid by the megabyte, or slow. */
export function isDear({ saveData, type, effectiveType = '' }: Line): boolean {
  return saveData === true || type === 'cellular' || SLOW.includes(effectiveType)
}

/** What a film begins in to save data: the smallest picture, and the sound alone where even that would stop and go. */
export function thriftiest(offers: readonly Offer[], { effectiveType = '' }: Line): Quality {
  const sound = offers.find(({ quality }) => quality === 'audio')
  if (sound && TOO_SLOW_FOR_PICTURES.includes(effectiveType)) return 'audio'
  return offers.find(({ quality }) => quality !== 'audio')?.quality ?? 'auto'
}

/** Whether to save data now, as the person wishes or as the line wants it. */
export function useDataSaver() {
  const preferences = usePreferences()
  const connection = (navigator as Navigator & { connection?: Line & EventTarget }).connection
  const look = (): Line => ({
    saveData: connection?.saveData,
    effectiveType: connection?.effectiveType,
    type: connection?.type,
  })
  const line = ref(look())
  const changed = () => (line.value = look())
  connection?.addEventListener?.('change', changed)
  onScopeDispose(() => connection?.removeEventListener?.('change', changed))

  const saving = computed(
    () => preferences.dataSaver === 'always' || (preferences.dataSaver === 'auto' && isDear(line.value)),
  )

  function firstChoice(offers: readonly Offer[]): Quality {
    // A recording has no picture to choose.
    if (!hasPicture(offers) && offers.length > 0) return 'audio'
    return saving.value ? thriftiest(offers, line.value) : 'auto'
  }

  return { saving, firstChoice }
}
