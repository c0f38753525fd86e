import '@/shared/styles/base.css'
import './worker.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { chosenLanguage } from '@/shared/i18n/i18n'
import { rememberChannel } from './features/learn/channel'
import { language } from './language'
import { fetchOtherPages, router } from './router'
import WorkerApp from './WorkerApp.vue'

rememberChannel()
await language.use(chosenLanguage())
createApp(WorkerApp).use(createPinia()).use(language.plugin).use(router).mount('#app')
void router.isReady().then(fetchOtherPages)
