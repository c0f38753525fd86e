/** What the service worker does with which request. */

/** What can be read again without a network. Nothing that is decided by the moment: no attempt, no seat, no playback. */
const READABLE = [
  /^\/api\/learning\/v1\/zones(\/[^/]+)?$/,
  /^\/api\/learning\/v1\/lectures$/,
  /^\/api\/learning\/v1\/lectures\/[^/]+(\/(transcript|related|comments))?$/,
  /^\/api\/learning\/v1\/articles(\/[^/]+)?$/,
  /^\/api\/learning\/v1\/me\/history$/,
  /^\/api\/quiz\/v1\/contests(\/[^/]+)?$/,
  /^\/api\/outreach\/v1\/talks(\/[^/]+)?$/,
  /^\/api\/outreach\/v1\/registrations\/me$/,
]

/** Staff work on what is there now. */
function comesFromTheConsole(referrer: string): boolean {
  return URL.canParse(referrer) && isOfTheConsole(new URL(referrer))
}

function isOfTheConsole({ pathname }: URL): boolean {
  return pathname === '/console' || pathname.startsWith('/console/')
}

export function isReadable(url: URL, referrer: string): boolean {
  return READABLE.some((one) => one.test(url.pathname)) && !comesFromTheConsole(referrer)
}

/** A page of the worker app; the console, the login, the embedded player and the services answer for themselves. */
export function isPageOfTheApp(url: URL): boolean {
  return (
    !isOfTheConsole(url) && !/^\/(auth|api|media|embed|kept)(\/|$)/.test(url.pathname) && !/\.\w+$/.test(url.pathname)
  )
}

export function isPoster(url: URL): boolean {
  return /^\/media\/[^/]+\/(renditions|files|posters)\/.+\.(jpg|png|webp)$/.test(url.pathname)
}

/** `/media/<expiry>.<signature>/renditions/7/poster.jpg` → `/media/renditions/7/poster.jpg` */
export function withoutGrant(address: string): string {
  const url = new URL(address)
  return url.origin + url.pathname.replace(/^\/media\/[^/]+\//, '/media/')
}

export function isKeptFile(url: URL): boolean {
  return url.pathname.startsWith('/kept/')
}
