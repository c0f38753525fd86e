/**
 * Lays a Brotli form (`.br`, by Node's own library) beside each of the hashed files that are text: an eighth less than
 * gzip for a weak network, and too slow to be made while somebody waits.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'

const SMALLEST_WORTH_IT = 1024

const assets = new URL('../dist/assets/', import.meta.url)

for (const file of readdirSync(assets)) {
  if (!/\.(m?js|css|svg|json)$/.test(file)) continue
  const text = readFileSync(new URL(file, assets))
  if (text.length < SMALLEST_WORTH_IT) continue
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: text.length }
  writeFileSync(new URL(`${file}.br`, assets), brotliCompressSync(text, { params }))
}
