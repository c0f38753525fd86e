import {
  InMemoryWebStorage,
  type User,
  UserManager,
  type UserManagerSettings,
  WebStorageStateStore,
} from 'oidc-client-ts'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { claimsOf, type Person } from './claims'
import { quietNavigator } from './quietNavigator'
import { localStore, sessionStore } from '../storage'

/** `restoring` while Keycloak is asked whether the person is still signed in; `unreachable` when it did not answer. */
export type SessionState = 'restoring' | 'signed-in' | 'signed-out' | 'unreachable'

/** Says that somebody has signed in on this device before, so a reload is worth asking Keycloak about. Not a secret. */
const KNOWN = 'session.known'

/** Who that was, so that a start without a network is theirs. Not a secret either. */
const KNOWN_PERSON = 'session.person'

function knownPerson(): Person | null {
  try {
    return JSON.parse(localStore.getItem(KNOWN_PERSON) ?? 'null') as Person | null
  } catch {
    return null
  }
}

/** Where this entry of the client lives: `/` or `/console/`. */
function home(): string {
  return location.pathname.startsWith('/console') ? '/console/' : '/'
}

function createManager(): UserManager {
  const origin = location.origin
  const authority = `${origin}/auth/realms/federation`
  const endpoints = `${authority}/protocol/openid-connect`
  const landing = `${origin}/silent.html`
  const settings: UserManagerSettings = {
    authority,
    // Keycloak's addresses are known, so it need not be asked for them at every start.
    metadata: {
      issuer: authority,
      authorization_endpoint: `${endpoints}/auth`,
      token_endpoint: `${endpoints}/token`,
      end_session_endpoint: `${endpoints}/logout`,
    },
    client_id: 'web',
    redirect_uri: `${origin}${home()}signed-in`,
    silent_redirect_uri: landing,
    popup_redirect_uri: landing,
    post_logout_redirect_uri: `${origin}${home()}`,
    response_type: 'code',
    scope: 'openid',
    // Tokens stay in memory: no script of a later visit can read them. A reload asks Keycloak's own session again.
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    // The PKCE verifier has to live through the redirect, and no longer.
    stateStore: new WebStorageStateStore({ store: sessionStore }),
    accessTokenExpiringNotificationTimeInSeconds: 30,
    // A refresh token is good for one use, so every renewal goes through `renew`, one at a time.
    automaticSilentRenew: false,
    validateSubOnSilentRenew: true,
  }
  return new UserManager(settings, undefined, undefined, quietNavigator(landing))
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'error' in error
}

/** Who is signed in, and the only place that knows the tokens. */
export const useSession = defineStore('session', () => {
  const manager = createManager()
  const user = shallowRef<User | null>(null)
  const state = shallowRef<SessionState>('restoring')
  /** Without a network whoever was here last; they see what the phone has kept for them, and no service is asked. */
  const person = computed(() => {
    if (user.value) return claimsOf(user.value.access_token)
    return state.value === 'unreachable' ? knownPerson() : null
  })

  function accept(next: User | null) {
    user.value = next
    state.value = next ? 'signed-in' : 'signed-out'
    if (next) {
      localStore.setItem(KNOWN, 'yes')
      localStore.setItem(KNOWN_PERSON, JSON.stringify(claimsOf(next.access_token)))
    } else {
      localStore.removeItem(KNOWN_PERSON)
    }
  }

  manager.events.addUserLoaded(accept)
  manager.events.addAccessTokenExpiring(() => void renew().catch(() => undefined))
  window.addEventListener('online', () => {
    if (state.value === 'unreachable') void renew().catch(() => undefined)
  })

  /** Called once at start: picks up Keycloak's session after a reload, without leaving the page. */
  async function restore(): Promise<void> {
    if (user.value) return
    state.value = 'restoring'
    if (!localStore.getItem(KNOWN)) return accept(null)
    await renew().catch(() => undefined)
  }

  let renewal: Promise<void> | null = null

  /** A fresh token by refresh token or, without one, by Keycloak's cookie; callers at the same time share one renewal. */
  function renew(): Promise<void> {
    renewal ??= askKeycloak()
      .then(accept)
      .catch((error: unknown) => {
        if (isRefusal(error)) accept(null)
        else if (!user.value) state.value = 'unreachable'
        throw error
      })
      .finally(() => (renewal = null))
    return renewal
  }

  async function askKeycloak(): Promise<User | null> {
    if (!user.value) return manager.signinSilent()
    try {
      return await manager.signinSilent()
    } catch (error) {
      if (!isRefusal(error)) throw error
      // The refresh token is used up or too old; the cookie may still be good.
      await manager.removeUser()
      return manager.signinSilent()
    }
  }

  /** The access token for a request; renewed first when it has run out (timers sleep when a phone does). */
  async function token(): Promise<string | null> {
    // The network may be back, and with it in a moment the person: nothing of theirs goes out without their name.
    if (!user.value && (renewal || state.value === 'unreachable')) await renew().catch(() => undefined)
    if (user.value && (user.value.expires_in ?? 0) < 5) await renew().catch(() => undefined)
    return user.value?.access_token ?? null
  }

  /** Off to Keycloak's login page, in the app's language, and back to `returnTo` (a path of this entry). */
  async function signIn(returnTo = location.pathname + location.search): Promise<void> {
    await manager.signinRedirect({ ui_locales: document.documentElement.lang, state: { returnTo } })
  }

  /** The same in a window of its own, for a page in a frame; throws when that window is closed instead. */
  async function signInByPopup(): Promise<void> {
    accept(await manager.signinPopup({ ui_locales: document.documentElement.lang }))
  }

  /** On the redirect page: trades the code for tokens and tells where the person wanted to go. */
  async function completeSignIn(): Promise<string> {
    const next = await manager.signinRedirectCallback()
    accept(next)
    const { returnTo } = (next.state ?? {}) as { returnTo?: string }
    return returnTo?.startsWith('/') && !returnTo.startsWith('//') ? returnTo : home()
  }

  /**
   * Ends the session at Keycloak, too, which takes a network: without one it throws and all stays as it was.
   *
   * @param forget what else the device has to forget, before the page is left
   */
  async function signOut(forget: () => Promise<void> = async () => undefined): Promise<void> {
    if (!navigator.onLine) throw new TypeError('No network')
    await forget()
    const known = localStore.getItem(KNOWN_PERSON)
    localStore.removeItem(KNOWN)
    localStore.removeItem(KNOWN_PERSON)
    try {
      await manager.signoutRedirect()
    } catch (error) {
      localStore.setItem(KNOWN, 'yes')
      if (known) localStore.setItem(KNOWN_PERSON, known)
      throw error
    }
  }

  function has(role: string): boolean {
    return person.value?.roles.includes(role) ?? false
  }

  return { state, person, restore, renew, token, signIn, signInByPopup, completeSignIn, signOut, has }
})
