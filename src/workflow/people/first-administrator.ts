/** Before anybody is here: a link, shown to whoever starts the program, makes the first administrator. Once. */
import { parseEmail } from '../../core/person/email.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { createId } from '../../store/id.ts'
import { closeLinks, findOpenLink } from '../../store/people/one-time-links.ts'
import {
  findPersonByEmail,
  holdersOf,
  insertPerson,
  replaceGrants,
  updatePerson,
} from '../../store/people/people.ts'
import { putPassword } from '../../store/people/sign-ins.ts'
import type { PersonTable } from '../../store/tables/people-tables.ts'
import type { Store, Who } from '../who.ts'
import { toGrantRows } from './grants.ts'
import type { Language } from './language.ts'
import { hashLink, openLink } from './one-time-link.ts'
import { notePerson } from './person-event.ts'
import { readName } from './person-name.ts'

/** The secret of a new link; null where there is an administrator already, who can invite others. */
export function openFirstAdministratorLink(store: Store, who: Who): Promise<string | null> {
  return store.write(async tx =>
    (await hasAdministrator(tx)) ? null : openLink(tx, 'first-administrator', null, who),
  )
}

export function isFirstAdministratorLinkOpen(
  store: Store,
  token: string,
  { now }: Pick<Who, 'now'>,
): Promise<boolean> {
  return store.read(async tx => isOpen(tx, token, now))
}

export type FirstAdministrator = {
  readonly token: string
  readonly name: string
  readonly email: string
  readonly passwordHash: string
  readonly language: Language
}

export type Founded =
  | { readonly kind: 'joined'; readonly personId: string; readonly email: string }
  | { readonly kind: 'no-name' }
  | { readonly kind: 'bad-email' }
  /** Used, too old, or somebody else was quicker. */
  | { readonly kind: 'closed' }

export function becomeFirstAdministrator(
  store: Store,
  given: FirstAdministrator,
  at: Pick<Who, 'now' | 'random'>,
): Promise<Founded> {
  const name = readName(given.name)
  const email = parseEmail(given.email)
  if (name === null) return Promise.resolve({ kind: 'no-name' })
  if (email === null) return Promise.resolve({ kind: 'bad-email' })
  return store.write(async tx => {
    if (!(await isOpen(tx, given.token, at.now))) return { kind: 'closed' }
    const known = await findPersonByEmail(tx, email)
    const id = known?.id ?? createId(at.random)
    const person = { ...emptyPerson(id, at.now), name, email, language: given.language }
    if (known) await updatePerson(tx, id, { name, status: 'active', language: given.language })
    else await insertPerson(tx, person)
    const grants = [{ role: 'administrator', scope: { kind: 'everywhere' } }] as const
    await replaceGrants(tx, id, 'administrator', toGrantRows(id, 'administrator', grants))
    await putPassword(tx, { id: createId(at.random), personId: id, hash: given.passwordHash, now: at.now })
    await closeLinks(tx, null, at.now)
    const who: Who = { ...at, actor: { id, kind: 'person' } }
    const facts = { grants: 'administrator', first: 1 }
    await notePerson(tx, { kind: 'person-joined', personId: id, facts, told: { name, email } }, who)
    return { kind: 'joined', personId: id, email }
  })
}

/** Whoever starts the program owns it, so the address is believed. */
function emptyPerson(id: string, now: string): PersonTable {
  return {
    id,
    name: '',
    email: null,
    email_verified: 1,
    image: null,
    language: 'da',
    status: 'active',
    created_at: now,
    updated_at: now,
    event: 0,
  }
}

async function isOpen(tx: Tx, token: string, now: string): Promise<boolean> {
  const link = await findOpenLink(tx, hashLink(token), 'first-administrator', now)
  return link !== undefined && !(await hasAdministrator(tx))
}

async function hasAdministrator(tx: Tx): Promise<boolean> {
  return (await holdersOf(tx, ['administrator'], 'active')).length > 0
}
