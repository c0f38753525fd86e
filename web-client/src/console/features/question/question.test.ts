import { expect, it } from 'vitest'
import { asKind, blankQuestion, isAnswerable, withOption, withoutOption } from './question'

const answered = { ...blankQuestion(), answer: 'B' }

it('keeps the answer when a single choice becomes a multiple one, and back', () => {
  const multiple = asKind(answered, 'multiple')

  expect(multiple.answer).toEqual(['B'])
  expect(asKind(multiple, 'single').answer).toBe('B')
})

it('has no options for true or false, and offers four again afterwards', () => {
  const verdict = asKind(answered, 'true-false')

  expect(verdict.options).toEqual([])
  expect(verdict.answer).toBe(true)
  expect(asKind(verdict, 'single').options).toHaveLength(4)
})

it('gives a new option the first free letter, ten at most', () => {
  const gap = withoutOption(answered, 'A')

  expect(withOption(gap).options?.at(-1)?.key).toBe('A')
  const full = Array.from({ length: 12 }).reduce<typeof gap>((question) => withOption(question), gap)
  expect(full.options).toHaveLength(10)
})

it('forgets the answer with its option', () => {
  expect(withoutOption(answered, 'B').answer).toBe('')
  expect(withoutOption({ ...answered, kind: 'multiple', answer: ['A', 'B'] }, 'B').answer).toEqual(['A'])
})

it('wants every option to say something, and an answer among them', () => {
  const options = [...'AB'].map((key) => ({ key, text: `做法 ${key}` }))

  expect(isAnswerable(blankQuestion())).toBe(false)
  expect(isAnswerable({ ...blankQuestion(), options })).toBe(false)
  expect(isAnswerable({ ...blankQuestion(), options, answer: 'A' })).toBe(true)
  expect(isAnswerable(asKind(blankQuestion(), 'true-false'))).toBe(true)
})
