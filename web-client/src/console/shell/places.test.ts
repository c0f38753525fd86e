import { expect, it } from 'vitest'
import { placesFor } from './places'

const of = (...roles: string[]) => placesFor((role) => roles.includes(role)).map((place) => place.name)

it('shows nobody what their roles do not allow', () => {
  expect(of('worker')).toEqual([])
  expect(of('worker', 'content-reviewer')).toEqual(['lectures', 'articles', 'moderation', 'reports'])
  expect(of('outreach-requester')).toEqual(['talks', 'reports'])
})

it('shows an outreach admin the three pages of outreach, and how the units come on', () => {
  expect(of('outreach-admin')).toEqual(['talks', 'speakers', 'venues', 'reports'])
})
