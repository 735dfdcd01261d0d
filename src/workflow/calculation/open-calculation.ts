/** A revision's calculation, opened: what was kept of it, and its assumptions prepared with the values of then and now. */
import type { Surroundings } from '../../core/calculation/case/assemble.ts'
import {
  type KeptGraph,
  type OpenedGraph,
  openKeptGraph,
} from '../../core/calculation/readings/kept-graph.ts'
import type { ProposalContent } from '../../core/proposal/content.ts'
import type { Economy } from '../../core/proposal/economy.ts'
import { findCatalogue } from '../../store/catalogues/catalogues.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { keptGraphsOf } from '../../store/figures/kept-graphs.ts'
import { isId } from '../../store/id.ts'
import { parseProposal, readContent } from '../../store/proposals/contents.ts'
import { findProposal, revisionsOf } from '../../store/proposals/proposals.ts'
import type { Store } from '../who.ts'
import { type KeptCalculation, readComputed } from './computed.ts'
import { type PreparedRevision, prepareRevision } from './prepared-revisions.ts'

export type RevisionQuery = {
  /** The revision's number; the newest where none is given. */
  readonly revision?: number | null
}

export type CalculatedProposal = {
  readonly id: string
  readonly title: string | null
  readonly catalogue: { readonly id: string; readonly title: string | null }
  readonly revision: number
  readonly isNewest: boolean
  readonly content: ProposalContent
  readonly economy: Economy | null
}

export type OpenCalculation = {
  readonly proposal: CalculatedProposal
  readonly kept: KeptCalculation
  /** The figures as they were stamped or published; null for a revision that was neither. */
  readonly signed: OpenedGraph | null
} & PreparedRevision

/** null where there is no such proposal or revision, or it has no assumptions. */
export async function openCalculation(
  store: Store,
  id: string,
  { revision = null }: RevisionQuery,
  basis: Surroundings,
): Promise<OpenCalculation | null> {
  if (!isId(id)) return null
  const found = await store.read(tx => readRevision(tx, id, revision))
  if (!found) return null
  const { proposal, kept, signed, calculated } = found
  return {
    proposal,
    kept,
    signed: signed && openKeptGraph(signed),
    ...prepareRevision(calculated, basis),
  }
}

async function readRevision(tx: Tx, id: string, number: number | null) {
  const [found, revisions] = await Promise.all([findProposal(tx, id), revisionsOf(tx, id)])
  const catalogue = found && (await findCatalogue(tx, found.catalogue_id))
  const shown = number === null ? revisions[0] : revisions.find(each => each.number === number)
  if (!catalogue || !shown || shown.assumptions === null) return null
  const { economy, calculation } = readComputed(shown.computed)
  if (!calculation) throw new Error(`revision ${shown.id} has assumptions and no calculation`)
  const [json, assumptions, graphs] = await Promise.all([
    readContent(tx, shown.text_hash),
    readContent(tx, shown.assumptions),
    keptGraphsOf(tx, [shown.id]),
  ])
  const content = parseProposal(json)
  const proposal: CalculatedProposal = {
    id,
    title: content.title?.text ?? null,
    catalogue: { id: catalogue.id, title: catalogue.title },
    revision: shown.number,
    isNewest: shown === revisions[0],
    content,
    economy,
  }
  const plain: unknown = JSON.parse(assumptions)
  const graph = graphs.get(shown.id)
  // written by keepGraph, under the hash of its text
  const signed = graph === undefined ? null : (JSON.parse(await readContent(tx, graph)) as KeptGraph)
  return { proposal, kept: calculation, signed, calculated: { hash: shown.hash, plain, kept: calculation } }
}
