/**
 * What a validator looks at before approving: the questions no rule can settle. Each is answered with yes, with a
 * remark where something is to be known, or, for those that concern some proposals only, with "not relevant".
 */

export const checkItems = [
  'sources',
  'evidence',
  'zero-effect',
  'deadweight',
  'accounts',
  'marginal-refund',
  'double-counting',
  'price-level',
  'ends-by-itself',
  'training-pay',
  'reward-conditions',
  'follow-up',
] as const
export type CheckItem = (typeof checkItems)[number]

/** Those that some proposals have nothing to do with. */
const special: readonly CheckItem[] = [
  'marginal-refund',
  'ends-by-itself',
  'training-pay',
  'reward-conditions',
]

export const checkAnswers = ['yes', 'remark', 'not-relevant'] as const
export type CheckAnswer = (typeof checkAnswers)[number]

export type Checked = { readonly answer: CheckAnswer; readonly remark: string }
export type Checklist = Readonly<Partial<Record<CheckItem, Checked>>>

export function answersTo(item: CheckItem): readonly CheckAnswer[] {
  return special.includes(item) ? checkAnswers : ['yes', 'remark']
}

export type CheckProblem = { readonly item: CheckItem; readonly why: 'unanswered' | 'remark-missing' }

/** What is still to be done; nothing where the list is done. */
export function findUnchecked(checklist: Checklist): CheckProblem[] {
  return checkItems.flatMap((item): CheckProblem[] => {
    const checked = checklist[item]
    if (!checked || !answersTo(item).includes(checked.answer)) return [{ item, why: 'unanswered' }]
    const lacksRemark = checked.answer === 'remark' && checked.remark.trim() === ''
    return lacksRemark ? [{ item, why: 'remark-missing' }] : []
  })
}

export function isDone(checklist: Checklist): boolean {
  return findUnchecked(checklist).length === 0
}
