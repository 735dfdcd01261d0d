/** Goes through all rows that are kept with a hash, so many at a time, for whoever proves that they still fit it. */
import { sql } from 'kysely'
import type { Hash } from '../../core/canonical.ts'
import { chunksOf } from '../engine/chunks.ts'
import type { Tx } from '../engine/transaction.ts'
import type { AttachmentTable, ProcessTable, StampTable } from '../tables/process-tables.ts'
import type {
  CatalogueRevisionTable,
  DocumentTable,
  FindingTable,
  KeptGraphTable,
  RevisionTable,
} from '../tables/tables.ts'

export function catalogueRevisionsAfter(
  tx: Tx,
  id: string,
  count: number,
): Promise<CatalogueRevisionTable[]> {
  return tx.db
    .selectFrom('catalogue_revision')
    .selectAll()
    .where('id', '>', id)
    .orderBy('id')
    .limit(count)
    .execute()
}

/** The catalogue as it stood when an event happened. */
export function catalogueRevisionBefore(
  tx: Tx,
  catalogueId: string,
  event: number,
): Promise<CatalogueRevisionTable | undefined> {
  return tx.db
    .selectFrom('catalogue_revision')
    .selectAll()
    .where('catalogue_id', '=', catalogueId)
    .where('event', '<', event)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export type Seal = Pick<RevisionTable, 'id' | 'proposal_id' | 'hash'>

/** Of several revisions, by their ids, without what they say. */
export async function sealsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Seal>> {
  const query = tx.db.selectFrom('revision').select(['id', 'proposal_id', 'hash'])
  const found = new Map<string, Seal>()
  for (const some of chunksOf(ids))
    for (const row of await query.where('id', 'in', some).execute()) found.set(row.id, row)
  return found
}

export function documentsAfter(tx: Tx, id: string, count: number): Promise<DocumentTable[]> {
  return tx.db.selectFrom('document').selectAll().where('id', '>', id).orderBy('id').limit(count).execute()
}

export type SealedFinding = Pick<FindingTable, 'proposal_key' | 'position' | 'json'>

/** What was found in a document, so many after one, by what it was found in and its number. */
export function findingsAfter(
  tx: Tx,
  documentId: string,
  { proposal_key, position }: Pick<FindingTable, 'proposal_key' | 'position'>,
  count: number,
): Promise<SealedFinding[]> {
  return tx.db
    .selectFrom('finding')
    .select(['proposal_key', 'position', 'json'])
    .where('document_id', '=', documentId)
    .where(sql<boolean>`(proposal_key, position) > (${proposal_key}, ${position})`)
    .orderBy('proposal_key')
    .orderBy('position')
    .limit(count)
    .execute()
}

export type GraphOfRevision = KeptGraphTable & { readonly proposal_id: string; readonly number: number }

export function keptGraphsAfter(tx: Tx, revisionId: string, count: number): Promise<GraphOfRevision[]> {
  return tx.db
    .selectFrom('kept_graph')
    .innerJoin('revision', 'revision.id', 'kept_graph.revision_id')
    .select(['kept_graph.revision_id', 'kept_graph.text_hash', 'revision.proposal_id', 'revision.number'])
    .where('kept_graph.revision_id', '>', revisionId)
    .orderBy('kept_graph.revision_id')
    .limit(count)
    .execute()
}

export function stampsAfter(tx: Tx, id: string, count: number): Promise<StampTable[]> {
  return tx.db.selectFrom('stamp').selectAll().where('id', '>', id).orderBy('id').limit(count).execute()
}

export function attachmentsAfter(tx: Tx, id: string, count: number): Promise<AttachmentTable[]> {
  return tx.db.selectFrom('attachment').selectAll().where('id', '>', id).orderBy('id').limit(count).execute()
}

/** Proposals that are shown at another version than their newest. */
export async function proposalsBehind(tx: Tx): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('proposal')
    .leftJoin('revision as head', join =>
      join.onRef('head.id', '=', 'proposal.revision_id').onRef('head.proposal_id', '=', 'proposal.id'),
    )
    .select('proposal.id')
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('head.id', 'is', null),
        exists(
          selectFrom('revision as newer')
            .select('newer.id')
            .whereRef('newer.proposal_id', '=', 'proposal.id')
            .whereRef('newer.number', '>', 'head.number'),
        ),
      ]),
    )
    .execute()
  return rows.map(row => row.id)
}

/** Catalogues that are shown at another version than their newest, and at which; null where there is none. */
export function cataloguesBehind(
  tx: Tx,
): Promise<{ readonly catalogue: string; readonly number: number | null }[]> {
  return tx.db
    .selectFrom('catalogue')
    .leftJoin('catalogue_revision as head', join =>
      join.onRef('head.id', '=', 'catalogue.revision_id').onRef('head.catalogue_id', '=', 'catalogue.id'),
    )
    .select(['catalogue.id as catalogue', 'head.number'])
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('head.id', 'is', null),
        exists(
          selectFrom('catalogue_revision as newer')
            .select('newer.id')
            .whereRef('newer.catalogue_id', '=', 'catalogue.id')
            .whereRef('newer.number', '>', 'head.number'),
        ),
      ]),
    )
    .execute()
}

export function processesAfter(tx: Tx, proposalId: string, count: number): Promise<ProcessTable[]> {
  return tx.db
    .selectFrom('process')
    .selectAll()
    .where('proposal_id', '>', proposalId)
    .orderBy('proposal_id')
    .limit(count)
    .execute()
}

export async function contentHashesAfter(tx: Tx, hash: Hash, count: number): Promise<Hash[]> {
  const rows = await tx.db
    .selectFrom('content')
    .select('text_hash')
    .where('text_hash', '>', hash)
    .orderBy('text_hash')
    .limit(count)
    .execute()
  return rows.map(row => row.text_hash)
}
