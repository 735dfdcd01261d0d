/**
 * The table that a person had before their eyes when they saved: sent by the page, held against what is calculated
 * here, and never used for anything else.
 */
import { type Money, money } from '../../money.ts'
import { parseJson } from '../../text/checked.ts'
import { yearsOf } from '../graph/horizon.ts'
import type { Snapshot } from './snapshot.ts'

type Table = Pick<Snapshot, 'rows' | 'total' | 'horizon'>

export type SeenTable = {
  readonly rows: readonly { readonly id: string; readonly cells: readonly (Money | null)[] }[]
  readonly total: Money
}

export type SeenDifference = {
  readonly label: string
  /** null for all years together, and for a line that was not seen at all. */
  readonly year: number | null
  readonly seen: Money | null
  readonly computed: Money | null
}

export function toSeenTable({ rows, total }: Pick<Table, 'rows' | 'total'>): SeenTable {
  return { rows: rows.map(({ id, cells }) => ({ id, cells })), total }
}

/** As a hidden field of a form holds it; null where it is nothing that this program wrote. */
export function readSeenTable(text: string): SeenTable | null {
  const raw = parseJson(text)
  if (!isRecord(raw) || !Array.isArray(raw['rows']) || !isAmount(raw['total'])) return null
  const rows = raw['rows'].map(row => {
    if (!isRecord(row) || typeof row['id'] !== 'string' || !Array.isArray(row['cells'])) return null
    const cells = row['cells'].map(cell => (isAmount(cell) ? money(cell) : null))
    const isWhole = row['cells'].every(cell => cell === null || isAmount(cell))
    return isWhole ? { id: row['id'], cells } : null
  })
  const whole = rows.filter(row => row !== null)
  return whole.length === rows.length ? { rows: whole, total: money(raw['total']) } : null
}

/** Empty where the person saw exactly what is calculated. A line that has gone is told by the total. */
export function compareSeen(seen: SeenTable, table: Table): readonly SeenDifference[] {
  const years = yearsOf(table.horizon)
  const differences = table.rows.flatMap(({ id, target: { label }, cells, total }): SeenDifference[] => {
    const row = seen.rows.find(each => each.id === id)
    if (!row) return [{ label, year: null, seen: null, computed: total }]
    return years.flatMap((year, i) => {
      const [before, now] = [row.cells[i] ?? null, cells[i] ?? null]
      return before === now ? [] : [{ label, year, seen: before, computed: now }]
    })
  })
  if (seen.total === table.total && seen.rows.length === table.rows.length) return differences
  return [...differences, { label: '', year: null, seen: seen.total, computed: table.total }]
}

function isRecord(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw)
}

function isAmount(raw: unknown): raw is number {
  return typeof raw === 'number' && Number.isSafeInteger(raw)
}
