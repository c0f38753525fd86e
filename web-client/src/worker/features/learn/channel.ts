import { sessionStore } from '@/shared/storage'

const CHANNEL = 'channel'

/** Remembers, for this sitting, which host platform sent the worker: their links carry `?channel=…`. */
export function rememberChannel(): void {
  const named = new URLSearchParams(location.search).get(CHANNEL)
  if (named && /^[a-z0-9-]{1,40}$/.test(named)) sessionStore.setItem(CHANNEL, named)
}

export function hostChannel(): string {
  return sessionStore.getItem(CHANNEL) ?? 'web'
}
