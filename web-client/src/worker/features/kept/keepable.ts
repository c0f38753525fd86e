/**
 * Whether this browser can keep a film: it has a place for files, a service worker to play them from, and lets a script
 * feed the film to it (an iPhone's own player goes past service workers).
 */
export const keepable =
  'caches' in globalThis &&
  'serviceWorker' in navigator &&
  ('MediaSource' in globalThis || 'ManagedMediaSource' in globalThis)
