import { readonly, shallowRef } from 'vue'

/** The newer app that waits to take over, once there is one. */
const waiting = shallowRef<ServiceWorker | null>(null)
export const newerApp = readonly(waiting)

/** Asked again while the app stays open, which on a phone can be for weeks. */
const LOOK_EVERY_MS = 60 * 60 * 1000

/** Lets the app start without a network from now on. Without service workers (or while developing) nothing happens. */
export async function startServiceWorker(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  try {
    const registration = await navigator.serviceWorker.register('/service-worker.js')
    watchFor(registration)
    setInterval(() => void registration.update().catch(() => undefined), LOOK_EVERY_MS)
  } catch (error) {
    // Storage is full or forbidden: the app works as it does without.
    console.warn(error)
  }
}

function watchFor(registration: ServiceWorkerRegistration): void {
  if (registration.waiting && navigator.serviceWorker.controller) waiting.value = registration.waiting
  registration.addEventListener('updatefound', () => {
    const next = registration.installing
    next?.addEventListener('statechange', () => {
      // The very first one replaces nothing.
      if (next.state === 'installed' && navigator.serviceWorker.controller) waiting.value = next
    })
  })
}

/** Puts the newer app in the place of this one. */
export function takeNewerApp(): void {
  const next = waiting.value
  if (!next) return
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  next.postMessage('take-over')
}
