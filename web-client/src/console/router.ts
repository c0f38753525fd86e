import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { useSession } from '@/shared/auth/session'
import SignedInPage from '@/shared/auth/SignedInPage.vue'
import HomePage from './features/home/HomePage.vue'
import { placeAt } from './shell/places'

const routes: RouteRecordRaw[] = [
  { path: '/', component: HomePage },
  { path: '/signed-in', component: SignedInPage, meta: { open: true } },
  { path: '/lectures', component: () => import('./features/lecture/LecturesPage.vue') },
  { path: '/lectures/:id', component: () => import('./features/lecture/LecturePage.vue'), props: true },
  { path: '/articles', component: () => import('./features/article/ArticlesPage.vue') },
  { path: '/articles/:id', component: () => import('./features/article/ArticlePage.vue'), props: true },
  { path: '/zones', component: () => import('./features/zone/ZonesPage.vue') },
  { path: '/moderation', component: () => import('./features/moderation/ModerationPage.vue') },
  { path: '/moderation/words', component: () => import('./features/moderation/WordsPage.vue') },
  { path: '/questions', component: () => import('./features/question/QuestionsPage.vue') },
  { path: '/contests', component: () => import('./features/contest/ContestsPage.vue') },
  { path: '/contests/:id', component: () => import('./features/contest/ContestPage.vue'), props: true },
  { path: '/points', component: () => import('./features/points/PointsPage.vue') },
  { path: '/talks', component: () => import('./features/talk/TalksPage.vue') },
  { path: '/speakers', component: () => import('./features/speaker/SpeakersPage.vue') },
  { path: '/venues', component: () => import('./features/venue/VenuesPage.vue') },
  { path: '/reports', component: () => import('./features/report/ReportsPage.vue') },
  { path: '/:unknown(.*)*', component: () => import('./shell/NoPage.vue') },
]

export const router = createRouter({ history: createWebHistory('/console/'), routes })

/** Restores the session first; a page the person's roles do not allow is not there for them. */
router.beforeEach(async (to) => {
  if (to.meta.open) return true
  const session = useSession()
  if (session.state === 'restoring') await session.restore()
  const place = placeAt(to.path)
  if (session.state === 'signed-in' && place && !place.roles.some(session.has)) return '/'
  return true
})
