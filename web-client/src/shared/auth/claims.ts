/** What the access token says about its owner (architecture page, "Who may do what"). */
export interface Person {
  id: string
  name: string
  roles: string[]
  /** Path of the unit the person belongs to, e.g. `cn.beijing.haidian`. */
  org: string
  segments: string[]
}

interface Claims {
  sub: string
  name?: string
  preferred_username?: string
  groups?: string[]
  org?: string
  segments?: string[]
}

/** Reads the claims; whether they are true is for the services to check, the client only shows them. */
export function claimsOf(accessToken: string): Person {
  const payload = accessToken.split('.')[1] ?? ''
  const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0))
  const claims = JSON.parse(new TextDecoder().decode(bytes)) as Claims
  return {
    id: claims.sub,
    name: claims.name ?? claims.preferred_username ?? '',
    roles: claims.groups ?? [],
    org: claims.org ?? '',
    segments: claims.segments ?? [],
  }
}
