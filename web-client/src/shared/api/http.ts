import createFetchClient, { type Client } from 'openapi-fetch'
import { useSession } from '@/shared/auth/session'
import { problemOf } from '@/shared/problem/problem'

/** Adds the token and the language; an answer of 401 gets one more try with a fresh token. */
export async function authorizedFetch(request: Request): Promise<Response> {
  const session = useSession()
  const again = request.clone()
  const response = await fetch(signed(request, await session.token()))
  if (response.status !== 401) return response
  await session.renew().catch(() => undefined)
  return fetch(signed(again, await session.token()))
}

function signed(request: Request, token: string | null): Request {
  if (token) request.headers.set('Authorization', `Bearer ${token}`)
  request.headers.set('Accept-Language', document.documentElement.lang)
  return request
}

/** A typed client of one service; `paths` come from its OpenAPI document. */
export function createClient<Paths extends object>(service: string): Client<Paths> {
  return createFetchClient<Paths>({ baseUrl: location.origin + service, fetch: authorizedFetch })
}

interface Answer<T> {
  data?: T
  error?: unknown
  response: Response
}

/** The body of an answer, or the problem it tells, thrown: `const zone = await body(learning.GET(…))`. */
export async function body<T>(answer: Promise<Answer<T>>): Promise<NonNullable<T>> {
  return (await answered(answer)).body
}

/** The same for a resource that carries an ETag, to be sent back as `If-Match`. */
export async function answered<T>(answer: Promise<Answer<T>>): Promise<{ body: NonNullable<T>; etag: string }> {
  const { data, error, response } = await answer
  if (!response.ok) throw problemOf(response, error)
  return { body: data as NonNullable<T>, etag: response.headers.get('ETag') ?? '' }
}
