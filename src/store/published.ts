/**
 * The public's own store. When a catalogue is published, the rows that its pages are made of are copied beside it; the
 * public reads those copies through the same functions as everybody else reads the living rows, so nothing that was not
 * published can be reached, by whatever address.
 */
import {
  type KyselyPlugin,
  OperationNodeTransformer,
  type RawBuilder,
  type SchemableIdentifierNode,
  sql,
} from 'kysely'
import type { Tx } from './engine/transaction.ts'
import type { Store } from './store.ts'

/** Which rows of a table belong to a catalogue: to all of it, to places of it, or to its proposals. */
type Belonging = 'by-id' | 'by-catalogue' | 'by-place' | 'members' | 'by-proposal'

/** Tables that have a copy, rows before proposals. */
const mirrored: Readonly<Record<string, Belonging>> = {
  catalogue: 'by-id',
  catalogue_row: 'by-place',
  catalogue_row_year: 'by-place',
  proposal: 'members',
  facet: 'by-catalogue',
  facet_year: 'by-catalogue',
  word: 'by-catalogue',
  recheck: 'by-catalogue',
  member_finding: 'by-proposal',
  member_fact: 'by-proposal',
  member_key: 'by-proposal',
  dismissal: 'by-proposal',
  relation: 'by-proposal',
  referred: 'by-proposal',
}

type Prefix = '' | 'published_'

/** Some places of a catalogue. */
type Part = { readonly from: number; readonly to: number }

/** So many places at once, so that whoever reads meanwhile has turns; a server gives them by itself. */
const placesAtOnce = 500

/** Puts what a catalogue says now in the place of what the public was shown before. */
export async function mirrorCatalogue(tx: Tx, catalogueId: string): Promise<void> {
  const [former, now] = await Promise.all([
    partsOf(tx, catalogueId, 'published_'),
    partsOf(tx, catalogueId, ''),
  ])
  // the rows go last: their copies still say which proposals these were
  for (const [table, how] of Object.entries(mirrored).reverse())
    for (const rows of rowsOf(how, catalogueId, 'published_', former))
      await sql`delete from ${sql.table(`published_${table}`)} where ${rows}`.execute(tx.db)
  for (const [table, how] of Object.entries(mirrored))
    for (const rows of rowsOf(how, catalogueId, '', now))
      await sql`insert into ${sql.table(`published_${table}`)} select * from ${sql.table(table)} where ${rows}`.execute(
        tx.db,
      )
}

async function partsOf(tx: Tx, catalogueId: string, prefix: Prefix): Promise<Part[]> {
  const list = sql.table(`${prefix}catalogue_row`)
  const { rows } = await sql<{ last: number | null }>`
    select max(position) as last from ${list} where catalogue_id = ${catalogueId}`.execute(tx.db)
  const last = rows[0]?.last ?? null
  if (last === null) return []
  if (tx.engine === 'postgres') return [{ from: 0, to: last }]
  const count = Math.ceil((last + 1) / placesAtOnce)
  return Array.from({ length: count }, (_, i) => ({ from: i * placesAtOnce, to: (i + 1) * placesAtOnce - 1 }))
}

/** Whether the public is shown exactly what a catalogue says now. */
export async function isMirrored(tx: Tx, catalogueId: string): Promise<boolean> {
  const [former, now] = await Promise.all([
    partsOf(tx, catalogueId, 'published_'),
    partsOf(tx, catalogueId, ''),
  ])
  if (former.length !== now.length) return false
  for (const [table, how] of Object.entries(mirrored)) {
    const there = rowsOf(how, catalogueId, 'published_', former)
    for (const [i, rows] of rowsOf(how, catalogueId, '', now).entries())
      if (await differs(tx, table, rows, there[i] ?? rows)) return false
  }
  return true
}

/** `living` and `shown` say which rows, of a table and of its copy. */
async function differs(
  tx: Tx,
  table: string,
  living: RawBuilder<unknown>,
  shown: RawBuilder<unknown>,
): Promise<boolean> {
  const here = sql`select * from ${sql.table(table)} where ${living}`
  const there = sql`select * from ${sql.table(`published_${table}`)} where ${shown}`
  for (const [one, other] of [
    [here, there],
    [there, here],
  ] as const) {
    const { rows } = await sql`${one} except ${other} limit 1`.execute(tx.db)
    if (rows.length > 0) return true
  }
  return false
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

/** The rows that belong to a catalogue, in the living tables or in the copies: all, or those at some places at a time. */
function rowsOf(
  how: Belonging,
  catalogueId: string,
  prefix: Prefix,
  parts: readonly Part[],
): RawBuilder<unknown>[] {
  if (how === 'by-id') return [sql`id = ${catalogueId}`]
  if (how === 'by-catalogue') return [sql`catalogue_id = ${catalogueId}`]
  const list = sql.table(`${prefix}catalogue_row`)
  return parts.map(({ from, to }) => {
    const here = sql`catalogue_id = ${catalogueId} and position between ${from} and ${to}`
    if (how === 'by-place') return here
    return sql`${sql.ref(how === 'members' ? 'id' : 'proposal_id')} in (select proposal_id from ${list} where ${here})`
  })
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
