import type { PDFDocumentProxy } from 'pdfjs-dist'
import { onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import { openPdf } from './pdf'

export interface PageShape {
  number: number
  /** Width over height. */
  ratio: number
}

/** A PDF that is opened, and closed again with the component that shows it. */
export function usePdf(url: () => string) {
  const document: Ref<PDFDocumentProxy | null> = shallowRef(null)
  const pages = shallowRef<PageShape[]>([])
  const failed = shallowRef(false)
  let close = () => {}

  async function open(address: string) {
    close()
    failed.value = false
    pages.value = []
    document.value = null
    let wanted = true
    close = () => (wanted = false)
    try {
      const loading = await openPdf(address)
      close = () => {
        wanted = false
        void loading.destroy()
      }
      if (!wanted) return close()
      const pdf = await loading.promise
      const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 })
      if (!wanted) return
      // All pages are taken to be like the first until they are drawn.
      pages.value = Array.from({ length: pdf.numPages }, (_, index) => ({ number: index + 1, ratio: width / height }))
      document.value = pdf
    } catch {
      if (wanted) failed.value = true
    }
  }

  watch(url, open, { immediate: true })
  onScopeDispose(() => close())

  return { document, pages, failed, retry: () => open(url()) }
}
