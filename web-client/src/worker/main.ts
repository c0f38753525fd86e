import '@/shared/styles/base.css'
import './worker.css'
import { createPinia } from 'pinia'
import { createApp, watch } from 'vue'
import { useSession } from '@/shared/auth/session'
import { chosenLanguage } from '@/shared/i18n/i18n'
import { onLostPage } from '@/shared/navigation/onLostPage'
import { rememberChannel } from './features/learn/channel'
import { language } from './language'
import { startServiceWorker } from './pwa/update'
import { forgetOthers } from './pwa/forgetOthers'
import { router } from './router'
import { tell } from './shell/notice'
import WorkerApp from './WorkerApp.vue'

rememberChannel()
const pinia = createPinia()
// Keycloak is asked while the words are fetched; where its answer lands, there is nothing to ask.
if (location.pathname !== '/signed-in') void useSession(pinia).restore()
await language.use(chosenLanguage())
onLostPage(router, () => tell(language.say('problem.offline')))
createApp(WorkerApp).use(pinia).use(language.plugin).use(router).mount('#app')
// When nothing else is to be done: it fetches all that may be opened next.
void router.isReady().then(() => whenIdle(startServiceWorker))
forgetOthers()

function whenIdle(work: () => unknown): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work)
  else setTimeout(work, 2_000)
}

/** What an earlier visit could not send is sent as soon as somebody is signed in. */
watch(
  () => useSession().state === 'signed-in',
  async (signedIn) => {
    if (!signedIn) return
    const { beaconQueue } = await import('./features/lecture/beacons')
    await beaconQueue().flush()
  },
  { immediate: true },
)
