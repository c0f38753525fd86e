import { computed, type Ref, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { IdempotencyKey, ifMatch } from '@/shared/api/headers'
import { useAction } from './useAction'

/** How one kind of thing is read, made and changed over HTTP. */
export interface Source<Form, View> {
  read: (id: string) => Promise<{ body: View; etag: string }>
  create: (form: Form, headers: Record<string, string>) => Promise<View>
  change: (id: string, form: Form, headers: Record<string, string>) => Promise<View>
  blank: () => Form
  formOf: (view: View) => Form
}

export interface Edited<Form, View> {
  open: Ref<boolean>
  busy: Ref<boolean>
  form: Ref<Form>
  /** What is being edited, as last read; null for something new. */
  current: Ref<View | null>
  isNew: Ref<boolean>
  begin: () => void
  edit: (id: string) => Promise<void>
  save: () => Promise<boolean>
  /** Changes the state of what is being edited, by a request that carries its ETag. */
  act: (work: (headers: { 'If-Match': string }) => Promise<unknown>, done: string) => Promise<boolean>
}

const MERGE_PATCH = { 'Content-Type': 'application/merge-patch+json' }

/**
 * The form in a drawer by which one thing is made or changed. It is read anew when the drawer opens, so that `If-Match`
 * names what the person really saw; `changed` is called after every success, with what was saved.
 */
export function useEdited<Form, View>(source: Source<Form, View>, changed: (saved?: View) => void): Edited<Form, View> {
  const { t } = useI18n()
  const { busy, run } = useAction()
  const key = new IdempotencyKey()
  const open = ref(false)
  const form = ref(source.blank()) as Ref<Form>
  const current = shallowRef<View | null>(null)
  const id = ref('')
  const etag = ref('')

  function begin() {
    key.next()
    current.value = null
    form.value = source.blank()
    open.value = true
  }

  async function edit(which: string) {
    await run(async () => {
      const answer = await source.read(which)
      id.value = which
      etag.value = answer.etag
      current.value = answer.body
      form.value = source.formOf(answer.body)
      open.value = true
    })
  }

  function save() {
    return run(async () => {
      const saved = current.value
        ? await source.change(id.value, form.value, { ...ifMatch(etag.value), ...MERGE_PATCH })
        : await source.create(form.value, key.header)
      close(saved)
    }, t('console.saved'))
  }

  function act(work: (headers: { 'If-Match': string }) => Promise<unknown>, done: string) {
    return run(async () => {
      await work(ifMatch(etag.value))
      close()
    }, done)
  }

  function close(saved?: View) {
    open.value = false
    changed(saved)
  }

  return { open, busy, form, current, isNew: computed(() => current.value === null), begin, edit, save, act }
}
