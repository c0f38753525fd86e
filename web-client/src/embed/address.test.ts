import { expect, it } from 'vitest'
import { lectureOf } from './address'

const id = '019ab000-0000-7000-8000-000000000001'

it.each([
  [`/api/learning/v1/lectures/${id}/embed`, id],
  [`/api/learning/v1/lectures/${id}/embed/more`, ''],
  ['/', ''],
])('the lecture of %s', (path, lecture) => expect(lectureOf(path)).toBe(lecture))
