import { InMemoryWebStorage } from 'oidc-client-ts'

/**
 * The browser's storage, or memory that ends with the page: a browser that keeps nothing for a page in another site's
 * frame, or for one in a private window, throws at the mere touch of it.
 */
function storedOrNot(storage: () => Storage): Storage {
  try {
    return storage()
  } catch {
    return new InMemoryWebStorage()
  }
}

export const localStore = storedOrNot(() => localStorage)
export const sessionStore = storedOrNot(() => sessionStorage)
