import '@/shared/styles/base.css'
import './element.css'
import './console.css'
import { ElMessage } from 'element-plus'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { chosenLanguage } from '@/shared/i18n/i18n'
import { onLostPage } from '@/shared/navigation/onLostPage'
import ConsoleApp from './ConsoleApp.vue'
import * as elements from './elements'
import { language } from './language'
import { router } from './router'

await language.use(chosenLanguage())
onLostPage(router, () => ElMessage.error(language.say('problem.offline')))

const app = createApp(ConsoleApp).use(createPinia()).use(language.plugin).use(router)
Object.values(elements).forEach((element) => app.use(element))
app.mount('#app')
