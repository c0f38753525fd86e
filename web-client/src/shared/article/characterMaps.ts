/** Character maps of PDFs that bring no fonts of their own, as many Chinese ones do not; each is fetched when needed. */
export const CHARACTER_MAPS = import.meta.glob<string>('/node_modules/pdfjs-dist/cmaps/*.bcmap', {
  eager: true,
  query: '?url',
  import: 'default',
})
