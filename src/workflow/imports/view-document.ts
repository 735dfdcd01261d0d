/** A received document as its pages show it: what was understood and found, and what accepting it would do or did. */

import { findCatalogue, findCatalogueByIdentity } from '../../store/catalogues/catalogues.ts'
import { membersOf } from '../../store/catalogues/member-findings.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { isId } from '../../store/id.ts'
import { parseCatalogue, parseProposal, readContents } from '../../store/proposals/contents.ts'
import { headsOf } from '../../store/proposals/proposals.ts'
import {
  documentProposals,
  findDocument,
  findingsAbout,
  wholeDocument,
} from '../../store/received/documents.ts'
import type { CatalogueTable, DocumentProposalTable, DocumentTable } from '../../store/tables/tables.ts'
import { byHand } from '../catalogues/create-catalogue.ts'
import { countsOf, parsePeriods } from '../catalogues/list-catalogues.ts'
import { type Found, findingsOfMembers, parseFinding } from '../catalogues/member-findings.ts'
import type { DocumentView } from '../views.ts'
import type { Store } from '../who.ts'
import { importEffects } from './import-effects.ts'

export type DocumentQuery = {
  /** Counts from 1. */
  readonly page?: number
  /** How many proposals, with their findings, are read out at a time. */
  readonly pageSize?: number
}

/** null where there is no such document. */
export function viewDocument(
  store: Store,
  id: string,
  { page = 1, pageSize = 50 }: DocumentQuery = {},
): Promise<DocumentView | null> {
  if (!isId(id)) return Promise.resolve(null)
  return store.read(async tx => {
    const document = await findDocument(tx, id)
    // what stands in for the document of a catalogue opened here was never anybody's file
    if (document?.format === byHand) return null
    // the public sees what a published catalogue stands on
    if (!document || (tx.isPublished && !(await standingCatalogue(tx, document)))) return null
    return readView(tx, document, page, pageSize)
  })
}

async function readView(
  tx: Tx,
  document: DocumentTable,
  askedPage: number,
  pageSize: number,
): Promise<DocumentView> {
  const pages = Math.max(1, Math.ceil(document.proposals / pageSize))
  const page = Math.min(Math.max(1, askedPage), pages)
  const from = (page - 1) * pageSize
  // what accepting would do is worked out for all at once; what it did stands at each
  const isPending = document.status === 'pending'
  const slice = isPending ? undefined : { from, count: pageSize }
  const asked = await documentProposals(tx, document.id, slice)
  const outcome = await outcomeOf(tx, document, asked)
  const shown = isPending ? asked.slice(from, from + pageSize) : asked
  const keys = shown.map(proposal => proposal.key)
  const standing = await standingCatalogue(tx, document)
  const found = standing ? await findStanding(tx, standing, shown) : await findRead(tx, document, keys)
  const ofWhole = page === 1 ? await findingsAbout(tx, document.id, [wholeDocument]) : []
  return {
    ...describe(document),
    ...(standing && { counts: countsOf(standing) }),
    ...outcome,
    isCurrent: standing !== null,
    content: parseCatalogue(document.header),
    proposals: await readProposals(tx, shown, outcome.effects),
    findings: [...ofWhole.map(parseFinding), ...found.open],
    dismissed: found.dismissed,
    page,
    pages,
  }
}

/** The catalogue that stands on this document; null for a pending, dismissed or older one, which is told as it was read. */
async function standingCatalogue(
  tx: Tx,
  { id, catalogue_id }: DocumentTable,
): Promise<CatalogueTable | null> {
  const catalogue = catalogue_id === null ? undefined : await findCatalogue(tx, catalogue_id)
  return catalogue?.document_id === id ? catalogue : null
}

async function findStanding(
  tx: Tx,
  catalogue: CatalogueTable,
  shown: readonly DocumentProposalTable[],
): Promise<Found> {
  const ids = shown.flatMap(({ proposal_id }) => proposal_id ?? [])
  const found = await findingsOfMembers(tx, catalogue, await membersOf(tx, catalogue.id, ids))
  const all = ids.flatMap(id => found.get(id) ?? [])
  return { open: all.flatMap(each => each.open), dismissed: all.flatMap(each => each.dismissed) }
}

async function findRead(tx: Tx, document: DocumentTable, keys: readonly string[]): Promise<Found> {
  return { open: (await findingsAbout(tx, document.id, keys)).map(parseFinding), dismissed: [] }
}

type Described = Pick<
  DocumentView,
  | 'id'
  | 'fileName'
  | 'format'
  | 'bytes'
  | 'hash'
  | 'receivedAt'
  | 'status'
  | 'counts'
  | 'proposalCount'
  | 'periods'
>

function describe(document: DocumentTable): Described {
  return {
    id: document.id,
    fileName: document.file_name,
    format: document.format,
    bytes: document.bytes,
    hash: document.upload_hash,
    receivedAt: document.received_at,
    status: document.status,
    counts: countsOf(document),
    proposalCount: document.proposals,
    periods: parsePeriods(document.years),
  }
}

type Outcome = Pick<DocumentView, 'catalogueId' | 'effects' | 'leaving'>

/** Of a settled document what accepting it did; of a pending one what it would do now. */
async function outcomeOf(
  tx: Tx,
  document: DocumentTable,
  proposals: readonly DocumentProposalTable[],
): Promise<Outcome> {
  if (document.status !== 'pending')
    return {
      catalogueId: document.catalogue_id,
      effects: proposals.flatMap(({ key, effect, proposal_id }) =>
        effect ? [{ key, effect, proposalId: proposal_id }] : [],
      ),
      leaving: [],
    }
  const catalogue = await findCatalogueByIdentity(tx, document.catalogue_identity)
  const effects = importEffects(proposals, catalogue ? await headsOf(tx, catalogue.id) : [])
  return {
    catalogueId: catalogue?.id ?? null,
    effects: effects.proposals.map(({ proposal, effect, head }) => ({
      key: proposal.key,
      effect,
      proposalId: head?.id ?? null,
    })),
    leaving: effects.leaving.map(({ id, title }) => ({ id, title })),
  }
}

async function readProposals(
  tx: Tx,
  shown: readonly DocumentProposalTable[],
  effects: DocumentView['effects'],
): Promise<DocumentView['proposals']> {
  const ids = new Map(effects.map(effect => [effect.key, effect.proposalId]))
  const contents = await readContents(
    tx,
    shown.map(proposal => proposal.text_hash),
  )
  return shown.map(({ key, text_hash }) => ({
    key,
    id: ids.get(key) ?? null,
    content: parseProposal(contents.get(text_hash) ?? ''),
  }))
}
