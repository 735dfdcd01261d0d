/** Who somebody is to the program, once it is known who has signed in. */
import { findPerson, grantsOf } from '../../store/people.ts'
import type { SignedIn } from '../process/acting.ts'
import type { Store } from '../who.ts'
import { toGrants } from './grants.ts'
import type { Language } from './language.ts'

/** null for whoever has no access any more. */
export function findSignedIn(store: Store, personId: string): Promise<SignedIn | null> {
  return store.read(async tx => {
    const person = await findPerson(tx, personId)
    if (person?.status !== 'active') return null
    const grants = (await grantsOf(tx, [personId])).get(personId) ?? []
    return {
      id: person.id,
      name: person.name ?? '',
      language: person.language as Language,
      grants: toGrants(grants),
    }
  })
}
