import type { PDFDocumentLoadingTask } from 'pdfjs-dist'

/** Finds the character maps by name among the files Vite has named by their content. */
class CharacterMaps {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const { CHARACTER_MAPS } = await import('./characterMaps')
    const address = kind === 'cMapUrl' ? CHARACTER_MAPS[`/node_modules/pdfjs-dist/cmaps/${filename}`] : undefined
    if (!address) throw new Error(`No ${kind} ${filename}`)
    return new Uint8Array(await (await fetch(address)).arrayBuffer())
  }
}

/**
 * Opens a PDF with pdf.js, whose scripts are fetched with the first one. A PDF's own scripts never run; the parts that
 * would need WebAssembly or `eval` are off, as the page's policy allows neither.
 */
export async function openPdf(url: string): Promise<PDFDocumentLoadingTask> {
  const [pdfjs, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'),
  ])
  pdfjs.GlobalWorkerOptions.workerSrc = worker.default
  return pdfjs.getDocument({
    url,
    BinaryDataFactory: CharacterMaps,
    cMapUrl: '/',
    cMapPacked: true,
    useWorkerFetch: false,
    useSystemFonts: true,
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
    // On a phone's data plan only what is looked at.
    disableAutoFetch: true,
    disableStream: true,
  })
}
