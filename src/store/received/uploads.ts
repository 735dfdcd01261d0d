/** Uploaded files, byte for byte, once under the hash of their bytes. */
import { sql } from 'kysely'
import type { Hash } from '../../core/canonical.ts'
import { insertRows } from '../engine/insert-rows.ts'
import type { Tx } from '../engine/transaction.ts'
import { send } from '../engine/unwaited.ts'

export async function keepUpload(tx: Tx, hash: Hash, bytes: Uint8Array): Promise<void> {
  await insertRows(tx, 'upload', [{ hash, bytes }], 'keep')
}

export async function readBytes(tx: Tx, hash: Hash): Promise<Uint8Array> {
  const bytes = await findBytes(tx, hash)
  if (!bytes) throw new Error(`no upload under ${hash}`)
  return bytes
}

export async function findBytes(tx: Tx, hash: Hash): Promise<Uint8Array | undefined> {
  const row = await tx.db.selectFrom('upload').select('bytes').where('hash', '=', hash).executeTakeFirst()
  return row?.bytes
}

/** The first bytes alone: a server sends a large file no faster than its size allows. */
export async function readBeginning(tx: Tx, hash: Hash, most: number): Promise<Uint8Array> {
  const row = await tx.db
    .selectFrom('upload')
    .select(sql<Uint8Array>`substr(bytes, 1, ${sql.lit(most)})`.as('beginning'))
    .where('hash', '=', hash)
    .executeTakeFirst()
  if (!row) throw new Error(`no upload under ${hash}`)
  return row.beginning
}

/** Takes bytes away that no document and no attachment has any more. */
export async function deleteUnusedUpload(tx: Tx, hash: Hash): Promise<void> {
  const uses = await Promise.all([isUsed(tx, 'document', hash), isUsed(tx, 'attachment', hash)])
  if (!uses.includes(true)) await send(tx, tx.db.deleteFrom('upload').where('hash', '=', hash))
}

async function isUsed(tx: Tx, by: 'document' | 'attachment', hash: Hash): Promise<boolean> {
  const row = await tx.db
    .selectFrom(by)
    .select('id')
    .where('upload_hash', '=', hash)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
