import { mount, type VueWrapper } from '@vue/test-utils'
import type { Component } from 'vue'
import { createI18n } from 'vue-i18n'
import shared from '@/shared/locales/zh-CN.json'
import own from '../locales/zh-CN.json'

/** A component as a Chinese-speaking worker sees it. */
export function shown(component: Component, props: object): VueWrapper {
  const i18n = createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': { ...shared, ...own } } })
  return mount(component, {
    props,
    global: { plugins: [i18n], stubs: { RouterLink: { template: '<a><slot /></a>' } } },
  })
}
