/** Which answers of the guided form a place in a proposal is made of: what a reason or a question sends its proposer to. */
import type { Spot, SpotField } from '../process/spot.ts'
import type { AnswerKey } from './steps.ts'

/** A proposer says what it takes and gives in words; the table and its assumptions are others' work. */
const answersIn: Readonly<Record<SpotField, readonly AnswerKey[]>> = {
  title: ['title'],
  content: ['idea', 'cost', 'gain', 'evidence'],
  targetGroup: ['targetGroup', 'targetGroupSize', 'change'],
  staff: ['staff'],
  relations: ['relations'],
  budget: ['cost', 'gain'],
  assumptions: ['cost', 'gain', 'evidence'],
  'follow-up': ['followUp'],
}

/** None where it is about the whole. */
export function askedAbout(spot: Spot): readonly AnswerKey[] {
  switch (spot.kind) {
    case 'whole':
      return []
    case 'field':
      return answersIn[spot.field]
    case 'amount':
      return answersIn.budget
    default:
      return spot satisfies never
  }
}
