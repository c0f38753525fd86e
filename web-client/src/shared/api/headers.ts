/** For changing what was read with this ETag: a 412 tells that somebody else was faster. */
export function ifMatch(etag: string): { 'If-Match': string } {
  return { 'If-Match': etag }
}

/**
 * A key for one intention of a person ("create this lecture"): every retry of it sends the same key, so it happens once.
 * After success, or when the input was changed, the next intention needs the next key.
 */
export class IdempotencyKey {
  private key = crypto.randomUUID()

  get header(): { 'Idempotency-Key': string } {
    return { 'Idempotency-Key': this.key }
  }

  next(): void {
    this.key = crypto.randomUUID()
  }
}
