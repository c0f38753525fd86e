import { expect, it } from 'vitest'
import { covers } from './scope'

it.each([
  ['cn.beijing', 'cn.beijing', true],
  ['cn.beijing', 'cn.beijing.haidian', true],
  ['cn.beijing', 'cn', false],
  ['cn.bei', 'cn.beijing', false],
  ['', 'cn', false],
  [undefined, 'cn', false],
])('the scope of %s covers %s: %s', (root, org, is) => {
  expect(covers(root, org)).toBe(is)
})
