import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useSession } from './session'

const keycloak = vi.hoisted(() => ({
  signinSilent: vi.fn(),
  removeUser: vi.fn(async () => undefined),
  signoutRedirect: vi.fn(async () => undefined),
  events: { addUserLoaded: vi.fn(), addAccessTokenExpiring: vi.fn() },
}))

vi.mock('oidc-client-ts', () => ({
  UserManager: vi.fn(function () {
    return keycloak
  }),
  WebStorageStateStore: vi.fn(),
  InMemoryWebStorage: vi.fn(),
}))

const user = (token: string, expires_in = 300) => ({
  access_token: `e30.${btoa(JSON.stringify({ sub: token, groups: ['worker'] }))}.c2ln`,
  expires_in,
})
const refusal = Object.assign(new Error('login_required'), { error: 'login_required' })

beforeEach(() => {
  setActivePinia(createPinia())
  localStorage.clear()
  keycloak.signinSilent.mockReset()
})

describe('useSession', () => {
  it('asks nobody on a device where nobody has signed in before', async () => {
    const session = useSession()
    await session.restore()
    expect(session.state).toBe('signed-out')
    expect(keycloak.signinSilent).not.toHaveBeenCalled()
  })

  it('survives a reload by asking Keycloak', async () => {
    localStorage.setItem('session.known', 'yes')
    keycloak.signinSilent.mockResolvedValue(user('p1'))
    const session = useSession()
    await session.restore()
    expect([session.state, session.person?.id, session.has('worker')]).toEqual(['signed-in', 'p1', true])
  })

  it('knows an ended session from a dead network', async () => {
    localStorage.setItem('session.known', 'yes')
    const session = useSession()
    keycloak.signinSilent.mockRejectedValue(new TypeError('Failed to fetch'))
    await session.restore()
    expect(session.state).toBe('unreachable')
    keycloak.signinSilent.mockRejectedValue(refusal)
    await session.restore()
    expect(session.state).toBe('signed-out')
  })

  it('asks Keycloak again before a request goes out without a token', async () => {
    localStorage.setItem('session.known', 'yes')
    keycloak.signinSilent.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    const session = useSession()
    await session.restore()
    keycloak.signinSilent.mockResolvedValue(user('p1'))
    expect([session.state, await session.token()]).toEqual(['unreachable', user('p1').access_token])
    expect(session.state).toBe('signed-in')
  })

  it('knows whoever was here last while there is no network, and nobody after a refusal', async () => {
    keycloak.signinSilent.mockResolvedValue(user('p1'))
    await useSession().renew()
    setActivePinia(createPinia())
    const session = useSession()
    keycloak.signinSilent.mockRejectedValue(new TypeError('Failed to fetch'))
    await session.restore()
    expect([session.state, session.person?.id]).toEqual(['unreachable', 'p1'])
    keycloak.signinSilent.mockRejectedValue(refusal)
    await session.restore()
    expect([session.state, session.person, localStorage.getItem('session.person')]).toEqual(['signed-out', null, null])
  })

  it('asks again when the network is back, and lets requests wait for the answer', async () => {
    localStorage.setItem('session.known', 'yes')
    keycloak.signinSilent.mockRejectedValue(new TypeError('Failed to fetch'))
    const session = useSession()
    await session.restore()
    keycloak.signinSilent.mockResolvedValue(user('p1'))
    window.dispatchEvent(new Event('online'))
    expect(await session.token()).toBe(user('p1').access_token)
  })

  it('forgets who was here, and what else is to be forgotten, before the page is left', async () => {
    const session = useSession()
    keycloak.signinSilent.mockResolvedValue(user('p1'))
    await session.renew()
    const forget = vi.fn(async () => undefined)
    await session.signOut(forget)
    expect(forget).toHaveBeenCalled()
    expect(localStorage.getItem('session.person')).toBeNull()
    expect(keycloak.signoutRedirect).toHaveBeenCalled()
  })

  it('renews once for many requests that find the token run out', async () => {
    const session = useSession()
    keycloak.signinSilent.mockResolvedValueOnce(user('p1', 1)).mockResolvedValueOnce(user('p1'))
    await session.renew()
    const tokens = await Promise.all([session.token(), session.token(), session.token()])
    expect(keycloak.signinSilent).toHaveBeenCalledTimes(2)
    expect(new Set(tokens).size).toBe(1)
  })

  it('falls back to the cookie when the refresh token is used up', async () => {
    const session = useSession()
    keycloak.signinSilent.mockResolvedValueOnce(user('p1', 1))
    await session.renew()
    keycloak.signinSilent.mockRejectedValueOnce(refusal).mockResolvedValueOnce(user('p1'))
    await session.renew()
    expect(keycloak.removeUser).toHaveBeenCalled()
    expect(session.state).toBe('signed-in')
  })

  it('writes no token down', async () => {
    keycloak.signinSilent.mockResolvedValue(user('p1'))
    await useSession().renew()
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('e30.')
  })
})
