/** Inserting many rows at once: the statement is written once per table and size, not built anew for every batch. */
import { CompiledQuery } from 'kysely'
import type { Tables } from './tables.ts'
import type { EngineName, Tx } from './transaction.ts'

/** Both engines take this many bound values in one statement with ease; more gains nothing. */
const valuesAtOnce = 4_000

type Value = string | number | null | Uint8Array

/** Of a row whose key is there already: refuse the new one, keep the old one, or replace it where `id` is the key. */
export type OnConflict = 'fail' | 'keep' | 'replace'

/** All rows must have the columns of the first. */
export async function insertRows<T extends keyof Tables>(
  tx: Tx,
  table: T,
  rows: readonly Tables[T][],
  onConflict: OnConflict = 'fail',
): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first) as (keyof Tables[T] & string)[]
  const atOnce = Math.max(1, Math.floor(valuesAtOnce / columns.length))
  for (let start = 0; start < rows.length; start += atOnce) {
    const batch = rows.slice(start, start + atOnce)
    const statement = insertStatement(tx.engine, table, columns, batch.length, onConflict)
    const values = batch.flatMap(row => columns.map(column => row[column] as Value))
    await tx.db.executeQuery(CompiledQuery.raw(statement, values))
  }
}

const statements = new Map<string, string>()

function insertStatement(
  engine: EngineName,
  table: string,
  columns: readonly string[],
  rows: number,
  onConflict: OnConflict,
): string {
  const name = [engine, table, columns.join(), rows, onConflict].join(' ')
  const known = statements.get(name)
  if (known !== undefined) return known
  const places = Array.from({ length: rows }, (_, row) => {
    const marks = columns.map((_, column) =>
      engine === 'sqlite' ? '?' : `$${row * columns.length + column + 1}`,
    )
    return `(${marks.join()})`
  })
  const statement = `insert into ${table} (${columns.join()}) values ${places.join()} ${conflictClause(columns, onConflict)}`
  // only full batches recur; the odd last one is not worth keeping
  if (rows === Math.max(1, Math.floor(valuesAtOnce / columns.length))) statements.set(name, statement)
  return statement
}

function conflictClause(columns: readonly string[], onConflict: OnConflict): string {
  if (onConflict === 'fail') return ''
  if (onConflict === 'keep') return 'on conflict do nothing'
  return `on conflict (id) do update set ${columns.map(column => `${column} = excluded.${column}`).join()}`
}
