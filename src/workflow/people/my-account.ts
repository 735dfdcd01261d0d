/** What a person sees and changes about themself: name, language, sessions, and everything kept about them. */

import { eventsAbout, eventsBy, readPayloads } from '../../store/events/events.ts'
import { findPerson, grantsOf, updatePerson } from '../../store/people/people.ts'
import { accountsOf, deleteSessions, passwordProvider, sessionsOf } from '../../store/people/sign-ins.ts'
import { draftsOf } from '../../store/proposals/drafts.ts'
import { openIdeasOf } from '../../store/proposals/ideas.ts'
import type { Store, Who } from '../who.ts'
import { toGrants } from './grants.ts'
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

/** Everything that is kept about a person, in a form that other programs read. */
export function exportMyData(store: Store, { actor, now }: Myself) {
  return store.read(async tx => {
    const person = await findPerson(tx, actor.id)
    if (!person) return null
    const about = await eventsAbout(tx, { kind: 'person', id: actor.id })
    const done = await eventsBy(tx, actor.id)
    const payloads = await readPayloads(
      tx,
      [...about, ...done].map(event => event.sequence),
    )
    const tell = (event: (typeof about)[number]) => ({
      at: event.at,
      kind: event.kind,
      subject: event.subject,
      facts: event.facts,
      told: payloads.get(event.sequence)?.payload ?? null,
    })
    return {
      format: 'investeringskatalog/person/1',
      exportedAt: now,
      person: {
        id: person.id,
        name: person.name,
        email: person.email,
        language: person.language,
        status: person.status,
        since: person.created_at,
      },
      roles: toGrants((await grantsOf(tx, [actor.id])).get(actor.id) ?? []),
      signIns: (await accountsOf(tx, actor.id)).map(({ provider_id: by, created_at: since }) => ({
        by,
        since,
      })),
      sessions: (await sessionsOf(tx, actor.id, now)).map(row => ({
        since: row.created_at,
        lastUsed: row.updated_at,
        browser: row.user_agent,
      })),
      drafts: await draftsOf(tx, actor.id),
      ideas: await openIdeasOf(tx, actor.id),
      about: about.map(tell),
      done: done.map(tell),
    }
  })
}
