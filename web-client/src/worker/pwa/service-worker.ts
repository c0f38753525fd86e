/**
 * The service worker: the app starts without a network, and what was seen can be seen again. It keeps no token and
 * nothing of the login; who is signed in is for the page to know.
 */
import { clientsClaim } from 'workbox-core'
import { ExpirationPlugin } from 'workbox-expiration'
import { createHandlerBoundToURL, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'
import { CacheFirst, NetworkFirst } from 'workbox-strategies'
import { ASSETS, KEPT, PLAYER, POSTERS, SEEN, withoutGrant } from './caches'
import { keptFile } from './keptFiles'
import { isKeptFile, isPageOfTheApp, isPicture, isReadable } from './requests'

interface Lasting extends Event {
  waitUntil: (work: Promise<unknown>) => void
}

declare const self: {
  skipWaiting: () => Promise<void>
  addEventListener: (
    type: 'install' | 'activate' | 'message',
    listener: (event: Lasting & MessageEvent) => void,
  ) => void
}

/** The files of the first pages and of a lecture, written in by scripts/service-worker.mjs. */
declare const __FIRST_FILES__: PrecacheEntry[]

/** Those of all pages of the app. */
declare const __PAGE_FILES__: string[]

/** Those of the player, which weigh more than all others. */
declare const __PLAYER_FILES__: string[]

const DAY_SECONDS = 24 * 60 * 60

/** An answer that takes longer than this on a dying line is the one from before. */
const PATIENCE_SECONDS = 10

precacheAndRoute(__FIRST_FILES__)

registerRoute(
  ({ url, request, sameOrigin }) => sameOrigin && request.mode === 'navigate' && isPageOfTheApp(url),
  createHandlerBoundToURL('/index.html'),
)

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && __PLAYER_FILES__.includes(url.pathname),
  new CacheFirst({ cacheName: PLAYER }),
)

// Their names tell their content.
const assets = new CacheFirst({
  cacheName: ASSETS,
  plugins: [new ExpirationPlugin({ maxEntries: 250, purgeOnQuotaError: true })],
})
registerRoute(({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'), assets)

registerRoute(
  ({ url, request, sameOrigin }) => sameOrigin && isReadable(url, request.referrer),
  new NetworkFirst({
    cacheName: SEEN,
    networkTimeoutSeconds: PATIENCE_SECONDS,
    plugins: [new ExpirationPlugin({ maxEntries: 300, maxAgeSeconds: 30 * DAY_SECONDS, purgeOnQuotaError: true })],
  }),
)

// The address of a picture is another every hour; the picture is the same.
registerRoute(
  ({ url, request, sameOrigin }) => sameOrigin && request.destination === 'image' && isPicture(url),
  new CacheFirst({
    cacheName: POSTERS,
    plugins: [
      { cacheKeyWillBeUsed: async ({ request }) => withoutGrant(new URL(request.url)) },
      new ExpirationPlugin({ maxEntries: 200, maxAgeSeconds: 30 * DAY_SECONDS, purgeOnQuotaError: true }),
    ],
  }),
)

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && isKeptFile(url),
  ({ request }) => keptFile(request),
)

/** One after the other, behind what a person waits for; what does not come now comes when its page is opened. */
async function keepPages(event: Lasting): Promise<void> {
  for (const file of __PAGE_FILES__) await assets.handle({ event: event as never, request: new Request(file) })
}

async function keepPlayer(): Promise<void> {
  const cache = await caches.open(PLAYER)
  const there = (await cache.keys()).map(({ url }) => new URL(url).pathname)
  await cache.addAll(__PLAYER_FILES__.filter((file) => !there.includes(file)))
}

/** Whoever keeps films can play them after an update, too, without a network. */
async function keepPlayerForFilms(): Promise<void> {
  const films = await caches.open(KEPT)
  if ((await films.keys()).length > 0) await keepPlayer()
}

async function forgetOlderPlayers(): Promise<void> {
  const cache = await caches.open(PLAYER)
  const older = (await cache.keys()).filter(({ url }) => !__PLAYER_FILES__.includes(new URL(url).pathname))
  await Promise.all(older.map((request) => cache.delete(request)))
}

self.addEventListener('install', (event) => event.waitUntil(keepPlayerForFilms()))
self.addEventListener('activate', (event) => event.waitUntil(forgetOlderPlayers()))

self.addEventListener('message', (event) => {
  // A newer app waits until the person says so: nothing changes under a page that is open.
  if (event.data === 'take-over') void self.skipWaiting()
  if (event.data === 'keep-pages') event.waitUntil(keepPages(event).catch(() => undefined))
  if (event.data === 'keep-player') {
    const work = keepPlayer().then(() => event.ports[0]?.postMessage('kept'))
    event.waitUntil(work.catch(() => event.ports[0]?.postMessage('failed')))
  }
})
clientsClaim()
