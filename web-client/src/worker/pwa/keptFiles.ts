import { KEPT } from './caches'

/** A file of a film that is kept on the phone, never of the network. */
export async function keptFile(request: Request): Promise<Response> {
  const cache = await caches.open(KEPT)
  return (await cache.match(request.url)) ?? new Response(null, { status: 404 })
}
