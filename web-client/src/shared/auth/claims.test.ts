import { expect, it } from 'vitest'
import { claimsOf } from './claims'

function tokenWith(claims: object): string {
  const bytes = new TextEncoder().encode(JSON.stringify(claims))
  const payload = btoa(String.fromCharCode(...bytes))
  return `e30.${payload.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}.c2ln`
}

it('reads a Chinese name and the unit', () => {
  const person = claimsOf(
    tokenWith({ sub: '1', name: '王小师', groups: ['worker'], org: 'cn.beijing', segments: ['youth'] }),
  )

  expect(person).toEqual({ id: '1', name: '王小师', roles: ['worker'], org: 'cn.beijing', segments: ['youth'] })
})

it('makes do with a token that says little', () => {
  expect(claimsOf(tokenWith({ sub: '1' }))).toEqual({ id: '1', name: '', roles: [], org: '', segments: [] })
})
