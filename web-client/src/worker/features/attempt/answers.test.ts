import { expect, it } from 'vitest'
import { chosen, isAnswered, isChosen } from './answers'

it('adds to and takes from a multiple choice, in the order of the keys', () => {
  expect(chosen('multiple', ['C'], 'A')).toEqual(['A', 'C'])
  expect(chosen('multiple', ['A', 'C'], 'A')).toEqual(['C'])
  expect(chosen('multiple', undefined, 'B')).toEqual(['B'])
})

it('replaces a single choice', () => {
  expect(chosen('single', 'A', 'B')).toBe('B')
})

it('speaks of true and false as the service does', () => {
  expect(chosen('true-false', null, 'false')).toBe(false)
  expect(isChosen(false, 'false')).toBe(true)
  expect(isAnswered(false)).toBe(true)
})

it('takes an empty list for no answer', () => {
  expect(isAnswered([])).toBe(false)
  expect(isAnswered(undefined)).toBe(false)
  expect(isChosen(null, 'null')).toBe(false)
})
