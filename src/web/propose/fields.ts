/** What the guided form's fields are called on the wire, and its steps by number, from 1. */
import { type AnswerKey, type StepKey, stepOf, steps } from '../../core/propose/steps.ts'

export const fieldNames: Readonly<Record<AnswerKey, string>> = {
  title: 'navn',
  today: 'i-dag',
  idea: 'ide',
  targetGroup: 'maalgruppe',
  targetGroupSize: 'antal',
  change: 'forskel',
  staff: 'medarbejdere',
  cost: 'koster',
  gain: 'giver',
  evidence: 'grundlag',
  risks: 'risiko',
  followUp: 'opfoelgning',
  relations: 'sammenhaeng',
  centre: 'center',
  contact: 'kontakt',
}

/** Behind a field's name: the mark of the answer as the page showed it. */
export const shownSuffix = '-vist'

export const stepButtons = {
  next: 'frem',
  back: 'tilbage',
  later: 'senere',
  review: 'se',
  anyway: 'alligevel',
} as const

export function numberOf(step: StepKey): number {
  return stepOf(step).index + 1
}

/** null for what is no step's number. */
export function stepAt(text: string): StepKey | null {
  return /^\d{1,2}$/.test(text) ? (steps[Number(text) - 1]?.key ?? null) : null
}
