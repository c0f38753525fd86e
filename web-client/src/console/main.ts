import '@/shared/styles/base.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { chosenLanguage } from '@/shared/i18n/i18n'
import ConsoleApp from './ConsoleApp.vue'
import { element } from './element'
import { language } from './language'
import { router } from './router'
// After Element Plus's own, which it recolours.
import './console.css'

await language.use(chosenLanguage())

createApp(ConsoleApp).use(createPinia()).use(language.plugin).use(router).use(element).mount('#app')
