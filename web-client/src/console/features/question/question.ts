import type { Schemas } from '@/shared/api/quiz'

export type Question = Schemas['NewQuestion']
export type Kind = Schemas['QuestionKind']
export const KINDS: Kind[] = ['single', 'multiple', 'true-false']

const KEYS = 'ABCDEFGHIJ'

export function blankQuestion(): Question {
  return {
    kind: 'single',
    stem: '',
    options: [...'ABCD'].map((key) => ({ key, text: '' })),
    answer: '',
    explanation: '',
    source: '',
    category: '',
    tags: [],
    difficulty: 3,
  }
}

/** What of a question is written by staff; the rest the service adds. */
export function formOf(view: Schemas['QuestionView']): Question {
  const { kind, stem, options, answer, explanation, source, category, tags, difficulty } = view
  return structuredClone({ kind, stem, options, answer, explanation, source, category, tags, difficulty })
}

/** The question as another kind: what fits of options and answer is kept. */
export function asKind(question: Question, kind: Kind): Question {
  const { answer } = question
  const keys = Array.isArray(answer) ? answer : typeof answer === 'string' && answer ? [answer] : []
  if (kind === 'true-false') return { ...question, kind, options: [], answer: true }
  const options = question.options?.length ? question.options : blankQuestion().options
  return { ...question, kind, options, answer: kind === 'multiple' ? keys : (keys[0] ?? '') }
}

/** Whether every option says something and one of them is right. */
export function isAnswerable({ kind, options = [], answer }: Question): boolean {
  if (kind === 'true-false') return true
  const hasAnswer = Array.isArray(answer) ? answer.length > 0 : Boolean(answer)
  return hasAnswer && options.every(({ text }) => text.trim())
}

/** One option more, with the next free letter; ten are the most a question has. */
export function withOption(question: Question): Question {
  const options = question.options ?? []
  const key = [...KEYS].find((letter) => options.every((option) => option.key !== letter))
  return key ? { ...question, options: [...options, { key, text: '' }] } : question
}

export function withoutOption(question: Question, key: string): Question {
  const { answer } = question
  return {
    ...question,
    options: (question.options ?? []).filter((option) => option.key !== key),
    answer: Array.isArray(answer) ? answer.filter((one) => one !== key) : answer === key ? '' : answer,
  }
}
