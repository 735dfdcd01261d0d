/**
 * Takes a pending document into its catalogue, in one transaction: new proposals, new revisions of those that
 * changed, nothing for those that did not. What leaves the document leaves the catalogue and is kept.
 */
import type { ChartOfAccounts } from '../../core/account/chart.ts'
import type { Refusal } from '../../core/process/may.ts'
import { findCatalogue, findCatalogueByIdentity } from '../../store/catalogues/catalogues.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { headsOf } from '../../store/proposals/proposals.ts'
import { countFindings, documentProposals, findDocument } from '../../store/received/documents.ts'
import type { DocumentTable } from '../../store/tables/tables.ts'
import { type By, refuseInGeneral } from '../process/allow-in-general.ts'
import type { DocumentStatus, ImportEffect } from '../views.ts'
import type { Store } from '../who.ts'
import { type Plan, planAcceptance, type Situation } from './plan-acceptance.ts'
import { writeAcceptance } from './write-acceptance.ts'

export type Acceptance =
  | {
      readonly kind: 'accepted'
      readonly catalogueId: string
      readonly effects: readonly ImportEffect[]
      /** Proposals that left the catalogue. */
      readonly left: readonly string[]
    }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not-pending'; readonly status: DocumentStatus }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

export type Basis = { readonly chart: ChartOfAccounts }

/**
 * All that takes time is done before the transaction. If somebody changes the catalogue meanwhile, it is done anew,
 * so nothing is ever written on top of what we have not seen.
 */
export async function acceptDocument(
  store: Store,
  documentId: string,
  { chart }: Basis,
  who: By,
): Promise<Acceptance> {
  const refusal = refuseInGeneral('import', who)
  if (refusal) return { kind: 'refused', refusal }
  for (;;) {
    const start = await store.read(tx => readStart(tx, documentId))
    if (start.kind === 'settled') return start.result
    const plan = await planAcceptance(store, start.situation, chart, who)
    const isWritten = await store.write(tx => writeAcceptance(tx, plan, chart, who))
    if (!isWritten) continue
    return accepted(plan)
  }
}

function accepted({ catalogueId, settled, leaving }: Plan): Acceptance {
  const effects = settled.map(({ id, effect, noted }) => ({ key: noted.key, effect, proposalId: id }))
  return { kind: 'accepted', catalogueId, effects, left: leaving.map(head => head.id) }
}

type Start =
  | { readonly kind: 'settled'; readonly result: Acceptance }
  | { readonly kind: 'pending'; readonly situation: Situation }

async function readStart(tx: Tx, documentId: string): Promise<Start> {
  const document = await findDocument(tx, documentId)
  if (!document) return { kind: 'settled', result: { kind: 'unknown' } }
  if (document.status !== 'pending') return { kind: 'settled', result: await settled(tx, document) }
  const catalogue = (await findCatalogueByIdentity(tx, document.catalogue_identity)) ?? null
  const situation = {
    document,
    catalogue,
    proposals: await documentProposals(tx, documentId),
    heads: catalogue ? await headsOf(tx, catalogue.id) : [],
    findings: await countFindings(tx, documentId),
  }
  return { kind: 'pending', situation }
}

/** Accepting what the catalogue already stands on is accepting nothing new. */
async function settled(tx: Tx, document: DocumentTable): Promise<Acceptance> {
  const catalogue =
    document.catalogue_id === null ? undefined : await findCatalogue(tx, document.catalogue_id)
  if (catalogue?.document_id !== document.id) return { kind: 'not-pending', status: document.status }
  const proposals = await documentProposals(tx, document.id)
  const effects = proposals.map(
    ({ key, proposal_id }): ImportEffect => ({ key, effect: 'unchanged', proposalId: proposal_id }),
  )
  return { kind: 'accepted', catalogueId: catalogue.id, effects, left: [] }
}
