/**
 * The public's own store. When a catalogue is published, the rows that its pages are made of are copied beside it; the
 * public reads those copies through the same functions as everybody else reads the living rows, so nothing that was not
 * published can be reached, by whatever address.
 */
import { type KyselyPlugin, OperationNodeTransformer, type SchemableIdentifierNode, sql } from 'kysely'
import type { Tx } from './engine/transaction.ts'
import type { Store } from './store.ts'

/** Tables that have a copy, and which of their rows belong to a catalogue. */
const mirrored: Readonly<Record<string, 'by-id' | 'by-catalogue' | 'members' | 'by-proposal'>> = {
  catalogue: 'by-id',
  proposal: 'members',
  catalogue_row: 'by-catalogue',
  catalogue_row_year: 'by-catalogue',
  facet: 'by-catalogue',
  facet_year: 'by-catalogue',
  word: 'by-catalogue',
  recheck: 'by-catalogue',
  member_finding: 'by-catalogue',
  member_fact: 'by-catalogue',
  member_key: 'by-catalogue',
  dismissal: 'by-proposal',
  relation: 'by-proposal',
  referred: 'by-proposal',
}

/** Puts what a catalogue says now in the place of what the public was shown before. */
export async function mirrorCatalogue(tx: Tx, catalogueId: string): Promise<void> {
  // those of proposals go first: the copies of the proposals still say which these were
  for (const [table, how] of Object.entries(mirrored).reverse()) {
    const copy = sql.table(`published_${table}`)
    const former = sql`select id from published_proposal where catalogue_id = ${catalogueId}`
    await (how === 'by-proposal'
      ? sql`delete from ${copy} where proposal_id in (${former})`
      : sql`delete from ${copy} where ${sql.ref(how === 'by-id' ? 'id' : 'catalogue_id')} = ${catalogueId}`
    ).execute(tx.db)
  }
  for (const [table, how] of Object.entries(mirrored)) {
    const rows = rowsOf(how, catalogueId, '')
    await sql`insert into ${sql.table(`published_${table}`)} select * from ${sql.table(table)} where ${rows}`.execute(
      tx.db,
    )
  }
}

/** Whether the public is shown exactly what a catalogue says now. */
export async function isMirrored(tx: Tx, catalogueId: string): Promise<boolean> {
  for (const [table, how] of Object.entries(mirrored)) {
    const living = sql`select * from ${sql.table(table)} where ${rowsOf(how, catalogueId, '')}`
    const shown = sql`select * from ${sql.table(`published_${table}`)} where ${rowsOf(how, catalogueId, 'published_')}`
    for (const [one, other] of [
      [living, shown],
      [shown, living],
    ] as const) {
      const { rows } = await sql`${one} except ${other} limit 1`.execute(tx.db)
      if (rows.length > 0) return false
    }
  }
  return true
}

/** Whether the public is shown anything of a catalogue. */
export async function hasCopies(tx: Tx, catalogueId: string): Promise<boolean> {
  const { rows } = await sql`select id from published_catalogue where id = ${catalogueId}`.execute(tx.db)
  return rows.length > 0
}

/** Catalogues published before the public read copies. */
export async function publishedWithoutCopies(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ catalogue_id: string }>`
    select distinct catalogue_id from publication
    where catalogue_id not in (select id from published_catalogue)
    order by catalogue_id`.execute(tx.db)
  return rows.map(row => row.catalogue_id)
}

/** The rows that belong to a catalogue, in the living tables or in the copies. */
function rowsOf(how: (typeof mirrored)[string], catalogueId: string, prefix: '' | 'published_') {
  const list = sql.table(`${prefix}catalogue_row`)
  const members = sql`select proposal_id from ${list} where catalogue_id = ${catalogueId}`
  return {
    'by-id': sql`id = ${catalogueId}`,
    'by-catalogue': sql`catalogue_id = ${catalogueId}`,
    members: sql`id in (${members})`,
    'by-proposal': sql`proposal_id in (${members})`,
  }[how]
}

/** Reads what was published and nothing else; nobody writes through it. */
export function publishedStore(store: Store): Store {
  return {
    ...store,
    read: work => store.read(tx => work(inPublished(tx))),
    write: () => Promise.reject(new Error('the public writes nothing')),
  }
}

/** The same transaction, reading what was published. */
export function inPublished(tx: Tx): Tx {
  return tx.isPublished ? tx : { ...tx, db: tx.db.withPlugin(inCopies), isPublished: true }
}

class CopyNames extends OperationNodeTransformer {
  protected override transformSchemableIdentifier(node: SchemableIdentifierNode): SchemableIdentifierNode {
    const { identifier, ...rest } = super.transformSchemableIdentifier(node)
    const name = identifier.name in mirrored ? `published_${identifier.name}` : identifier.name
    return { ...rest, identifier: { ...identifier, name } }
  }
}

const names = new CopyNames()
const inCopies: KyselyPlugin = {
  transformQuery: ({ node, queryId }) => names.transformNode(node, queryId),
  transformResult: async ({ result }) => result,
}
