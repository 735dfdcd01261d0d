/**
 * Sums inside one form: rows, columns, and the total of totals both ways. A cell that breaks its row and its column
 * by the same amount is one mistake, and the findings say so.
 */
import { type Money, subtract, sum, zero } from '../money.ts'
import type { Budget, PrintedCell, TotalRow } from '../proposal/content.ts'
import { type Corrections, createCorrections } from './corrections.ts'
import { checkSum, type Mismatch, roundingOf } from './equation.ts'
import { createFinding, type Finding } from './finding.ts'

type RowMismatch = Mismatch & { readonly row: number }
type ColumnMismatch = Mismatch & { readonly column: number }

export function checkSums(proposal: string, budget: Budget, corrections: Corrections): Finding[] {
  const rows = budget.lines.flatMap((line, row): RowMismatch[] => {
    const found = checkSum(line.total, line.cells, corrections)
    return found ? [{ ...found, row }] : []
  })
  const columns = budget.periods.flatMap((_, column): ColumnMismatch[] => {
    const cells = budget.lines.map(line => line.cells[column])
    const found = checkSum(budget.totals?.cells[column], cells, corrections)
    return found ? [{ ...found, column }] : []
  })
  const pairs = pairUp(rows, columns)
  return [
    ...rows.map(row => rowFinding(proposal, budget, row, pairs.get(row), corrections)),
    ...columns.map(column => columnFinding(proposal, budget, column, rowOf(pairs, column), corrections)),
    ...checkTotalOfTotals(proposal, budget, corrections),
  ]
}

/** Row and column mismatches of one size cross at the cell that is wrong; only a pairing without rivals counts. */
function pairUp(
  rows: readonly RowMismatch[],
  columns: readonly ColumnMismatch[],
): Map<RowMismatch, ColumnMismatch> {
  const pairs = new Map<RowMismatch, ColumnMismatch>()
  const rowsOff = new Map<Money, number>()
  for (const row of rows) rowsOff.set(difference(row), (rowsOff.get(difference(row)) ?? 0) + 1)
  for (const row of rows) {
    const matching = columns.filter(column => difference(column) === difference(row))
    const [only] = matching
    if (only && matching.length === 1 && rowsOff.get(difference(row)) === 1) pairs.set(row, only)
  }
  return pairs
}

function rowOf(
  pairs: ReadonlyMap<RowMismatch, ColumnMismatch>,
  column: ColumnMismatch,
): RowMismatch | undefined {
  return [...pairs].find(([, paired]) => paired === column)?.[0]
}

function difference(mismatch: Mismatch): Money {
  return subtract(mismatch.stated, mismatch.computed)
}

function rowFinding(
  proposal: string,
  budget: Budget,
  row: RowMismatch,
  crossing: ColumnMismatch | undefined,
  corrections: Corrections,
): Finding {
  const line = budget.lines[row.row]
  const wrongCell = crossing && line?.cells[crossing.column]
  const finding = createFinding('row-sum', {
    proposal,
    line: line?.id ?? null,
    period: (crossing && budget.periods[crossing.column]) ?? null,
    place: (wrongCell ?? line?.total)?.place ?? null,
    stated: row.stated,
    computed: row.computed,
    data: { label: line?.label ?? '' },
  })
  correct(corrections, wrongCell, line?.total, row, finding.id)
  return finding
}

function columnFinding(
  proposal: string,
  budget: Budget,
  column: ColumnMismatch,
  crossing: RowMismatch | undefined,
  corrections: Corrections,
): Finding {
  const total = budget.totals?.cells[column.column]
  const row = crossing && budget.lines[crossing.row]
  const finding = createFinding('column-sum', {
    proposal,
    period: budget.periods[column.column] ?? null,
    place: total?.place ?? null,
    stated: column.stated,
    computed: column.computed,
    data: { label: budget.totals?.label ?? '' },
    causedBy: row
      ? [
          createFinding('row-sum', {
            proposal,
            line: row.id,
            period: budget.periods[column.column] ?? null,
            data: { label: row.label },
          }).id,
        ]
      : column.causedBy,
  })
  if (!row && total) corrections.add(total, { amount: column.computed, finding: finding.id })
  return finding
}

/** What the printed figure should have been: the crossing cell where there is one, else the total itself. */
function correct(
  corrections: Corrections,
  cell: PrintedCell | undefined,
  total: PrintedCell | null | undefined,
  found: Mismatch,
  finding: string,
): void {
  if (cell && cell.amount !== null) {
    const amount = subtract(cell.amount, subtract(found.computed, found.stated))
    corrections.add(cell, { amount, finding })
  } else if (total) corrections.add(total, { amount: found.computed, finding })
}

function checkTotalOfTotals(
  proposal: string,
  { lines, totals }: Budget,
  corrections: Corrections,
): Finding[] {
  const ways = [
    { along: 'rows', parts: totals?.cells ?? [] },
    { along: 'columns', parts: lines.map(line => line.total) },
  ] as const
  return ways.flatMap(({ along, parts }) => {
    const own = parts.some(cell => cell) ? checkSum(totals?.total, parts, corrections) : null
    if (!own || !totals?.total) return []
    const found = along === 'columns' ? throughColumns(own, totals, corrections) : own
    const finding = createFinding('total-of-totals', {
      proposal,
      place: totals.total.place,
      stated: found.stated,
      computed: found.computed,
      data: { along },
      causedBy: found.causedBy,
      detail: along,
    })
    corrections.add(totals.total, { amount: found.computed, finding: finding.id })
    return [finding]
  })
}

/** A grand total that is the sum of columns found wrong is as wrong as they are together, and follows from them. */
function throughColumns(own: Mismatch, { cells, total }: TotalRow, corrections: Corrections): Mismatch {
  const fixes = cells.flatMap(cell => corrections.of(cell) ?? [])
  if (!total || own.causedBy.length > 0 || fixes.length === 0) return own
  if (checkSum(total, cells, createCorrections())) return own
  const amount = sum(cells.map(cell => corrections.of(cell)?.amount ?? cell.amount ?? zero))
  const isExplained = Math.abs(subtract(amount, own.computed)) <= roundingOf(total, cells)
  return isExplained ? { ...own, causedBy: fixes.map(fix => fix.finding) } : own
}
