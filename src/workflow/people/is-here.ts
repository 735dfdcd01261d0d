/** Whether somebody can still open what lies with them: nobody else may, and it would lie there for ever. */
import type { Tx } from '../../store/engine/transaction.ts'
import { grantsOf, personsNamed } from '../../store/people/people.ts'

/** Whoever is no person of this store, such as who works at the machine itself, cannot be shut out of it. */
export async function hereAmong(tx: Tx, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (personIds.length === 0) return new Set()
  const [persons, grants] = await Promise.all([personsNamed(tx, personIds), grantsOf(tx, personIds)])
  const here = new Set(personIds)
  for (const { id, status } of persons)
    if (status === 'erased' || status === 'deactivated' || !grants.has(id)) here.delete(id)
  return here
}

export async function isHere(tx: Tx, personId: string): Promise<boolean> {
  return (await hereAmong(tx, [personId])).has(personId)
}
