import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { nextTick, ref } from 'vue'
import { useStages } from './whenIdle'

let idle: (() => unknown)[] = []

beforeEach(() => {
  idle = []
  vi.stubGlobal('requestIdleCallback', (work: () => unknown) => idle.push(work))
})
afterEach(() => vi.unstubAllGlobals())

async function rest() {
  const now = idle
  idle = []
  now.forEach((work) => work())
  await nextTick()
}

it('brings one piece with each pause of the phone, and none too many', async () => {
  const pieces = ref(0)
  const stage = useStages(() => pieces.value)
  await rest()
  expect(stage.value).toBe(0)

  pieces.value = 2
  await nextTick()
  expect(stage.value).toBe(0)
  await rest()
  expect(stage.value).toBe(1)
  pieces.value = 3
  await rest()
  await rest()
  await rest()
  expect(stage.value).toBe(3)
  expect(idle).toEqual([])
})
