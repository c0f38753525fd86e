import { KEPT_PATH } from './caches'

/** What the service worker does with which request. */

/** What can be read again without a network. Nothing that is decided by the moment: no attempt, no seat, no playback. */
const READABLE = [
  /^\/api\/learning\/v1\/zones(\/[^/]+)?$/,
  /^\/api\/learning\/v1\/lectures$/,
  /^\/api\/learning\/v1\/lectures\/[^/]+(\/(transcript|related|articles|comments))?$/,
  /^\/api\/learning\/v1\/articles(\/[^/]+)?$/,
  /^\/api\/learning\/v1\/me\/(history|points)$/,
  /^\/api\/quiz\/v1\/contests(\/[^/]+)?$/,
  /^\/api\/outreach\/v1\/talks(\/[^/]+)?$/,
  /^\/api\/outreach\/v1\/me\/registrations$/,
]

/** Asked by a page of the worker app: staff work on what is there now, and an embedded player shows what is there now. */
export function isReadable(url: URL, referrer: string): boolean {
  return READABLE.some((one) => one.test(url.pathname)) && URL.canParse(referrer) && isPageOfTheApp(new URL(referrer))
}

/** A page of the worker app; the console, the login, the embedded player and the services answer for themselves. */
export function isPageOfTheApp({ pathname }: URL): boolean {
  return !/^\/(console|auth|api|media|kept|assets)(\/|$)/.test(pathname) && !/\.\w+$/.test(pathname)
}

export function isPicture(url: URL): boolean {
  return /^\/media\/[^/]+\/(renditions|files)\/.+\.(jpg|png|webp)$/.test(url.pathname)
}

export function isKeptFile(url: URL): boolean {
  return url.pathname.startsWith(KEPT_PATH)
}
