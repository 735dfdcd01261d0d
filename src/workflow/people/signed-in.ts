/** Who somebody is to the program, once it is known who has signed in. */

import type { Tx } from '../../store/engine/transaction.ts'
import { findPerson, grantsOf } from '../../store/people/people.ts'
import { findSession, grantsInSession, personInSession } from '../../store/people/sign-ins.ts'
import type { PersonGrantTable, PersonTable } from '../../store/tables/people-tables.ts'
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
    const [session, person, grants] = await Promise.all([
      findSession(tx, token),
      personInSession(tx, token),
      grantsInSession(tx, token),
    ])
    if (!session || session.expires_at <= now) return null
    const signedIn = signedInAs(person, grants)
    return signedIn && { ...signedIn, session: session.id }
  })
}

async function readSignedIn(tx: Tx, personId: string): Promise<SignedIn | null> {
  const [person, grants] = await Promise.all([findPerson(tx, personId), grantsOf(tx, [personId])])
  return signedInAs(person, grants.get(personId) ?? [])
}

function signedInAs(person: PersonTable | undefined, grants: readonly PersonGrantTable[]): SignedIn | null {
  if (person?.status !== 'active') return null
  return {
    id: person.id,
    name: person.name ?? '',
    language: person.language as Language,
    grants: toGrants(grants),
  }
}
