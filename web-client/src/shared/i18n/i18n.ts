import { createI18n, type I18n } from 'vue-i18n'
import { localStore } from '../storage'

export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

type Messages = Record<string, unknown>
/** One loader per language, so that only the language in use is fetched. */
export type MessageLoaders = Record<Language, () => Promise<{ default: Messages }[]>>

const CHOSEN = 'language'

/** zh-CN, unless the person has chosen otherwise on this device. */
export function chosenLanguage(): Language {
  const stored = localStore.getItem(CHOSEN)
  return LANGUAGES.find((language) => language === stored) ?? 'zh-CN'
}

const shared: MessageLoaders = {
  'zh-CN': async () => [await import('@/shared/locales/zh-CN.json')],
  en: async () => [await import('@/shared/locales/en.json')],
}

export interface AppLanguage {
  plugin: I18n
  /** Loads the words, then shows them; also tells the document and remembers the choice. */
  use: (language: Language) => Promise<void>
  /** The words of a key, outside of components. */
  say: (key: string) => string
}

/** vue-i18n with the shared words and those of one app; `use` has to be awaited before mounting. */
export function createLanguage(own: MessageLoaders): AppLanguage {
  const plugin = createI18n({ legacy: false, locale: 'zh-CN', missingWarn: false, fallbackWarn: false })
  const { global } = plugin
  const loaded = new Set<Language>()

  async function use(language: Language) {
    if (!loaded.has(language)) {
      const parts = (await Promise.all([shared[language](), own[language]()])).flat()
      parts.forEach((part) => global.mergeLocaleMessage(language, part.default))
      loaded.add(language)
    }
    global.locale.value = language
    document.documentElement.lang = language
    localStore.setItem(CHOSEN, language)
  }

  return { plugin: plugin as unknown as I18n, use, say: (key) => (global.t as (key: string) => string)(key) }
}
