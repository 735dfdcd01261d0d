/** Proposals that somebody may connect another one to, found by their words: the own catalogue first, then the others. */
import { listCatalogueRows } from '../../store/catalogues.ts'
import { readRowsAt } from '../../store/row-query.ts'
import type { Tx } from '../../store/transaction.ts'
import { findPositions } from '../../store/words.ts'
import type { Store } from '../who.ts'
import type { ProposalName } from './proposal-names.ts'
import { wordsAsked } from './proposal-words.ts'

export type FoundProposal = ProposalName & { readonly catalogue: string | null }

const mostFound = 12
/** So many catalogues are looked through, the newest first. */
const mostCatalogues = 30

export type ProposalSearch = {
  readonly text: string
  readonly catalogueId: string
  /** Not to be found: the proposal itself. */
  readonly except: string
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
      found.push(...(await findIn(tx, { id, title }, words, search.except)))
    }
    return found.slice(0, mostFound)
  })
}

async function findIn(
  tx: Tx,
  { id, title }: { readonly id: string; readonly title: string | null },
  words: readonly string[],
  except: string,
): Promise<FoundProposal[]> {
  const positions = [...(await findPositions(tx, id, words))].slice(0, mostFound + 1)
  const rows = await readRowsAt(tx, id, positions)
  return rows
    .filter(row => row.proposal_id !== except)
    .map(row => ({ id: row.proposal_id, number: row.number, title: row.title, catalogue: title }))
}
