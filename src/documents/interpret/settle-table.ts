/** Turns a half understood table into content: reads its amounts, names its accounts, finds its row of totals. */
import type { Overview } from '../../core/catalogue/content.ts'
import type { Unit } from '../../core/money.ts'
import { type Period, year } from '../../core/period.ts'
import type {
  PrintedCell,
  ProposalContent,
  StatedBudget,
  StatedLine,
  TotalRow,
} from '../../core/proposal/content.ts'
import type { CellReader, CellText } from './cell-reader.ts'
import type { BudgetDraft, OverviewDraft, RawRow } from './draft.ts'
import { placeLastTotal } from './last-total.ts'
import { isSideOfAccountAbove, lineKind } from './line-kind.ts'
import { type LabelReader, type LabelReading, lineId } from './line-reading.ts'
import { isNetLabel } from './vocabulary.ts'

export type Settling = {
  readonly labelReader: (years: readonly number[]) => LabelReader
  readonly periodsOf: (years: readonly number[]) => readonly Period[]
  /** Of tables that state none. */
  readonly unit: Unit | null
  readonly toCell: CellReader
}

/** What a document gives: no line of it is computed. */
export type SettledProposal = ProposalContent & { readonly budget: StatedBudget | null }

/** The same years are the same periods: a catalogue has ten thousand tables and one row of years. */
export function createPeriods(): Settling['periodsOf'] {
  let known: readonly Period[] = []
  return years => {
    const isKnown = years.length === known.length && years.every((number, i) => known[i]?.year === number)
    if (!isKnown) known = years.map(year)
    return known
  }
}

export function settleBudget(draft: BudgetDraft, settling: Settling): StatedBudget {
  const { lines, totals } = withTotals(draft)
  const unit = unitOfAmounts(draft, settling)
  const readLabel = settling.labelReader(draft.columns.years)
  const seen = new Map<string, number>()
  let above: StatedLine | undefined
  return {
    periods: settling.periodsOf(draft.columns.years),
    ...unitOfTable(draft, settling),
    priceLevel: draft.priceLevel,
    lines: lines.map(line => {
      const { name, id, label, account, kind } = besideAbove(readLabel(line.label), above)
      const occurrence = (seen.get(name) ?? 0) + 1
      seen.set(name, occurrence)
      above = {
        origin: 'stated',
        id: occurrence === 1 ? id : lineId(name, occurrence),
        account,
        kind,
        ...readRow(line, unit, settling),
        label,
      }
      return above
    }),
    totals: totals && readRow(totals, unit, settling),
    place: draft.place,
  }
}

/** The same table under another notation, or in the unit of a document that only now has said it. */
export function readBudgetAgain(budget: StatedBudget, settling: Settling): StatedBudget {
  const unit = unitOfAmounts(budget, settling)
  return {
    ...budget,
    ...unitOfTable(budget, settling),
    lines: budget.lines.map(line => ({ ...line, ...readRow(line, unit, settling) })),
    totals: budget.totals && readRow(budget.totals, unit, settling),
  }
}

/** Without a row named as the total, a last row without a label or of the net is one. */
function withTotals(draft: BudgetDraft): { lines: readonly RawRow[]; totals: RawRow | null } {
  const stated = draft.totals.at(-1)
  if (stated) return { lines: draft.lines, totals: stated }
  const last = draft.lines.at(-1)
  if (last && (last.label === '' || isNetLabel(last.label)) && draft.lines.length > 1)
    return { lines: draft.lines.slice(0, -1), totals: last }
  return { lines: draft.lines, totals: null }
}

/** `- refusion` under another line is about that line's account. */
function besideAbove(reading: LabelReading, above: StatedLine | undefined): LabelReading {
  const { label } = reading
  const isSide = reading.account.certainty === 'none' && above && isSideOfAccountAbove(label)
  return isSide ? { ...reading, account: above.account, kind: lineKind(label, above.account) } : reading
}

export function settleOverview(draft: OverviewDraft, settling: Settling): Overview {
  const unit = unitOfAmounts(draft, settling)
  const overview = {
    periods: settling.periodsOf(draft.columns.years),
    ...unitOfTable(draft, settling),
    rows: draft.rows.map(row => {
      const { label, ...rest } = readRow(row, unit, settling)
      return { ...rest, title: label, number: row.number, committee: row.committee }
    }),
    committeeTotals: draft.committeeTotals.map(row => ({
      ...readRow(row, unit, settling),
      committee: row.committee,
    })),
    totals: draft.totals && readRow(draft.totals, unit, settling),
    place: draft.place,
  }
  return placeLastTotal(overview, draft.totals?.committee ?? null)
}

type Unitary = { readonly unit: Unit | null }

function unitOfAmounts(table: Unitary, settling: Settling): Unit {
  return table.unit ?? settling.unit ?? 'kr'
}

/** A table that states no unit is read in the document's, and says so. */
function unitOfTable(table: Unitary, { unit }: Settling): Pick<StatedBudget, 'unit' | 'unitFrom'> {
  if (table.unit !== null || unit === null) return { unit: table.unit }
  return { unit, unitFrom: 'document' }
}

/** A row with its amounts as printed. */
type TextRow = Omit<TotalRow, 'cells' | 'total'> & {
  readonly cells: readonly CellText[]
  readonly total: CellText | null
}

function readRow({ label, cells, total, place }: TextRow, unit: Unit, { toCell }: Settling): TotalRow {
  const read = (cell: CellText): PrintedCell => toCell(cell, unit)
  return { label, cells: cells.map(read), total: total && read(total), place }
}
