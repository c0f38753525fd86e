import { createLanguage } from '@/shared/i18n/i18n'

export const language = createLanguage({
  'zh-CN': async () => [await import('./locales/zh-CN.json')],
  en: async () => [await import('./locales/en.json')],
})
