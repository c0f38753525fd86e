import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { useRecentSearches } from './recentSearches'

beforeEach(() => {
  setActivePinia(createPinia())
  localStorage.clear()
})

describe('recent searches', () => {
  it('are kept on the phone, the latest first and each once', () => {
    const { remember } = useRecentSearches()
    remember('安全')
    remember('焊接')
    remember('安全')

    expect(useRecentSearches().recent.value).toEqual(['安全', '焊接'])
  })

  it('are ten at most', () => {
    const { remember, recent } = useRecentSearches()
    for (let i = 1; i <= 12; i += 1) remember(`词${i}`)

    expect(recent.value).toHaveLength(10)
    expect(recent.value[0]).toBe('词12')
  })

  it('can be forgotten, one or all', () => {
    const { remember, forget, forgetAll, recent } = useRecentSearches()
    remember('安全')
    remember('焊接')
    forget('焊接')
    expect(recent.value).toEqual(['安全'])
    forgetAll()
    expect(localStorage.length).toBe(0)
  })

  it('begin anew when something else was written there', () => {
    localStorage.setItem('searches.nobody', '{"no":"list"}')
    expect(useRecentSearches().recent.value).toEqual([])
    localStorage.setItem('searches.nobody', 'nonsense')
    expect(useRecentSearches().recent.value).toEqual([])
  })
})
