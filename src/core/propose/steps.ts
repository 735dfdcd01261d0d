/**
 * The guided form for somebody who is not an economist: one question at a time, in the order in which one would tell
 * a colleague of an idea. What each asks for in words stands in words/.
 */

/** What is written, each a short or a long text; `people` and `centre` may be answered in a few words. */
export const answerKeys = [
  'title',
  'today',
  'idea',
  'targetGroup',
  'targetGroupSize',
  'change',
  'staff',
  'cost',
  'gain',
  'evidence',
  'risks',
  'followUp',
  'relations',
  'centre',
  'contact',
] as const
export type AnswerKey = (typeof answerKeys)[number]

export type Answers = Readonly<Partial<Record<AnswerKey, string>>>

/**
 * One page of the form: mostly one question, sometimes two that belong together. The way from the first to the last
 * takes ten minutes (tests/ten-minutes.test.ts); what is extra is asked for on the page of the whole, of whoever
 * knows more.
 */
type Step = { readonly key: string; readonly asks: readonly AnswerKey[]; readonly isExtra?: true }

export const steps = [
  { key: 'title', asks: ['title'] },
  { key: 'today', asks: ['today'] },
  { key: 'idea', asks: ['idea'] },
  { key: 'target-group', asks: ['targetGroup', 'targetGroupSize'] },
  { key: 'change', asks: ['change'] },
  { key: 'cost', asks: ['cost'] },
  { key: 'gain', asks: ['gain'] },
  { key: 'evidence', asks: ['evidence'] },
  { key: 'follow-up', asks: ['followUp'] },
  { key: 'from', asks: ['centre'] },
  { key: 'staff', asks: ['staff'], isExtra: true },
  { key: 'risks', asks: ['risks'], isExtra: true },
  { key: 'relations', asks: ['relations'], isExtra: true },
  { key: 'contact', asks: ['contact'], isExtra: true },
] as const satisfies readonly Step[]
export type StepKey = (typeof steps)[number]['key']

const all: readonly Step[] = steps
export const mainSteps = all.filter(step => !step.isExtra)

/** The answers of whoever knows more. */
export const extraAnswers: readonly AnswerKey[] = all.flatMap(step => (step.isExtra ? step.asks : []))

export function isExtra(key: StepKey): boolean {
  return all.some(step => step.key === key && step.isExtra)
}

/** Without these nobody could begin to calculate. Everything else may be left for later, or for the economist to ask. */
export const required: readonly AnswerKey[] = ['title', 'idea', 'targetGroup', 'centre']

/** Characters; a short answer is one line. */
export function longestAnswer(key: AnswerKey): number {
  return isShort(key) ? 200 : 10_000
}

export function isShort(key: AnswerKey): boolean {
  return key === 'title' || key === 'targetGroupSize' || key === 'centre' || key === 'contact'
}

export function stepOf(key: StepKey): { readonly index: number; readonly asks: readonly AnswerKey[] } {
  const index = steps.findIndex(step => step.key === key)
  return { index, asks: steps[index]?.asks ?? [] }
}

/** The step that asks for an answer. */
export function stepAsking(answer: AnswerKey): StepKey {
  return steps.find(step => (step.asks as readonly AnswerKey[]).includes(answer))?.key ?? steps[0].key
}

/** The step before (−1) or after (+1) on the way; null at either end, and beside the way. */
export function neighbour(key: StepKey, by: -1 | 1): StepKey | null {
  if (isExtra(key)) return null
  const next = steps[stepOf(key).index + by]?.key
  return next === undefined || isExtra(next) ? null : next
}

/** What is wrong with an answer as it was typed. */
export type AnswerProblem = 'missing' | 'too-long' | 'no-number'

export function findProblem(key: AnswerKey, text: string): AnswerProblem | null {
  const trimmed = text.trim()
  if (trimmed === '') return required.includes(key) ? 'missing' : null
  if (trimmed.length > longestAnswer(key)) return 'too-long'
  return key === 'targetGroupSize' && parseCount(trimmed) === null ? 'no-number' : null
}

/** "250", "1.200", "ca. 80": whole people. */
export function parseCount(text: string): number | null {
  const digits = text
    .trim()
    .replace(/^(?:ca\.?|cirka|omkring|omtrent|about|around|approx\.?|~)\s*/i, '')
    .replace(/^(\d{1,3})((?:[. ]\d{3})+)$/, (_, first, rest) => first + rest.replace(/[. ]/g, ''))
  return /^\d{1,7}$/.test(digits) ? Number(digits) : null
}

/** The questions that must be answered before the proposal can be sent. */
export function missingIn(answers: Answers): AnswerKey[] {
  return answerKeys.filter(key => findProblem(key, answers[key] ?? '') !== null)
}
