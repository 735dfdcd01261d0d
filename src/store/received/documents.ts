/** Documents as received: what was read in an upload and found in it, waiting to be accepted or left. */
import type { Hash } from '../../core/canonical.ts'
import { chunksOf } from '../engine/chunks.ts'
import { insertRows } from '../engine/insert-rows.ts'
import type { Tx } from '../engine/transaction.ts'
import { send } from '../engine/unwaited.ts'
import type { DocumentProposalTable, DocumentTable, FindingTable } from '../tables/tables.ts'

export async function insertDocument(
  tx: Tx,
  document: DocumentTable,
  proposals: readonly DocumentProposalTable[],
  findings: readonly FindingTable[],
): Promise<void> {
  await insertRows(tx, 'document', [document])
  await insertRows(tx, 'document_proposal', proposals)
  await insertRows(tx, 'finding', findings)
}

export function findDocument(tx: Tx, id: string): Promise<DocumentTable | undefined> {
  return tx.db.selectFrom('document').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Documents made of the same bytes, newest first. */
/** Their files' names, by id. */
export async function documentsNamed(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.db.selectFrom('document').select(['id', 'file_name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, file_name }) => [id, file_name]))
}

export function documentsOfUpload(tx: Tx, uploadHash: Hash): Promise<DocumentTable[]> {
  return tx.db
    .selectFrom('document')
    .selectAll()
    .where('upload_hash', '=', uploadHash)
    .orderBy('received_at', 'desc')
    .orderBy('id')
    .execute()
}

export async function settleDocument(
  tx: Tx,
  id: string,
  status: 'accepted' | 'dismissed',
  catalogueId: string | null,
): Promise<void> {
  await send(
    tx,
    tx.db.updateTable('document').set({ status, catalogue_id: catalogueId }).where('id', '=', id),
  )
}

export type Slice = { readonly from: number; readonly count: number }

/** The proposals of a document in its order: all of them, or those from a position on. */
export function documentProposals(tx: Tx, id: string, slice?: Slice): Promise<DocumentProposalTable[]> {
  const query = tx.db
    .selectFrom('document_proposal')
    .selectAll()
    .where('document_id', '=', id)
    .orderBy('position')
  return (
    slice ? query.where('position', '>=', slice.from).where('position', '<', slice.from + slice.count) : query
  ).execute()
}

/** Notes what accepting did with each proposal: the rows are written anew, which is quicker than one by one. */
export async function noteEffects(
  tx: Tx,
  id: string,
  proposals: readonly DocumentProposalTable[],
): Promise<void> {
  await send(tx, tx.db.deleteFrom('document_proposal').where('document_id', '=', id))
  await insertRows(tx, 'document_proposal', proposals)
}

/** Where a stored proposal stands in the document of a catalogue, if it does. */
export function findInDocument(
  tx: Tx,
  catalogueId: string,
  proposalId: string,
): Promise<Pick<DocumentProposalTable, 'position' | 'key' | 'printed'> | undefined> {
  return tx.db
    .selectFrom('catalogue')
    .innerJoin('document_proposal', 'document_proposal.document_id', 'catalogue.document_id')
    .select(['document_proposal.position', 'document_proposal.key', 'document_proposal.printed'])
    .where('catalogue.id', '=', catalogueId)
    .where('document_proposal.proposal_id', '=', proposalId)
    .executeTakeFirst()
}

/** How many proposals the document of a catalogue has. */
export async function countInDocument(tx: Tx, catalogueId: string): Promise<number> {
  const row = await tx.db
    .selectFrom('catalogue')
    .innerJoin('document', 'document.id', 'catalogue.document_id')
    .select('document.proposals')
    .where('catalogue.id', '=', catalogueId)
    .executeTakeFirst()
  return row?.proposals ?? 0
}

/** The overview rows that name the proposals at some positions, as JSON. */
export async function printedRows(
  tx: Tx,
  id: string,
  positions: readonly number[],
): Promise<Map<number, string | null>> {
  const found = new Map<number, string | null>()
  for (const some of chunksOf(positions)) {
    const rows = await tx.db
      .selectFrom('document_proposal')
      .select(['position', 'printed'])
      .where('document_id', '=', id)
      .where('position', 'in', some)
      .execute()
    for (const row of rows) found.set(row.position, row.printed)
  }
  return found
}

export type FindingRow = Pick<FindingTable, 'proposal_key' | 'in_overview' | 'json'>

/** The key that findings about the document as a whole are kept under. */
export const wholeDocument = ''

/** Findings about some proposals, or about the whole document, in the order they were found. */
export async function findingsAbout(
  tx: Tx,
  documentId: string,
  keys: readonly string[],
  only: 'all' | 'in-overview' = 'all',
): Promise<FindingRow[]> {
  const query = tx.db
    .selectFrom('finding')
    .select(['position', 'proposal_key', 'in_overview', 'json'])
    .where('document_id', '=', documentId)
    .where('in_overview', '>=', only === 'all' ? 0 : 1)
  const found: (FindingRow & { position: number })[] = []
  for (const some of chunksOf(keys)) found.push(...(await query.where('proposal_key', 'in', some).execute()))
  return found.sort((a, b) => a.position - b.position)
}

export type FindingCount = {
  readonly proposal_key: string
  readonly severity: string
  readonly count: number
}

/** How many findings of each severity stand at each proposal. */
export function countFindings(tx: Tx, documentId: string): Promise<FindingCount[]> {
  return tx.db
    .selectFrom('finding')
    .select(['proposal_key', 'severity'])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('document_id', '=', documentId)
    .groupBy(['proposal_key', 'severity'])
    .execute()
}
