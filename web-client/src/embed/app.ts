import '@/shared/styles/base.css'
import '@/worker/worker.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { useSession } from '@/shared/auth/session'
import { chosenLanguage } from '@/shared/i18n/i18n'
import { language } from '@/worker/language'
import { lectureOf } from './address'
import EmbedApp from './EmbedApp.vue'

export async function mount(): Promise<void> {
  await language.use(chosenLanguage())
  const app = createApp(EmbedApp, { id: lectureOf(location.pathname) })
  app.use(createPinia()).use(language.plugin).mount('#app')
  // A frame knows nothing of who has signed in on this device before, so the issuer is asked in any case.
  await useSession()
    .renew()
    .catch(() => undefined)
}
