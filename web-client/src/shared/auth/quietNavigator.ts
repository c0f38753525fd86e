import type { INavigator } from 'oidc-client-ts'

/** As long as Keycloak may take to answer on a weak network. */
const PATIENCE_MS = 20_000

/**
 * Asks Keycloak whether somebody is signed in by a request instead of a hidden frame. It is of our own origin, so the
 * address it leads to, which holds the code or the refusal, can be read off the answer: no second page has to start on
 * a slow phone, and no script of it.
 *
 * @param landing where Keycloak leads to; anything else is no answer of its
 */
export function quietNavigator(landing: string): INavigator {
  return {
    prepare: async () => ({
      async navigate({ url }) {
        // AbortSignal.timeout is younger than phones in use.
        const patience = new AbortController()
        const timer = setTimeout(() => patience.abort(), PATIENCE_MS)
        const answer = await fetch(url, { signal: patience.signal }).finally(() => clearTimeout(timer))
        if (!answer.url.startsWith(landing)) throw new TypeError(`Keycloak answered ${answer.status}`)
        return { url: answer.url }
      },
      close() {},
    }),
    async callback() {},
  }
}
