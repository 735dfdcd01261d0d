/** Publications: frozen lists of revisions, that no later import or edit can change. */
import { type Hash, hashOf } from '../core/canonical.ts'
import { insertRows } from './insert-rows.ts'
import type { PublicationTable } from './tables.ts'
import type { Tx } from './transaction.ts'

export async function insertPublication(
  tx: Tx,
  publication: PublicationTable,
  revisionIds: readonly string[],
): Promise<void> {
  await insertRows(tx, 'publication', [publication])
  const rows = revisionIds.map((revision_id, position) => ({
    publication_id: publication.id,
    position,
    revision_id,
  }))
  await insertRows(tx, 'publication_revision', rows)
}

/** Binds the catalogue's own revision and every proposal's, in order. */
export function publicationHash(catalogueRevision: Hash, revisions: readonly Hash[]): Hash {
  return hashOf({ format: 1, catalogue: catalogueRevision, revisions })
}

export function findPublication(tx: Tx, id: string): Promise<PublicationTable | undefined> {
  return tx.db.selectFrom('publication').selectAll().where('id', '=', id).executeTakeFirst()
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
    ])
    .where('publication_id', '=', publicationId)
    .orderBy('publication_revision.position')
    .execute()
}
