import { nextTick, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute } from 'vue-router'
import { messageOf } from '@/shared/problem/messages'
import { tell } from '../../shell/notice'
import type { Comments } from './useComments'

/** Leads to the comment an address names, `?comment=<id>`, once the others are there. */
export function useLinkedComment({ state, bring }: Comments): void {
  const { t } = useI18n()
  let id = useRoute().query.comment

  async function lead(to: string) {
    try {
      await bring(to)
      await nextTick()
      const place = document.getElementById(`comment-${to}`)
      place?.scrollIntoView({ block: 'center' })
      place?.focus({ preventScroll: true })
    } catch (error) {
      tell(messageOf(error, t))
    }
  }

  watch(
    state,
    (now) => {
      if (now === 'loading' || typeof id !== 'string') return
      void lead(id)
      id = null
    },
    { immediate: true },
  )
}
