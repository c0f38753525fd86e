import { onScopeDispose, ref, watchEffect } from 'vue'

const known = ref<string>()

/** The page tells its own name, once it knows it: a lecture's, a contest's. */
export function usePageTitle(title: () => string | undefined): void {
  watchEffect(() => (known.value = title()))
  onScopeDispose(() => (known.value = undefined))
}

/** Keeps the browser's title: what the page is called, else what its kind is called, and the app. */
export function useDocumentTitle(kind: () => string, app: () => string): void {
  watchEffect(() => {
    document.title = [known.value ?? kind(), app()].filter(Boolean).join(' · ')
  })
}
