import { readonly, shallowRef } from 'vue'

/** The newer app that waits to take over, once there is one. */
const waiting = shallowRef<ServiceWorker | null>(null)
export const newerApp = readonly(waiting)

/** Asked again while the app stays open, which on a phone can be for weeks. */
const LOOK_EVERY_MS = 60 * 60 * 1000

/**
 * Lets the app start without a network from now on, and has its other pages fetched, so that a lost network does not lock
 * anybody out of them. Without service workers (or while developing) nothing happens.
 */
export async function startServiceWorker(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  try {
    const registration = await navigator.serviceWorker.register('/service-worker.js')
    watchFor(registration)
    setInterval(() => void registration.update().catch(() => undefined), LOOK_EVERY_MS)
    await settled(registration.installing)
    navigator.serviceWorker.controller?.postMessage('keep-pages')
  } catch (error) {
    // Storage is full or forbidden: the app works as it does without.
    console.warn(error)
  }
}

/** The very first one, being installed, takes a moment to be of use. */
function settled(first: ServiceWorker | null): Promise<void> {
  if (!first || navigator.serviceWorker.controller) return Promise.resolve()
  return new Promise((resolve) =>
    first.addEventListener('statechange', () => {
      if (first.state === 'activated' || first.state === 'redundant') resolve()
    }),
  )
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

/** Has the player's script kept, without which a kept film is of no use; throws when it cannot be. */
export function keepPlayer(): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve, reject) => {
    port1.onmessage = ({ data }) => (data === 'kept' ? resolve() : reject(new TypeError('The player was not kept')))
    const { controller } = navigator.serviceWorker
    if (controller) controller.postMessage('keep-player', [port2])
    else reject(new Error('No service worker'))
  })
}
