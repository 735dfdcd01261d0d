/** Who somebody is to the program, once it is known who has signed in. */

import type { Tx } from '../../store/engine/transaction.ts'
import { findPerson, grantsOf } from '../../store/people/people.ts'
import { findSession } from '../../store/people/sign-ins.ts'
import type { SignedIn } from '../process/acting.ts'
import type { Store } from '../who.ts'
import { toGrants } from './grants.ts'
import type { Language } from './language.ts'

/** null for whoever has no access any more. */
export function findSignedIn(store: Store, personId: string): Promise<SignedIn | null> {
  return store.read(tx => readSignedIn(tx, personId))
}

/** The same for whoever holds a session that has not run out, in one look at the store. */
export function findInSession(store: Store, token: string, now: string): Promise<SignedIn | null> {
  return store.read(async tx => {
    const session = await findSession(tx, token)
    if (!session || session.expires_at <= now) return null
    const person = await readSignedIn(tx, session.person_id)
    return person && { ...person, session: session.id }
  })
}

async function readSignedIn(tx: Tx, personId: string): Promise<SignedIn | null> {
  const [person, grants] = await Promise.all([findPerson(tx, personId), grantsOf(tx, [personId])])
  if (person?.status !== 'active') return null
  return {
    id: person.id,
    name: person.name ?? '',
    language: person.language as Language,
    grants: toGrants(grants.get(personId) ?? []),
  }
}
