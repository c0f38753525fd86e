/**
 * Builds the service worker after the app: one script of its own, at an address that stays, which knows by name and
 * content the files the first page needs.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath, URL } from 'node:url'
import { build } from 'vite'
import { firstFiles } from './first-files.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = new URL('../dist/', import.meta.url)

function revision(file) {
  return createHash('sha256')
    .update(readFileSync(new URL(file, dist)))
    .digest('hex')
    .slice(0, 16)
}

const named = ['index.html', 'manifest.webmanifest', 'icon.svg'].map((file) => ({
  url: `/${file}`,
  revision: revision(file),
}))
const hashed = [...firstFiles()].map((file) => ({ url: `/${file}`, revision: null }))

await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  define: {
    __FIRST_FILES__: JSON.stringify([...named, ...hashed]),
    'process.env.NODE_ENV': '"production"',
  },
  build: {
    target: 'es2022',
    emptyOutDir: false,
    lib: {
      entry: 'src/worker/pwa/service-worker.ts',
      formats: ['iife'],
      name: 'worker',
      fileName: () => 'service-worker.js',
    },
  },
})
console.log(`service worker: ${named.length + hashed.length} files of the first page are kept from the start`)
