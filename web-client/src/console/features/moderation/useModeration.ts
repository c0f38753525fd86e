import { ElMessage } from 'element-plus'
import { nextTick, onMounted, onScopeDispose, ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { body } from '@/shared/api/http'
import { ifMatch } from '@/shared/api/headers'
import { learning, type ModeratedComment } from '@/shared/api/learning'
import { messageOf } from '@/shared/problem/messages'
import { usePages } from '@/shared/states/usePages'
import { countWaiting, type Queue } from './waiting'

export type Decision = 'publish' | 'refuse' | 'hide'

/** What can be decided about a comment where it stands: what was out is hidden, what was not is refused. */
export function against(comment: ModeratedComment): Decision {
  return comment.state === 'pending' || comment.state === 'refused' ? 'refuse' : 'hide'
}

/** Nobody decides about their own words, nor about an appeal against themselves. */
export function mayDecide(comment: ModeratedComment): boolean {
  return !comment.mine && !comment.decidedByMe
}

/** The queue, where one is in it, and the decisions about one or many. */
export function useModeration() {
  const { t } = useI18n()
  const state = ref<Queue>('pending')
  const current = ref<string>()
  const chosen = ref(new Set<string>())
  const deciding = ref<Decision | null>(null)
  const busy = ref(false)
  const pages = usePages((cursor, signal) =>
    body(learning.GET('/moderation/comments', { params: { query: { state: state.value, cursor } }, signal })),
  )

  watch(state, () => {
    clear()
    current.value = undefined
    void pages.restart()
  })
  watch(pages.items, (items) => {
    if (!items.some(({ id }) => id === current.value)) current.value = items[0]?.id
  })

  const clear = () => (chosen.value = new Set())

  function choose(id: string) {
    const next = new Set(chosen.value)
    if (!next.delete(id)) next.add(id)
    chosen.value = next
  }

  function move(by: number) {
    const items = pages.items.value
    const at = items.findIndex(({ id }) => id === current.value)
    const next = items[Math.min(items.length - 1, Math.max(0, at + by))]
    if (next) current.value = next.id
    if (at + by >= items.length - 1 && pages.more.value) void pages.loadMore()
  }

  /** What a decision would be about: all that are chosen, else the one where one is. */
  function targets(): ModeratedComment[] {
    const items = pages.items.value.filter(mayDecide)
    return chosen.value.size > 0
      ? items.filter(({ id }) => chosen.value.has(id))
      : items.filter(({ id }) => id === current.value)
  }

  /** Asks for a reason where one is needed. */
  function begin(decision: Decision, id?: string) {
    if (id) {
      clear()
      current.value = id
    }
    const fitting = targets().some((comment) => decision === 'publish' || against(comment) === decision)
    if (!fitting) return
    if (decision === 'publish') void decide('publish')
    else deciding.value = decision
  }

  /** One after the other: each on the version that was seen, so what somebody else has decided meanwhile stays. */
  async function decide(decision: Decision, reason?: string) {
    if (busy.value) return
    busy.value = true
    const about = targets()
    let done = 0
    for (const comment of about) {
      try {
        await body(
          learning.PUT('/moderation/comments/{id}/decision', {
            params: { path: { id: comment.id } },
            headers: ifMatch(comment.etag),
            body: { decision: decision === 'publish' ? decision : against(comment), reason },
          }),
        )
        done++
        leave(comment.id)
      } catch (error) {
        ElMessage.error({ message: messageOf(error, t), duration: 6_000, showClose: true })
      }
    }
    busy.value = false
    deciding.value = null
    clear()
    if (done > 0) ElMessage.success(t('moderation.decided', { count: done }, done))
    if (done < about.length) void pages.restart()
    void countWaiting()
  }

  /** Decided ones go, and the next one is where one was. */
  function leave(id: string) {
    const items = pages.items.value
    const at = items.findIndex((comment) => comment.id === id)
    const rest = items.filter((comment) => comment.id !== id)
    if (current.value === id) current.value = rest[Math.min(at, rest.length - 1)]?.id
    pages.items.value = rest
    if (rest.length === 0) void pages.restart()
  }

  const KEYS: Record<string, () => void> = {
    j: () => move(1),
    k: () => move(-1),
    x: () => current.value && choose(current.value),
    p: () => begin('publish'),
    r: () => begin('refuse'),
    h: () => begin('hide'),
  }

  function onKey(event: KeyboardEvent) {
    const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [role=dialog]')
    if (typing || event.ctrlKey || event.metaKey || event.altKey || deciding.value) return
    const act = KEYS[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }

  onMounted(() => window.addEventListener('keydown', onKey))
  onScopeDispose(() => window.removeEventListener('keydown', onKey))
  void nextTick(countWaiting)

  return {
    state,
    pages,
    current,
    chosen,
    deciding,
    busy,
    clear,
    choose,
    moveTo: (id: string) => (current.value = id),
    targets,
    begin,
    against: () => (deciding.value = 'refuse'),
    decide,
  }
}
