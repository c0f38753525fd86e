import type { Router } from 'vue-router'

/**
 * A page's script that cannot be fetched: without a network that is told; with one, the app was replaced by a newer one
 * while it was open, and the page is loaded afresh.
 */
export function onLostPage(router: Router, tellOffline: () => void): void {
  router.onError((_error, to, from) => {
    if (!navigator.onLine) tellOffline()
    else if (from.matched.length > 0) location.assign(router.resolve(to).href)
  })
}
