/** One proposal as its page shows it: the newest revision or an older one, as it was said and computed then. */
import type { Person } from '../../core/person/person.ts'
import type { ProposalContent } from '../../core/proposal/content.ts'
import type { RelationKind } from '../../core/proposal/supplement.ts'
import { findNeighbour, findRow } from '../../store/catalogues/catalogue-rows.ts'
import { findCatalogue } from '../../store/catalogues/catalogues.ts'
import { membersOf } from '../../store/catalogues/member-findings.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { eventsAbout, readPayloads } from '../../store/events/events.ts'
import { isId } from '../../store/id.ts'
import { parseProposal, readContent } from '../../store/proposals/contents.ts'
import { findProcess } from '../../store/proposals/process.ts'
import { findProposal, revisionsOf } from '../../store/proposals/proposals.ts'
import { relationsTo } from '../../store/proposals/relations.ts'
import { findingsAbout } from '../../store/received/documents.ts'
import type { CatalogueRowTable, CatalogueTable, RevisionTable } from '../../store/tables/tables.ts'
import { readComputed } from '../calculation/computed.ts'
import {
  type Found,
  findingsOfMembers,
  nothingFound,
  parseFinding,
  setAside,
} from '../catalogues/member-findings.ts'
import { seenNames } from '../process/seen-names.ts'
import { reasonIn } from '../told.ts'
import type { ActListing, ProposalView, RevisionListing } from '../views.ts'
import type { Store } from '../who.ts'

export type ProposalQuery = {
  /** The revision's number; the newest where none is given. */
  readonly revision?: number | null
  /** Who is told what related proposals are called; the public where nobody is given. */
  readonly reader?: Person | null
}

/** null where there is no such proposal, or no such revision of it. */
export function viewProposal(
  store: Store,
  id: string,
  { revision: number = null, reader = null }: ProposalQuery = {},
): Promise<ProposalView | null> {
  if (!isId(id)) return Promise.resolve(null)
  return store.read(async tx => {
    const [proposal, revisions, row] = await Promise.all([
      findProposal(tx, id),
      revisionsOf(tx, id),
      findRow(tx, id),
    ])
    const catalogue = proposal && (await findCatalogue(tx, proposal.catalogue_id))
    const shown = number === null ? revisions[0] : revisions.find(each => each.number === number)
    if (!catalogue || !shown) return null
    return readView(tx, catalogue, { revisions, shown, row, reader })
  })
}

type Asked = {
  readonly revisions: readonly RevisionTable[]
  readonly shown: RevisionTable
  readonly row: CatalogueRowTable | undefined
  readonly reader: Person | null
}

async function readView(
  tx: Tx,
  catalogue: CatalogueTable,
  { revisions, shown, row, reader }: Asked,
): Promise<ProposalView> {
  const id = shown.proposal_id
  const [listings, found, json, acts, process, previous, next] = await Promise.all([
    listRevisions(tx, revisions),
    findingsOn(tx, catalogue, row, revisions[0] === shown, shown),
    readContent(tx, shown.text_hash),
    // the public reads what was published, and nothing of what has been done with it since
    tx.isPublished ? [] : listActs(tx, id),
    findProcess(tx, id),
    neighbour(tx, row, -1),
    neighbour(tx, row, 1),
  ])
  const listing = listings.find(each => each.id === shown.id)
  if (!listing) throw new Error(`revision ${shown.id} is not among its proposal's`)
  const content = parseProposal(json)
  return {
    id,
    catalogue: { id: catalogue.id, title: catalogue.title, documentId: catalogue.document_id },
    content,
    ...(await relatedTo(tx, id, content, reader)),
    acts,
    withdrawn: process?.state === 'withdrawn' && !tx.isPublished ? (acts[0] ?? null) : null,
    economy: readComputed(shown.computed).economy,
    findings: found.open,
    dismissed: found.dismissed,
    revision: listing,
    revisions: listings,
    previous,
    next,
  }
}

async function relatedTo(
  tx: Tx,
  id: string,
  { supplement }: ProposalContent,
  reader: Person | null,
): Promise<Pick<ProposalView, 'names' | 'pointing'>> {
  const { relations, copiedFrom } = supplement
  const named = [...relations.map(({ proposal }) => proposal), ...(copiedFrom ? [copiedFrom.proposal] : [])]
  const pointing = await relationsTo(tx, id)
  const names = await seenNames(tx, [...named, ...pointing.map(each => each.proposal_id)], reader)
  return {
    names,
    pointing: pointing.flatMap(({ proposal_id, kind, note }) => {
      const proposal = names.get(proposal_id)
      // written from content, where it is one of these
      return proposal ? [{ kind: kind as RelationKind, note, proposal }] : []
    }),
  }
}

async function listActs(tx: Tx, id: string): Promise<ActListing[]> {
  const events = await eventsAbout(tx, { kind: 'proposal', id }, 'proposal-moved')
  const moves = events.flatMap(event => {
    const { move } = event.facts
    return move === 'withdraw' || move === 'revive' ? [{ ...event, move } as const] : []
  })
  const payloads = await readPayloads(
    tx,
    moves.map(({ sequence }) => sequence),
  )
  return moves
    .map(({ move, at, actor, sequence }) => ({
      kind: move,
      at,
      actor: actor.id,
      reason: reasonIn(payloads.get(sequence)?.payload),
    }))
    .reverse()
}

/** With who made them, when and why, in the order given. */
export async function listRevisions(tx: Tx, revisions: readonly RevisionTable[]): Promise<RevisionListing[]> {
  const payloads = await readPayloads(
    tx,
    revisions.map(revision => revision.event),
  )
  return revisions.map(revision => ({
    id: revision.id,
    number: revision.number,
    at: revision.at,
    actor: revision.actor_id,
    reason: reasonIn(payloads.get(revision.event)?.payload),
    hash: revision.hash,
    documentId: revision.document_id,
  }))
}

/**
 * A member's newest revision is told what is found about the catalogue as it stands; an older one, or one that left,
 * what was found in its document.
 */
async function findingsOn(
  tx: Tx,
  catalogue: CatalogueTable,
  row: CatalogueRowTable | undefined,
  isHead: boolean,
  { proposal_id, document_id, document_key }: RevisionTable,
): Promise<Found> {
  if (isHead && row) {
    const members = await membersOf(tx, catalogue.id, [proposal_id])
    return (await findingsOfMembers(tx, catalogue, members)).get(proposal_id) ?? nothingFound
  }
  if (document_id === null || document_key === null) return nothingFound
  const found = (await findingsAbout(tx, document_id, [document_key])).map(parseFinding)
  return (await setAside(tx, new Map([[proposal_id, found]]))).get(proposal_id) ?? nothingFound
}

async function neighbour(
  tx: Tx,
  row: CatalogueRowTable | undefined,
  step: -1 | 1,
): Promise<ProposalView['previous']> {
  const found = row && (await findNeighbour(tx, row.catalogue_id, row.position, step))
  return found ? { id: found.proposal_id, title: found.title } : null
}
