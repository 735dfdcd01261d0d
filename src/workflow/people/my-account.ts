/** What a person sees and changes about themself: name, language, sessions. */

import { findPerson, updatePerson } from '../../store/people/people.ts'
import { accountsOf, deleteSessions, passwordProvider, sessionsOf } from '../../store/people/sign-ins.ts'
import type { Store, Who } from '../who.ts'
import type { Language } from './language.ts'
import { notePerson } from './person-event.ts'
import { readName } from './person-name.ts'

export type SessionView = {
  readonly id: string
  readonly since: string
  readonly lastUsed: string
  /** What the browser called itself. */
  readonly browser: string | null
}

export type AccountView = {
  readonly name: string
  readonly email: string
  readonly language: Language
  /** Whether there is a password to change; who signs in elsewhere has none. */
  readonly hasPassword: boolean
  readonly sessions: readonly SessionView[]
}

type Myself = Pick<Who, 'actor' | 'now'>

export function viewAccount(store: Store, { actor, now }: Myself): Promise<AccountView | null> {
  return store.read(async tx => {
    const person = await findPerson(tx, actor.id)
    if (!person) return null
    const accounts = await accountsOf(tx, actor.id)
    return {
      name: person.name ?? '',
      email: person.email ?? '',
      language: person.language as Language,
      hasPassword: accounts.some(account => account.provider_id === passwordProvider),
      sessions: (await sessionsOf(tx, actor.id, now)).map(row => ({
        id: row.id,
        since: row.created_at,
        lastUsed: row.updated_at,
        browser: row.user_agent,
      })),
    }
  })
}

export type AccountChange = { readonly name: string; readonly language: Language }

export function changeAccount(
  store: Store,
  { name: given, language }: AccountChange,
  who: Who,
): Promise<'changed' | 'unchanged' | 'no-name'> {
  const name = readName(given)
  if (name === null) return Promise.resolve('no-name')
  return store.write(async tx => {
    const personId = who.actor.id
    const person = await findPerson(tx, personId)
    if (!person || (person.name === name && person.language === language)) return 'unchanged'
    await updatePerson(tx, personId, { name, language })
    await notePerson(tx, { kind: 'person-changed', personId, facts: { language }, told: { name } }, who)
    return 'changed'
  })
}

/** One of them, or all but one. */
export async function endSessions(
  store: Store,
  which: { readonly only: string } | { readonly except: string | null },
  { actor }: Pick<Who, 'actor'>,
): Promise<void> {
  await store.write(tx => deleteSessions(tx, actor.id, which))
}
