/** Whether somebody can still open what lies with them: nobody else may, and it would lie there for ever. */
import type { Tx } from '../../store/engine/transaction.ts'
import { findPerson, grantsOf } from '../../store/people/people.ts'

/** Whoever is no person of this store, such as who works at the machine itself, cannot be shut out of it. */
export async function isHere(tx: Tx, personId: string): Promise<boolean> {
  const [person, grants] = await Promise.all([findPerson(tx, personId), grantsOf(tx, [personId])])
  if (!person) return true
  return person.status !== 'erased' && person.status !== 'deactivated' && grants.has(personId)
}
