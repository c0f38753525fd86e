import '@/shared/styles/base.css'
import './worker.css'
import { createPinia } from 'pinia'
import { createApp, watch } from 'vue'
import { useSession } from '@/shared/auth/session'
import { readyNumbers } from '@/shared/i18n/format'
import { chosenLanguage } from '@/shared/i18n/i18n'
import { onLostPage } from '@/shared/navigation/onLostPage'
import { rememberChannel } from './features/learn/channel'
import { language } from './language'
import { startServiceWorker } from './pwa/update'
import { forgetOthers } from './pwa/forgetOthers'
import { router } from './router'
import { tell } from './shell/notice'
import { whenIdle } from './shell/whenIdle'
import WorkerApp from './WorkerApp.vue'

/** A first page with its data takes no longer on a weak network, as a rule. */
const SETTLED_MS = 4_000

rememberChannel()
const pinia = createPinia()
// Keycloak is asked while the words are fetched; where its answer lands, there is nothing to ask.
if (location.pathname !== '/signed-in') void useSession(pinia).restore()
onLostPage(router, () => tell(language.say('problem.offline')))
// The router sets out at once, so the page's script comes with the words.
const app = createApp(WorkerApp).use(pinia).use(router)
whenIdle(() => readyNumbers(chosenLanguage()))
await language.use(chosenLanguage())
app.use(language.plugin).mount('#app')
// It fetches all that may be opened next: not before what was asked for is there.
void router.isReady().then(() => setTimeout(() => whenIdle(startServiceWorker), SETTLED_MS))
forgetOthers()

/** What an earlier visit could not send is sent as soon as somebody is signed in. */
watch(
  () => useSession().state === 'signed-in',
  (signedIn) => {
    if (!signedIn) return
    whenIdle(async () => {
      const { beaconQueue } = await import('./features/lecture/beacons')
      await beaconQueue().flush()
    })
  },
  { immediate: true },
)
