/**
 * Weighs the scripts a worker's phone fetches before it shows the first page, gzipped, and fails when they are too heavy
 * for a weak network.
 */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { FIRST_PAGES, filesOfPage } from './first-files.mjs'

const MOST_KB = 180

const dist = new URL('../dist/', import.meta.url)

function kilobytes(files) {
  const bytes = files.map((file) => gzipSync(readFileSync(new URL(file, dist))).length)
  return Math.round(bytes.reduce((sum, size) => sum + size, 0) / 1000)
}

for (const page of FIRST_PAGES) {
  const weight = kilobytes([...filesOfPage(page)].filter((file) => file.endsWith('.js')))
  console.log(`first page (${page}): ${weight} KB of scripts, gzipped`)
  if (weight > MOST_KB) {
    console.error(`more than ${MOST_KB} KB: fetch later what the first page does not need`)
    process.exitCode = 1
  }
}
