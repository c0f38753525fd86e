/** Whether this browser can keep a film: it has a place for files, and a service worker to play them from. */
export const keepable = 'caches' in globalThis && 'serviceWorker' in navigator
