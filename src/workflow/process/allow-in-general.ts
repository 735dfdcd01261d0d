/**
 * The table of rules, asked about what belongs to no one proposal. The program itself (its examples, its command line,
 * which only whoever runs the machine can use) may what it does; everybody else is looked up.
 */
import type { Person } from '../../core/person/person.ts'
import type { GeneralAction } from '../../core/process/action.ts'
import { mayInGeneral, type Refusal } from '../../core/process/may.ts'
import type { Who } from '../who.ts'

/** Without a person, only the program itself is anybody. */
export type By = Who & { readonly person?: Person | null }

export function refuseInGeneral(action: GeneralAction, { actor, person }: By): Refusal | null {
  return actor.kind === 'system' ? null : mayInGeneral(action, person ?? null)
}
