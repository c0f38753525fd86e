/**
 * Weighs the scripts a worker's phone fetches before it shows the first page, gzipped, and fails when they are too heavy
 * for a weak network.
 */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const MOST_KB = 180
const FIRST_PAGES = ['WelcomePage', 'LearnPage']

const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))

/** A chunk's file and those of all it imports. */
function filesOf(key, found = new Set()) {
  const { file, imports = [] } = manifest[key]
  if (found.has(file)) return found
  found.add(file)
  imports.forEach((other) => filesOf(other, found))
  return found
}

function kilobytes(files) {
  const bytes = [...files].map((file) => gzipSync(readFileSync(new URL(file, dist))).length)
  return Math.round(bytes.reduce((sum, size) => sum + size, 0) / 1000)
}

for (const page of FIRST_PAGES) {
  const words = Object.keys(manifest).filter((key) => /src\/(worker|shared)\/locales\/zh-CN\.json$/.test(key))
  const start = Object.keys(manifest).find((key) => key.endsWith(`/${page}.vue`))
  const files = new Set(['index.html', start, ...words].flatMap((key) => [...filesOf(key)]))
  const weight = kilobytes(files)
  console.log(`first page (${page}): ${weight} KB of scripts, gzipped`)
  if (weight > MOST_KB) {
    console.error(`more than ${MOST_KB} KB: fetch later what the first page does not need`)
    process.exitCode = 1
  }
}
