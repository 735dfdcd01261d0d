/** People as the administrator's pages show them. */
import type { Grant } from '../../core/person/person.ts'
import { findPerson, grantsOf, listPersons } from '../../store/people/people.ts'
import { sessionsOf } from '../../store/people/sign-ins.ts'
import type { PersonGrantTable, PersonStatus, PersonTable } from '../../store/tables/people-tables.ts'
import type { Store, Who } from '../who.ts'
import { toGrants } from './grants.ts'
import type { Language } from './language.ts'

export type PersonListing = {
  readonly id: string
  /** Empty until an invited person has said it. */
  readonly name: string
  readonly email: string
  readonly status: PersonStatus
  readonly grants: readonly Grant[]
  readonly since: string
}

export type PersonView = PersonListing & {
  readonly language: Language
  /** Those that an administrator gave, which may be changed here. */
  readonly own: readonly Grant[]
  /** Those that the organisation's own sign-in gave. */
  readonly provided: readonly Grant[]
  readonly sessions: number
}

export function listPeople(store: Store): Promise<PersonListing[]> {
  return store.read(async tx => {
    const persons = await listPersons(tx)
    const grants = await grantsOf(
      tx,
      persons.map(person => person.id),
    )
    return persons.map(person => toListing(person, grants.get(person.id) ?? []))
  })
}

export function viewPerson(store: Store, id: string, { now }: Pick<Who, 'now'>): Promise<PersonView | null> {
  return store.read(async tx => {
    const person = await findPerson(tx, id)
    if (!person || person.status === 'erased') return null
    const grants = (await grantsOf(tx, [id])).get(id) ?? []
    return {
      ...toListing(person, grants),
      language: person.language as Language,
      own: toGrants(grants.filter(grant => grant.source === 'administrator')),
      provided: toGrants(grants.filter(grant => grant.source === 'provider')),
      sessions: (await sessionsOf(tx, id, now)).length,
    }
  })
}

function toListing(person: PersonTable, grants: readonly PersonGrantTable[]): PersonListing {
  return {
    id: person.id,
    name: person.name ?? '',
    email: person.email ?? '',
    status: person.status,
    grants: toGrants(grants),
    since: person.created_at,
  }
}
