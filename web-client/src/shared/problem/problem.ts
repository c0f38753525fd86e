export interface Violation {
  field: string
  in?: string
  message: string
}

/** RFC 9457 problem details as the services send them. */
export interface ProblemDetails {
  type?: string
  title?: string
  status?: number
  detail?: string
  violations?: Violation[]
  traceId?: string
  [extension: string]: unknown
}

/** A refused request. `slug` is the last part of `urn:problem:<service>:<slug>`; it is what code may branch on. */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly details: ProblemDetails,
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(details.title ?? `HTTP ${status}`)
    this.name = 'ProblemError'
  }

  get slug(): string {
    return this.details.type?.split(':').at(-1) ?? ''
  }

  get violations(): Violation[] {
    return this.details.violations ?? []
  }
}

/** The problem in a refused response, whatever its body turned out to be. */
export function problemOf(response: Response, body: unknown): ProblemError {
  const details = typeof body === 'object' && body !== null ? (body as ProblemDetails) : {}
  const retryAfter = Number.parseInt(response.headers.get('Retry-After') ?? '', 10)
  return new ProblemError(response.status, details, Number.isNaN(retryAfter) ? null : retryAfter)
}

/** True when the request never reached the platform. `fetch` tells this with a TypeError and nothing else. */
export function isOffline(error: unknown): boolean {
  return error instanceof TypeError
}

/** True when the same request may succeed later: no network, too many at once, or a service that is restarting. */
export function isPassing(error: unknown): boolean {
  return isOffline(error) || (error instanceof ProblemError && [408, 425, 429, 502, 503, 504].includes(error.status))
}
