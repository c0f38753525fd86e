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
import { fetchOtherPages, router } from './router'
import { tell } from './shell/notice'
import WorkerApp from './WorkerApp.vue'

rememberChannel()
await language.use(chosenLanguage())
onLostPage(router, () => tell(language.say('problem.offline')))
createApp(WorkerApp).use(createPinia()).use(language.plugin).use(router).mount('#app')
void router.isReady().then(fetchOtherPages).then(startServiceWorker)
forgetOthers()

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
