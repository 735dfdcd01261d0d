/** Catalogues: the row that says how one stands now, and the chain of its immutable revisions. */
import type { Hash } from '../../core/canonical.ts'
import { insertRows } from '../engine/insert-rows.ts'
import { sha256, sha256Of } from '../engine/sha256.ts'
import type { Tx } from '../engine/transaction.ts'
import { send } from '../engine/unwaited.ts'
import type { CatalogueRevisionTable, CatalogueTable } from '../tables/tables.ts'

export function findCatalogue(tx: Tx, id: string): Promise<CatalogueTable | undefined> {
  return tx.db.selectFrom('catalogue').selectAll().where('id', '=', id).executeTakeFirst()
}

export function findCatalogueByIdentity(tx: Tx, identity: string): Promise<CatalogueTable | undefined> {
  return tx.db.selectFrom('catalogue').selectAll().where('identity', '=', identity).executeTakeFirst()
}

/** The newest first; those made at the same moment by title, so that the order never wavers. */
export function listCatalogueRows(tx: Tx): Promise<Omit<CatalogueTable, 'header'>[]> {
  return tx.db
    .selectFrom('catalogue')
    .select(['id', 'identity', 'kind', 'is_example', 'title', 'years', 'proposals', 'net'])
    .select(['errors', 'warnings', 'notes', 'document_id', 'revision_id', 'version', 'imported_at'])
    .orderBy('imported_at', 'desc')
    .orderBy('title')
    .orderBy('id')
    .execute()
}

export async function insertCatalogue(tx: Tx, catalogue: CatalogueTable): Promise<void> {
  await insertRows(tx, 'catalogue', [catalogue])
}

/** True where the catalogue was still at the version the change was made for; false where somebody was quicker. */
export async function updateCatalogue(
  tx: Tx,
  id: string,
  fromVersion: number,
  change: Partial<Omit<CatalogueTable, 'id' | 'identity' | 'version'>>,
): Promise<boolean> {
  const result = await tx.db
    .updateTable('catalogue')
    .set({ ...change, version: fromVersion + 1 })
    .where('id', '=', id)
    .where('version', '=', fromVersion)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** So much more is asked about its members than was. */
export async function addCatalogueCounts(
  tx: Tx,
  id: string,
  more: Pick<CatalogueTable, 'errors' | 'warnings' | 'notes'>,
): Promise<void> {
  if (more.errors === 0 && more.warnings === 0 && more.notes === 0) return
  await send(
    tx,
    tx.db
      .updateTable('catalogue')
      .set(({ eb }) => ({
        errors: eb('errors', '+', more.errors),
        warnings: eb('warnings', '+', more.warnings),
        notes: eb('notes', '+', more.notes),
      }))
      .where('id', '=', id),
  )
}

/** What is asked about its members, as their rows say it, and about the catalogue as a whole. */
export async function setCatalogueCounts(
  tx: Tx,
  id: string,
  whole: Readonly<Record<'error' | 'warning' | 'note', number>>,
): Promise<void> {
  const { sum } = tx.db.fn
  const rows = await tx.db
    .selectFrom('catalogue_row')
    .select([sum<number>('errors').as('errors'), sum<number>('warnings').as('warnings')])
    .select(sum<number>('notes').as('notes'))
    .where('catalogue_id', '=', id)
    .executeTakeFirst()
  await send(
    tx,
    tx.db
      .updateTable('catalogue')
      .set({
        errors: whole.error + Number(rows?.errors ?? 0),
        warnings: whole.warning + Number(rows?.warnings ?? 0),
        notes: whole.note + Number(rows?.notes ?? 0),
      })
      .where('id', '=', id),
  )
}

export async function insertCatalogueRevision(tx: Tx, revision: CatalogueRevisionTable): Promise<void> {
  await insertRows(tx, 'catalogue_revision', [revision])
}

export function findCatalogueRevision(tx: Tx, id: string): Promise<CatalogueRevisionTable | undefined> {
  return tx.db.selectFrom('catalogue_revision').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Binds what the catalogue says, which proposals stand in it at which revision, and what it was read from. */
export function catalogueRevisionHash(
  revision: Pick<CatalogueRevisionTable, 'catalogue_id' | 'number' | 'text_hash' | 'members' | 'previous'>,
  uploadHash: Hash,
): Hash {
  return sha256Of({
    format: 1,
    catalogue: revision.catalogue_id,
    number: revision.number,
    content: revision.text_hash,
    members: sha256(revision.members),
    upload: uploadHash,
    previous: revision.previous,
  })
}

/** Their titles, by their ids. */
export async function cataloguesNamed(tx: Tx, ids: readonly string[]): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.db.selectFrom('catalogue').select(['id', 'title']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, title }) => [id, title]))
}
