import { useI18n } from 'vue-i18n'
import { useFormat } from '@/shared/i18n/format'
import type { Offer, Quality } from './qualities'

/** Qualities in words: 480P, 仅声音, 5.6 MB. */
export function useQualityTexts() {
  const { t } = useI18n()
  const format = useFormat()

  function nameOf(quality: Quality): string {
    if (quality === 'auto') return t('player.auto')
    return quality === 'audio' ? t('player.audioOnly') : `${quality}P`
  }

  const sizeOf = ({ bytes }: Pick<Offer, 'bytes'>) => (bytes ? format.megabytes(bytes) : '')
  return { nameOf, sizeOf }
}
