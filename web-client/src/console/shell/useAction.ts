import { ElMessage } from 'element-plus'
import { type Ref, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { messageOf } from '@/shared/problem/messages'

export interface Action {
  busy: Ref<boolean>
  /** Does the work once at a time; says `done` when it went well, else what was wrong, and tells which it was. */
  run: (work: () => Promise<unknown>, done?: string) => Promise<boolean>
}

/** Something a person does on a page: saving, publishing, calling off. */
export function useAction(): Action {
  const { t } = useI18n()
  const busy = ref(false)

  async function run(work: () => Promise<unknown>, done?: string): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    try {
      await work()
      if (done) ElMessage.success(done)
      return true
    } catch (error) {
      ElMessage.error({ message: messageOf(error, t), duration: 6000, showClose: true })
      return false
    } finally {
      busy.value = false
    }
  }

  return { busy, run }
}
