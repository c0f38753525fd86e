import { expect, it } from 'vitest'
import { isOwn, stateOf } from './rules'

it('tells on which days a rule counts', () => {
  const rule = { validFrom: '2031-05-10', validTo: '2031-05-20' }
  expect(stateOf(rule, '2031-05-09')).toBe('coming')
  expect(stateOf(rule, '2031-05-10')).toBe('now')
  expect(stateOf(rule, '2031-05-19')).toBe('now')
  expect(stateOf(rule, '2031-05-20')).toBe('over')
  expect(stateOf({ validFrom: '2031-05-10', validTo: null }, '2099-01-01')).toBe('now')
})

it('tells rules of units above from those of units one administers', () => {
  expect(isOwn({ org: 'cn.beijing' }, 'cn.beijing')).toBe(true)
  expect(isOwn({ org: 'cn.beijing.haidian' }, 'cn.beijing')).toBe(true)
  expect(isOwn({ org: 'cn' }, 'cn.beijing')).toBe(false)
  expect(isOwn({ org: 'cn.beijing2' }, 'cn.beijing')).toBe(false)
})
