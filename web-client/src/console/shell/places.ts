/** A page of the console and the roles that may use it; the services check again. */
export interface Place {
  /** Names the route and, under `places`, its words. */
  name: string
  path: string
  roles: string[]
}

export const PLACES: Place[] = [
  { name: 'lectures', path: '/lectures', roles: ['content-editor', 'content-reviewer'] },
  { name: 'articles', path: '/articles', roles: ['content-editor', 'content-reviewer'] },
  { name: 'zones', path: '/zones', roles: ['content-editor'] },
  { name: 'moderation', path: '/moderation', roles: ['content-reviewer'] },
  { name: 'questions', path: '/questions', roles: ['question-editor', 'question-reviewer'] },
  { name: 'contests', path: '/contests', roles: ['contest-admin'] },
  { name: 'points', path: '/points', roles: ['platform-admin'] },
  { name: 'talks', path: '/talks', roles: ['outreach-admin', 'outreach-requester', 'speaker'] },
  { name: 'speakers', path: '/speakers', roles: ['outreach-admin'] },
  { name: 'venues', path: '/venues', roles: ['outreach-admin'] },
  {
    name: 'reports',
    path: '/reports',
    roles: [
      'content-editor',
      'content-reviewer',
      'contest-admin',
      'outreach-admin',
      'outreach-requester',
      'platform-admin',
    ],
  },
]

/** What somebody with these roles may open. */
export function placesFor(has: (role: string) => boolean): Place[] {
  return PLACES.filter((place) => place.roles.some(has))
}

/** The place a page belongs to. */
export function placeAt(path: string): Place | undefined {
  return PLACES.find((place) => path.startsWith(place.path))
}
