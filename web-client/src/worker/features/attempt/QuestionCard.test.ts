import { expect, it } from 'vitest'
import { shown } from '../../testing/shown'
import QuestionCard from './QuestionCard.vue'

const options = ['甲', '乙', '丙'].map((text, index) => ({ key: 'ABC'.charAt(index), text }))
const card = (kind: string, value: unknown) =>
  shown(QuestionCard, { item: { slot: 1, kind, stem: '哪一项?', options, points: 5 }, value })

it('offers radio buttons for one answer', async () => {
  const question = card('single', 'A')
  expect(question.findAll('input').map((input) => input.attributes('type'))).toEqual(['radio', 'radio', 'radio'])
  await question.findAll('input')[1]?.trigger('change')
  expect(question.emitted('answer')).toEqual([['B']])
})

it('offers checkboxes for several', async () => {
  const question = card('multiple', ['A'])
  expect(question.findAll('input').map((input) => (input.element as HTMLInputElement).checked)).toEqual([
    true,
    false,
    false,
  ])
  await question.findAll('input')[2]?.trigger('change')
  expect(question.emitted('answer')).toEqual([[['A', 'C']]])
})

it('names true and false in the language of the app', async () => {
  const question = card('true-false', undefined)
  expect(question.findAll('label').map((label) => label.text())).toEqual(['正确', '错误'])
  await question.findAll('input')[1]?.trigger('change')
  expect(question.emitted('answer')).toEqual([[false]])
})
