/** Proposals that somebody may connect another one to, found by their words: the own catalogue first, then the others. */
import type { Person } from '../../core/person/person.ts'
import { listCatalogueRows } from '../../store/catalogues/catalogues.ts'
import { readRowsAt } from '../../store/catalogues/row-query.ts'
import { findPositions } from '../../store/catalogues/words.ts'
import { chunksOf } from '../../store/engine/chunks.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { seenNames } from '../process/seen-names.ts'
import type { Store } from '../who.ts'
import type { ProposalName } from './proposal-names.ts'
import { wordsAsked } from './proposal-words.ts'

export type FoundProposal = ProposalName & { readonly catalogue: string | null }

const mostFound = 12
/** In one catalogue, where most of what is found may not be seen. */
const mostLookedAt = 130
/** So many catalogues are looked through, the newest first. */
const mostCatalogues = 30

export type ProposalSearch = {
  readonly text: string
  readonly catalogueId: string
  /** Not to be found: the proposal itself. */
  readonly except: string
  /** Who searches: they find what they may see. */
  readonly person: Person | null
}

export async function searchProposals(store: Store, search: ProposalSearch): Promise<FoundProposal[]> {
  const words = wordsAsked(search.text)
  if (words.length === 0) return []
  return store.read(async tx => {
    const catalogues = await listCatalogueRows(tx)
    const own = catalogues.filter(({ id }) => id === search.catalogueId)
    const others = catalogues.filter(({ id }) => id !== search.catalogueId).slice(0, mostCatalogues)
    const found: FoundProposal[] = []
    for (const { id, title } of [...own, ...others]) {
      if (found.length >= mostFound) break
      found.push(...(await findIn(tx, { id, title }, words, search)))
    }
    return found.slice(0, mostFound)
  })
}

async function findIn(
  tx: Tx,
  { id, title }: { readonly id: string; readonly title: string | null },
  words: readonly string[],
  { except, person }: ProposalSearch,
): Promise<FoundProposal[]> {
  const found: FoundProposal[] = []
  const positions = [...(await findPositions(tx, id, words))].slice(0, mostLookedAt)
  for (const some of chunksOf(positions, mostFound + 1)) {
    const rows = await readRowsAt(tx, id, some)
    const ids = rows.map(row => row.proposal_id).filter(each => each !== except)
    const names = await seenNames(tx, ids, person)
    found.push(...[...names.values()].map(name => ({ ...name, catalogue: title })))
    if (found.length >= mostFound) break
  }
  return found
}
