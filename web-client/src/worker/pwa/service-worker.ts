/**
 * The service worker: the app starts without a network, and what was seen can be seen again. It keeps no token and
 * nothing of the login; who is signed in is for the page to know.
 */
import { clientsClaim } from 'workbox-core'
import { ExpirationPlugin } from 'workbox-expiration'
import { createHandlerBoundToURL, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'
import { CacheFirst, NetworkFirst } from 'workbox-strategies'
import { ASSETS, POSTERS, SEEN } from './caches'
import { keptFile } from './keptFiles'
import { isKeptFile, isPageOfTheApp, isPoster, isReadable, withoutGrant } from './requests'

declare const self: Window & { skipWaiting: () => Promise<void> }

/** The files of the first page, written in by scripts/service-worker.mjs. */
declare const __FIRST_FILES__: PrecacheEntry[]

const DAY_SECONDS = 24 * 60 * 60

/** An answer that takes longer than this on a dying line is the one from before. */
const PATIENCE_SECONDS = 10

precacheAndRoute(__FIRST_FILES__)

registerRoute(
  ({ url, request, sameOrigin }) => sameOrigin && request.mode === 'navigate' && isPageOfTheApp(url),
  createHandlerBoundToURL('/index.html'),
)

// Their names tell their content.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
  new CacheFirst({ cacheName: ASSETS, plugins: [new ExpirationPlugin({ maxEntries: 150, purgeOnQuotaError: true })] }),
)

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
  ({ url, request, sameOrigin }) => sameOrigin && request.destination === 'image' && isPoster(url),
  new CacheFirst({
    cacheName: POSTERS,
    plugins: [
      { cacheKeyWillBeUsed: ({ request }) => Promise.resolve(withoutGrant(request.url)) },
      new ExpirationPlugin({ maxEntries: 200, maxAgeSeconds: 30 * DAY_SECONDS, purgeOnQuotaError: true }),
    ],
  }),
)

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && isKeptFile(url),
  ({ request }) => keptFile(request),
)

// A newer app waits until the person says so: nothing changes under a page that is open.
self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting()
})
clientsClaim()
