import { onScopeDispose, ref } from 'vue'
import { body } from '@/shared/api/http'
import { learning } from '@/shared/api/learning'
import { useLoad } from '@/shared/states/useLoad'
import { orKept } from '../kept/playKept'
import { onBeaconAnswer } from './beacons'

/** A lecture, whose numbers are asked for again when watching it has changed them. */
export function useLecture(id: string) {
  const counted = ref(false)
  const completed = ref(false)
  const load = useLoad((signal) =>
    orKept(id, body(learning.GET('/lectures/{id}', { params: { path: { id } }, signal }))),
  )

  onScopeDispose(
    onBeaconAnswer((_, answer) => {
      const news = (answer.counted && !counted.value) || (answer.completed && !completed.value)
      counted.value ||= answer.counted
      completed.value ||= answer.completed
      if (news) void load.reload()
    }),
  )

  return { ...load, counted, completed }
}
