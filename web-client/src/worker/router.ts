import {
  createRouter,
  createWebHistory,
  type RouteComponent,
  type RouteRecordNormalized,
  type RouteRecordRaw,
  START_LOCATION,
} from 'vue-router'
import { useSession } from '@/shared/auth/session'

declare module 'vue-router' {
  interface RouteMeta {
    /** Reached without being signed in. */
    open?: boolean
    /** Without the four places: something that wants the whole screen. */
    bare?: boolean
    /** Which of the four places is the current one. */
    place?: 'learn' | 'contest' | 'talk' | 'me'
    /** Key of the words in the browser's title. */
    title?: string
  }
}

const routes: RouteRecordRaw[] = [
  {
    path: '/welcome',
    component: () => import('./features/welcome/WelcomePage.vue'),
    meta: { title: 'session.signIn', open: true, bare: true },
  },
  { path: '/signed-in', component: () => import('@/shared/auth/SignedInPage.vue'), meta: { open: true, bare: true } },

  {
    path: '/',
    component: () => import('./features/learn/LearnPage.vue'),
    meta: { title: 'nav.learn', place: 'learn' },
  },
  {
    path: '/zones/:slug',
    component: () => import('./features/learn/LearnPage.vue'),
    meta: { title: 'nav.learn', place: 'learn' },
    props: true,
  },
  {
    path: '/zones/:slug/columns/:column',
    component: () => import('./features/learn/ColumnPage.vue'),
    meta: { title: 'learn.column', place: 'learn' },
    props: true,
  },
  {
    path: '/articles/:id',
    component: () => import('./features/article/ArticlePage.vue'),
    meta: { title: 'article.article', place: 'learn' },
    props: true,
  },
  {
    path: '/lectures',
    component: () => import('./features/learn/LecturesPage.vue'),
    meta: { title: 'learn.all', place: 'learn' },
  },
  {
    path: '/lectures/:id',
    component: () => import('./features/lecture/LecturePage.vue'),
    meta: { title: 'lecture.title', place: 'learn' },
    props: true,
  },

  {
    path: '/search',
    component: () => import('./features/search/SearchPage.vue'),
    meta: { title: 'search.title', place: 'learn' },
  },

  {
    path: '/contests',
    component: () => import('./features/contests/ContestsPage.vue'),
    meta: { title: 'contest.heading', place: 'contest' },
  },
  {
    path: '/contests/:id',
    component: () => import('./features/contests/ContestPage.vue'),
    meta: { title: 'contest.title', bare: true },
    props: true,
  },
  {
    path: '/contests/:id/leaderboard',
    component: () => import('./features/contests/LeaderboardPage.vue'),
    meta: { title: 'contest.leaderboard', bare: true },
    props: true,
  },
  {
    path: '/attempts/:id',
    component: () => import('./features/attempt/AttemptPage.vue'),
    meta: { title: 'attempt.title', bare: true },
    props: true,
  },
  {
    path: '/attempts/:id/result',
    component: () => import('./features/attempt/ResultPage.vue'),
    meta: { title: 'result.title', bare: true },
    props: true,
  },

  {
    path: '/talks',
    component: () => import('./features/talks/TalksPage.vue'),
    meta: { title: 'talk.heading', place: 'talk' },
  },
  {
    path: '/talks/:id',
    component: () => import('./features/talks/TalkPage.vue'),
    meta: { title: 'talk.title', bare: true },
    props: true,
  },

  { path: '/me', component: () => import('./features/me/MePage.vue'), meta: { title: 'nav.me', place: 'me' } },
  {
    path: '/me/history',
    component: () => import('./features/me/HistoryPage.vue'),
    meta: { title: 'me.history', place: 'me' },
  },
  {
    path: '/me/kept',
    component: () => import('./features/kept/KeptPage.vue'),
    meta: { title: 'kept.title', place: 'me' },
  },
  {
    path: '/me/attempts',
    component: () => import('./features/me/MyAttemptsPage.vue'),
    meta: { title: 'me.attempts', place: 'me' },
  },
  {
    path: '/me/registrations',
    component: () => import('./features/me/MyRegistrationsPage.vue'),
    meta: { title: 'me.registrations', place: 'me' },
  },

  {
    path: '/me/points',
    component: () => import('./features/points/PointsPage.vue'),
    meta: { title: 'points.title', place: 'me' },
  },
  {
    path: '/me/certificate',
    component: () => import('./features/certificate/CertificatePage.vue'),
    meta: { title: 'certificate.title', place: 'me' },
  },
  {
    path: '/boards/points',
    component: () => import('./features/points/PointsBoardPage.vue'),
    meta: { title: 'board.title', place: 'me' },
  },
  {
    path: '/verify/:code',
    component: () => import('./features/certificate/VerifyPage.vue'),
    meta: { title: 'certificate.verify', open: true, bare: true },
    props: true,
  },

  { path: '/:anything(.*)', component: () => import('./shell/NotFoundPage.vue'), meta: { open: true } },
]

export const router = createRouter({
  history: createWebHistory('/'),
  routes,
  // Where one was, a fresh page at its start; the very first is there, and to say so would have it laid out at once.
  scrollBehavior: (_to, from, saved) => saved ?? (from === START_LOCATION ? false : { top: 0 }),
})

/**
 * The page's script, ahead of the router, who then has it at hand: it would wait its turn behind all that is drawn
 * meanwhile. A page that cannot be fetched now is asked for again by the router, and told of there.
 */
async function fetchPage({ components }: RouteRecordNormalized): Promise<void> {
  const page = components?.default
  if (!components || typeof page !== 'function') return
  const fetched = await (page as () => Promise<{ default: RouteComponent }>)().catch(() => null)
  if (fetched) components.default = fetched.default
}

/** Everything but the open pages needs a person; where they wanted to go is kept through the login. */
router.beforeEach(async (to) => {
  const session = useSession()
  // The page's script comes while Keycloak is asked.
  for (const record of to.matched) void fetchPage(record)
  if (session.state === 'restoring' && to.path !== '/signed-in') await session.restore()
  if (session.state === 'signed-in') return to.path === '/welcome' ? '/' : true
  if (to.meta.open || session.state === 'unreachable') return true
  return { path: '/welcome', query: to.fullPath === '/' ? {} : { returnTo: to.fullPath } }
})
