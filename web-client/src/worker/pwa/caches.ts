/** Scripts and styles of pages that were opened. */
export const ASSETS = 'assets'

/** The player's script, once a film was played or kept. */
export const PLAYER = 'player'

/** Answers of the services to one person; gone when they sign out, or another signs in. */
export const SEEN = 'seen'

/** Pictures of lectures; they go with the answers that show them. */
export const POSTERS = 'posters'

/** Films that a person keeps on the phone. */
export const KEPT = 'kept'

/** Below it the service worker serves what is in {@link KEPT}. */
export const KEPT_PATH = '/kept/'

/** `/media/<expiry>.<signature>/renditions/7/poster.jpg` → `/media/renditions/7/poster.jpg`, the same at any time. */
export function withoutGrant({ pathname }: URL): string {
  return pathname.replace(/^\/media\/[^/]+\//, '/media/')
}
