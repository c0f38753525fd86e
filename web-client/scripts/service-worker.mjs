/**
 * Builds the service worker after the app: one script of its own, at an address that stays, which knows by name and
 * content the files that the first pages and a lecture need.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath, URL } from 'node:url'
import { build } from 'vite'
import { firstFiles, pageFiles, playerFiles } from './first-files.mjs'

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
const first = firstFiles()
const hashed = [...first].map((file) => ({ url: `/${file}`, revision: null }))
const player = playerFiles().map((file) => `/${file}`)
if (player.length === 0) throw new Error('The player is no file of its own any more: see playerFiles')

await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  define: {
    __FIRST_FILES__: JSON.stringify([...named, ...hashed]),
    __PAGE_FILES__: JSON.stringify(pageFiles(first).map((file) => `/${file}`)),
    __PLAYER_FILES__: JSON.stringify(player),
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
console.log(`service worker: ${named.length + hashed.length} files are kept from the start`)
