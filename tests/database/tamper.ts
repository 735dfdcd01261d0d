/** Changes what the program never changes, as somebody with the database's own tools could: the guards taken away first. */
import { sql } from 'kysely'
import type { Tx } from '../../src/store/engine/transaction.ts'
import type { Store } from '../../src/store/store.ts'

export function tamper(store: Store, table: string, statement: string): Promise<void> {
  return store.write(async tx => {
    for (const guard of guardsOf(tx, table)) await sql.raw(guard).execute(tx.db)
    await sql.raw(statement).execute(tx.db)
  })
}

function guardsOf({ engine }: Tx, table: string): string[] {
  return engine === 'sqlite'
    ? [`drop trigger if exists ${table}_no_update`, `drop trigger if exists ${table}_no_delete`]
    : [`drop trigger if exists ${table}_append_only on ${table}`]
}
