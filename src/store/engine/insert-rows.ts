/** Inserting many rows at once: the statement is written once per table and size, not built anew for every batch. */
import { CompiledQuery } from 'kysely'
import type { Tables } from '../tables/tables.ts'
import type { EngineName, Tx } from './transaction.ts'
import { send } from './unwaited.ts'

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
    const values: Value[] = []
    for (const row of batch) for (const column of columns) values.push(row[column] as Value)
    const isFull = batch.length === atOnce
    const statement = (isFull ? keptStatement : insertStatement)(tx.engine, {
      table,
      columns,
      rows: batch.length,
      onConflict,
    })
    await send(tx, CompiledQuery.raw(statement, values))
  }
}

type Insert = {
  readonly table: string
  readonly columns: readonly string[]
  readonly rows: number
  readonly onConflict: OnConflict
}

const statements = new Map<string, string>()

/** Full batches recur; the odd last one is not worth keeping. */
function keptStatement(engine: EngineName, insert: Insert): string {
  const name = `${engine} ${insert.table} ${insert.columns.join()} ${insert.onConflict}`
  const statement = statements.get(name) ?? insertStatement(engine, insert)
  statements.set(name, statement)
  return statement
}

function insertStatement(engine: EngineName, { table, columns, rows, onConflict }: Insert): string {
  const width = columns.length
  const mark = (index: number): string => (engine === 'sqlite' ? '?' : `$${index + 1}`)
  const places = Array.from(
    { length: rows },
    (_, row) => `(${columns.map((_, column) => mark(row * width + column)).join()})`,
  )
  return `insert into ${table} (${columns.join()}) values ${places.join()} ${conflictClause(columns, onConflict)}`
}

function conflictClause(columns: readonly string[], onConflict: OnConflict): string {
  if (onConflict === 'fail') return ''
  if (onConflict === 'keep') return 'on conflict do nothing'
  // the key itself is left alone: setting it asks every table that refers to it
  const rest = columns.filter(column => column !== 'id')
  return `on conflict (id) do update set ${rest.map(column => `${column} = excluded.${column}`).join()}`
}
