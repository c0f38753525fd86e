import { createPartialResponse } from 'workbox-range-requests'
import { KEPT } from './caches'

/** A file of a film that is kept on the phone, or the part of it that is asked for; never of the network. */
export async function keptFile(request: Request): Promise<Response> {
  const cache = await caches.open(KEPT)
  const file = await cache.match(request.url)
  if (!file) return new Response(null, { status: 404 })
  return request.headers.has('range') ? createPartialResponse(request, file) : file
}
