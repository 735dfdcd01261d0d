/** Publications: frozen lists of revisions, that no later import or edit can change. */
import type { Hash } from '../../core/canonical.ts'
import { insertRows } from '../engine/insert-rows.ts'
import { sha256Of } from '../engine/sha256.ts'
import type { Tx } from '../engine/transaction.ts'
import type { PublicationTable } from '../tables/tables.ts'

export async function insertPublication(
  tx: Tx,
  publication: PublicationTable,
  members: readonly { readonly revisionId: string; readonly state: string | null }[],
): Promise<void> {
  await insertRows(tx, 'publication', [publication])
  const rows = members.map(({ revisionId, state }, position) => ({
    publication_id: publication.id,
    position,
    revision_id: revisionId,
    state,
  }))
  await insertRows(tx, 'publication_revision', rows)
}

/**
 * Binds the catalogue's own revision and every proposal's, in order, and which of them were validated. Where none was,
 * nothing is added, so that a publication from before validation keeps its hash.
 */
export function publicationHash(
  catalogueRevision: Hash,
  revisions: readonly Hash[],
  validated: readonly Hash[] = [],
): Hash {
  const marks = validated.length === 0 ? {} : { validated }
  return sha256Of({ format: 1, catalogue: catalogueRevision, revisions, ...marks })
}

export function findPublication(tx: Tx, id: string): Promise<PublicationTable | undefined> {
  return tx.db.selectFrom('publication').selectAll().where('id', '=', id).executeTakeFirst()
}

type Listed = Pick<PublicationTable, 'id' | 'catalogue_id' | 'number' | 'event'>

/** All there are. */
export function listPublications(tx: Tx): Promise<Listed[]> {
  return tx.db
    .selectFrom('publication')
    .select(['id', 'catalogue_id', 'number', 'event'])
    .orderBy('event')
    .execute()
}

export async function publicationsNamed(
  tx: Tx,
  ids: readonly string[],
): Promise<Pick<PublicationTable, 'id' | 'catalogue_id'>[]> {
  if (ids.length === 0) return []
  return tx.db.selectFrom('publication').select(['id', 'catalogue_id']).where('id', 'in', ids).execute()
}

/** The newest of a catalogue; more than anybody reads are left out. */
export function publicationsOf(tx: Tx, catalogueId: string): Promise<PublicationTable[]> {
  return tx.db
    .selectFrom('publication')
    .selectAll()
    .where('catalogue_id', '=', catalogueId)
    .orderBy('number', 'desc')
    .limit(200)
    .execute()
}

export function lastPublication(tx: Tx, catalogueId: string): Promise<PublicationTable | undefined> {
  return tx.db
    .selectFrom('publication')
    .selectAll()
    .where('catalogue_id', '=', catalogueId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export type PublishedRevision = {
  readonly revisionId: string
  readonly proposalId: string
  readonly number: number
  readonly hash: Hash
  readonly textHash: Hash
  /** How far it was when it was published; null from before that was kept. */
  readonly state: string | null
}

export async function publishedRevisions(tx: Tx, publicationId: string): Promise<PublishedRevision[]> {
  return tx.db
    .selectFrom('publication_revision')
    .innerJoin('revision', 'revision.id', 'publication_revision.revision_id')
    .select([
      'revision.id as revisionId',
      'revision.proposal_id as proposalId',
      'revision.number',
      'revision.hash',
      'revision.text_hash as textHash',
      'publication_revision.state',
    ])
    .where('publication_id', '=', publicationId)
    .orderBy('publication_revision.position')
    .execute()
}
