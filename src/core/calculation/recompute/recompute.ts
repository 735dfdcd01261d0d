/**
 * The table once more, from the same assumptions and rates, added up by hand so to speak: every line from its parts,
 * month by month, through the second evaluation. What differs from a stated table is named cell by cell.
 */
import { type Money, money, type Unit, unitInOere } from '../../money.ts'
import type { Assembly, ComputedLine } from '../case/assemble.ts'
import type { Snapshot } from '../readings/snapshot.ts'
import { type Ask, interpret } from './interpret.ts'

/** A table as it is kept with a revision. */
export type StatedTable = Pick<Snapshot, 'rows' | 'totals' | 'total' | 'horizon'>

export type RecomputedRow = {
  readonly id: string
  readonly label: string
  /** null where the line is not calculated in the year. */
  readonly cells: readonly (Money | null)[]
}

export type Difference = {
  /** null for the row of totals. */
  readonly line: string | null
  readonly label: string | null
  readonly year: number
  readonly stated: Money | null
  readonly recomputed: Money | null
}

export type Recomputation = {
  readonly years: readonly number[]
  readonly rows: readonly RecomputedRow[]
  readonly totals: readonly Money[]
  readonly differences: readonly Difference[]
}

export function recompute(
  { case: { horizon, unit }, graph, lines }: Assembly,
  stated: StatedTable,
): Recomputation {
  const ask = interpret(graph.figures, graph.horizon)
  const years = Array.from({ length: horizon.years }, (_, i) => horizon.firstYear + i)
  const rows = lines.map(line => ({
    id: line.id,
    label: line.target.label,
    isOwn: line.target.payer === 'municipality',
    cells: years.map((year, i) => cellOf(line, year, i, unit, ask)),
  }))
  const own = rows.filter(row => row.isOwn)
  const totals = years.map((_, i) => money(own.reduce((total, row) => total + (row.cells[i] ?? 0), 0)))
  const recomputed = rows.map(({ isOwn: _, ...row }) => row)
  return { years, rows: recomputed, totals, differences: differ({ years, rows: recomputed, totals }, stated) }
}

function cellOf(line: ComputedLine, year: number, index: number, unit: Unit, ask: Ask): Money | null {
  if (year < line.first || year > line.last) return null
  let kroner = 0
  for (const { amount } of line.parts)
    for (let month = 0; month < 12; month++) kroner += ask(amount, index * 12 + month)
  return inWholeUnits(kroner, unit)
}

/** Rounded as on paper, half away from zero, after what a computer loses behind the sixth decimal is put back. */
function inWholeUnits(kroner: number, unit: Unit): Money {
  const [whole = '0', decimals = ''] = Math.abs((kroner * 100) / unitInOere[unit])
    .toFixed(6)
    .split('.')
  const units = Number(whole) + (decimals >= '500000' ? 1 : 0)
  return money(units === 0 ? 0 : Math.sign(kroner) * units * unitInOere[unit])
}

type Table = Omit<Recomputation, 'differences'>

function differ({ years, rows, totals }: Table, stated: StatedTable): Difference[] {
  const labels = new Map([
    ...stated.rows.map(row => [row.id, row.target.label] as const),
    ...rows.map(row => [row.id, row.label] as const),
  ])
  const found = (line: string | null, ours: Cells, theirs: Cells): Difference[] =>
    years.flatMap((year, i) => {
      const recomputed = ours?.[i] ?? null
      const was = theirs?.[i] ?? null
      const label = line === null ? null : (labels.get(line) ?? null)
      return recomputed === was ? [] : [{ line, label, year, stated: was, recomputed }]
    })
  const lines = [...labels.keys()].flatMap(id =>
    found(id, rows.find(row => row.id === id)?.cells, stated.rows.find(row => row.id === id)?.cells),
  )
  return [...lines, ...found(null, totals, stated.totals)]
}

type Cells = readonly (Money | null)[] | undefined
