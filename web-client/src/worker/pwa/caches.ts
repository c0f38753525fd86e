/** Scripts and styles of pages that were opened. */
export const ASSETS = 'assets'

/** Answers of the services to one person; gone when another signs in. */
export const SEEN = 'seen'

/** Pictures of lectures. */
export const POSTERS = 'posters'

/** Films that a person keeps on the phone. */
export const KEPT = 'kept'
