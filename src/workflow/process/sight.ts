/** What a reader may see: everything that is here, or only what was published. */
import type { Person } from '../../core/person/person.ts'
import { mayInGeneral } from '../../core/process/may.ts'
import { isId } from '../../store/id.ts'
import { publishedStore } from '../../store/published.ts'
import type { Store } from '../who.ts'
import { maySee } from './allow.ts'
import { findStanding } from './standing.ts'

export type Sight = {
  /** For lists and catalogues: whoever holds a role here sees those that are not published too. */
  readonly ofCatalogues: (person: Person | null) => Store
  /** For one proposal, as the table of rules says it. */
  readonly ofProposal: (id: string, person: Person | null) => Promise<Store>
}

export function createSight(store: Store): Sight {
  const published = publishedStore(store)
  const mayRead = (person: Person | null): boolean => mayInGeneral('read-unpublished', person) === null
  return {
    ofCatalogues: person => (mayRead(person) ? store : published),
    ofProposal: async (id, person) => {
      if (!mayRead(person) || !isId(id)) return published
      const standing = await store.read(tx => findStanding(tx, id))
      return standing && maySee(person, standing.subject) ? store : published
    },
  }
}
