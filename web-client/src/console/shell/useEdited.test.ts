import { beforeEach, expect, it, vi } from 'vitest'
import { ProblemError } from '@/shared/problem/problem'
import { type Source, useEdited } from './useEdited'

vi.mock('vue-i18n', () => ({ useI18n: () => ({ t: (key: string) => key }) }))

interface Thing {
  name: string
}

let source: Source<Thing, Thing>
const changed = vi.fn()

beforeEach(() => {
  changed.mockReset()
  source = {
    read: vi.fn(async () => ({ body: { name: 'old' }, etag: '"3"' })),
    create: vi.fn(async (form: Thing) => form),
    change: vi.fn(async (_id: string, form: Thing) => form),
    blank: () => ({ name: '' }),
    formOf: (view) => ({ ...view }),
  }
})

it('changes what was read, under the ETag it was read with', async () => {
  const edited = useEdited(source, changed)
  await edited.edit('7')
  edited.form.value.name = 'new'

  expect(await edited.save()).toBe(true)

  expect(source.change).toHaveBeenCalledWith('7', { name: 'new' }, expect.objectContaining({ 'If-Match': '"3"' }))
  expect(edited.open.value).toBe(false)
  expect(changed).toHaveBeenCalledOnce()
})

it('sends the same key for a retry, and another for the next thing', async () => {
  const keys: string[] = []
  source.create = vi.fn(async (form: Thing, headers) => {
    keys.push(headers['Idempotency-Key'] ?? '')
    if (keys.length === 1) throw new TypeError('Failed to fetch')
    return form
  })
  const edited = useEdited(source, changed)

  edited.begin()
  expect(await edited.save()).toBe(false)
  expect(edited.open.value).toBe(true)
  await edited.save()
  edited.begin()
  await edited.save()

  expect(keys[1]).toBe(keys[0])
  expect(keys[2]).not.toBe(keys[0])
})

it('keeps the form open when somebody else was faster', async () => {
  source.change = vi.fn(async () => {
    throw new ProblemError(412, {})
  })
  const edited = useEdited(source, changed)
  await edited.edit('7')

  expect(await edited.save()).toBe(false)

  expect(edited.open.value).toBe(true)
  expect(changed).not.toHaveBeenCalled()
})
