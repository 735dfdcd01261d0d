/** Why a proposal stays in its catalogue when the catalogue is put before politicians. */
import type { Refusal } from './may.ts'

export const stayedReasons = ['preliminary', 'void', 'referred-already', 'not-yours'] as const
export type Stayed = (typeof stayedReasons)[number]

/** What the table of rules says against referring it; `isVoid` where it was validated once. */
export function stayedBy(refusal: Refusal, isVoid: boolean): Stayed {
  switch (refusal.why) {
    case 'condition':
      return refusal.condition === 'not-referred' ? 'referred-already' : 'void'
    case 'state':
      return isVoid ? 'void' : 'preliminary'
    case 'role':
    case 'reach':
    case 'standing':
    case 'not-signed-in':
      return 'not-yours'
    default:
      return refusal satisfies never
  }
}
