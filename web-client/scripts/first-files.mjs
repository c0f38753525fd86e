/** Which files of `dist` the worker app needs for its first page, by what Vite's manifest says. */
import { readFileSync } from 'node:fs'

const manifest = JSON.parse(readFileSync(new URL('../dist/.vite/manifest.json', import.meta.url), 'utf8'))

export const FIRST_PAGES = ['WelcomePage', 'LearnPage']

const KEPT_PAGES = ['MePage', 'KeptPage', 'LecturePage']

function words(languages) {
  const wanted = new RegExp(`src/(worker|shared)/locales/(${languages.join('|')})\\.json$`)
  return Object.keys(manifest).filter((key) => wanted.test(key))
}

/** A chunk's file and those of all it imports, with their styles. */
function filesOf(key, found = new Set()) {
  const { file, css = [], imports = [] } = manifest[key]
  if (found.has(file)) return found
  found.add(file)
  css.forEach((style) => found.add(style))
  imports.forEach((other) => filesOf(other, found))
  return found
}

/** Scripts and styles of one first page, in these languages. */
export function filesOfPage(page, languages = ['zh-CN']) {
  const start = Object.keys(manifest).find((key) => key.endsWith(`/${page}.vue`))
  return new Set(['index.html', start, ...words(languages)].flatMap((key) => [...filesOf(key)]))
}

/** Those of all first pages and of what one comes for without a network, in both languages. */
export function firstFiles() {
  return new Set([...FIRST_PAGES, ...KEPT_PAGES].flatMap((page) => [...filesOfPage(page, ['zh-CN', 'en'])]))
}

/** Those of all pages of the worker app, other than these. */
export function pageFiles(without) {
  const pages = Object.keys(manifest).filter((key) => /src\/worker\/.*Page\.vue$/.test(key))
  return [...new Set(pages.flatMap((key) => [...filesOf(key)]))].filter((file) => !without.has(file))
}

/** The player's script, which is fetched with the first film. */
export function playerFiles() {
  return Object.keys(manifest)
    .filter((key) => /node_modules\/hls\.js\//.test(key))
    .flatMap((key) => [...filesOf(key)])
}
