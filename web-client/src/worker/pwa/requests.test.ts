import { describe, expect, it } from 'vitest'
import { withoutGrant } from './caches'
import { isKeptFile, isPageOfTheApp, isPicture, isReadable } from './requests'

const at = (path: string) => new URL(path, 'https://learn.test')
const HOME = 'https://learn.test/'

describe('what can be read again without a network', () => {
  it.each([
    '/api/learning/v1/zones?limit=100',
    '/api/learning/v1/zones/craft',
    '/api/learning/v1/lectures?sort=newest',
    '/api/learning/v1/lectures/1',
    '/api/learning/v1/lectures/1/related',
    '/api/learning/v1/articles/1',
    '/api/learning/v1/me/history?limit=5',
    '/api/outreach/v1/me/registrations',
  ])('is %s', (path) => expect(isReadable(at(path), HOME)).toBe(true))

  it.each([
    '/api/learning/v1/lectures/1/playbacks',
    '/api/learning/v1/me/export',
    '/api/learning/v1/search?q=焊',
    '/api/learning/v1/lectures/1/embed',
    '/api/quiz/v1/attempts/1',
    '/api/quiz/v1/contests/1/attempts',
    '/auth/realms/federation/protocol/openid-connect/token',
  ])('is not %s', (path) => expect(isReadable(at(path), HOME)).toBe(false))

  it.each(['https://learn.test/console/lectures', 'https://learn.test/api/learning/v1/lectures/1/embed', ''])(
    'is nothing that %s asks for',
    (referrer) => expect(isReadable(at('/api/learning/v1/lectures/1'), referrer)).toBe(false),
  )
})

describe('a page of the app', () => {
  it.each(['/', '/lectures/1?t=95', '/me/kept', '/signed-in?code=1', '/consoles'])('is %s', (path) =>
    expect(isPageOfTheApp(at(path))).toBe(true),
  )

  it.each([
    '/console',
    '/console/lectures',
    '/auth/realms/federation/account',
    '/api/learning/v1/lectures/1/embed',
    '/api/learning/v1/feeds/zones/craft.atom',
    '/media/1.s/files/1/a.pdf',
    '/silent.html',
    '/kept/1/master',
  ])('is not %s', (path) => expect(isPageOfTheApp(at(path))).toBe(false))
})

it('a picture is known again under another grant', () => {
  const [now, later] = [at('/media/170.abc/renditions/7/poster.jpg'), at('/media/290.xyz/renditions/7/poster.jpg')]
  expect([isPicture(now), withoutGrant(now)]).toEqual([true, withoutGrant(later)])
  expect([isPicture(at('/media/1.s/renditions/7/240p/1.m4s')), isPicture(at('/media/1.s/files/1/a.pdf'))]).toEqual([
    false,
    false,
  ])
})

it('a kept film is asked for below an address of its own', () => {
  expect([isKeptFile(at('/kept/1/renditions/7/master.m3u8')), isKeptFile(at('/me/kept'))]).toEqual([true, false])
})
