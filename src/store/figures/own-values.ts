/** The book of a municipality's own values: added to, read whole. It is short; a value is entered by hand. */
import type { OwnAct, OwnEntry } from '../../core/parameter/own-value.ts'
import { insertRows } from '../engine/insert-rows.ts'
import type { Tx } from '../engine/transaction.ts'
import type { OwnValueTable } from '../tables/tables.ts'

/** An entry with who made it, when, and the event it belongs to. */
export type KeptOwnEntry = OwnEntry & {
  readonly at: string
  readonly actor: string
  readonly event: number
}

export async function insertOwnEntry(tx: Tx, entry: KeptOwnEntry): Promise<void> {
  await insertRows(tx, 'own_value', [toRow(entry)])
}

/** In the order in which they were made. */
export async function ownEntries(tx: Tx): Promise<KeptOwnEntry[]> {
  const rows = await tx.db.selectFrom('own_value').selectAll().orderBy('event').execute()
  return rows.map(toEntry)
}

/** The event of the newest entry; 0 where there is none. It grows with every entry, whoever makes it. */
export async function ownValueState(tx: Tx): Promise<number> {
  const row = await tx.db
    .selectFrom('own_value')
    .select('event')
    .orderBy('event', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.event ?? 0
}

/** A number as text is exact on both engines. */
function toRow(entry: KeptOwnEntry): OwnValueTable {
  const { id, parameter, act, from, until, value, source, replaces, at, actor, event } = entry
  return {
    id,
    parameter,
    act,
    from_day: from,
    until_day: until,
    value: JSON.stringify(value),
    source,
    replaces,
    at,
    actor_id: actor,
    event,
  }
}

// what stands in these columns was written by toRow
function toEntry(row: OwnValueTable): KeptOwnEntry {
  return {
    id: row.id,
    parameter: row.parameter,
    act: row.act as OwnAct,
    from: row.from_day,
    until: row.until_day,
    value: Number(row.value),
    source: row.source,
    replaces: row.replaces,
    at: row.at,
    actor: row.actor_id,
    event: row.event,
  }
}
