/** What can be said of an amount that no assumption stands behind: where it comes from, or what it is the sum of. */
import type { TableRow } from '../../../core/calculation/readings/budget-table.ts'
import { type Money, sum, zero } from '../../../core/money.ts'
import type { Place } from '../../../core/place.ts'
import type { Budget, PrintedCell, StatedLine } from '../../../core/proposal/content.ts'
import { isStated } from '../../../core/proposal/printed-budget.ts'
import type { CellAddress } from '../../address.ts'
import type { TableChanges } from './table-changes.ts'
import { tableFields } from './table-form.ts'
import type { TypedTable } from './table-view.ts'

/** Who typed an amount, in which version. */
export type TypedBy = {
  readonly by: string
  readonly on: string
  readonly version: number
  readonly isOrEarlier: boolean
  readonly reason: string | null
}

/** Where the typed amounts of one version come from, as the server hands it over. */
export type Origins = {
  readonly document: { readonly fileName: string; readonly href: string } | null
  readonly typed: readonly { readonly by: TypedBy; readonly cells: NamedAmounts }[]
  /** What the person has saved since the page was opened, newest first. */
  readonly mine: readonly { readonly version: number; readonly cells: NamedAmounts }[]
}

/** By the name of the field, with what it was then. */
type NamedAmounts = readonly (readonly [string, Money])[]

export type CellOrigin =
  /** In the draft, and in no version yet; `before` is the text that it stands instead of. */
  | { readonly kind: 'draft'; readonly before: string | null }
  | { readonly kind: 'document'; readonly document: Origins['document']; readonly place: Place }
  | { readonly kind: 'typed'; readonly by: TypedBy }
  /** By the one who reads it, a moment ago. */
  | { readonly kind: 'mine'; readonly version: number }
  /** In a version that has come since the page was opened. */
  | { readonly kind: 'later' }

export type Part = { readonly cell: CellAddress; readonly label: string | null; readonly amount: Money }

export type TypedCell =
  | {
      readonly kind: 'amount'
      readonly line: StatedLine
      readonly amount: Money
      /** As it was written. */
      readonly text: string
      readonly origin: CellOrigin
    }
  | {
      readonly kind: 'sum'
      /** null for the net of all lines. */
      readonly line: StatedLine | null
      readonly of: 'years' | 'lines'
      readonly amount: Money
      readonly parts: readonly Part[]
      /** The total that the typed table prints, where it is another one. */
      readonly printed: Money | null
    }

type Parts = {
  readonly typed: TypedTable
  readonly rows: readonly TableRow[]
  readonly years: readonly number[]
  readonly changes: TableChanges
  readonly origins: Origins | null
}

/** null where nothing typed stands at that place, or nothing at all. */
export function readTypedCell({ line: id, year }: CellAddress, parts: Parts): TypedCell | null {
  const { typed, years } = parts
  if (typed.lines.length === 0) return null
  if (id === 'net') return year === 'all' ? netOfYears(parts) : netOfYear(year, parts)
  const line = typed.lines.find(each => each.id === id)
  if (!line) return null
  if (year === 'all') {
    const ofYears = years.flatMap(each => partOf(id, each, cellIn(typed.budget, line.cells, each)?.amount))
    return sumOf('years', line, ofYears, line.total?.amount ?? null)
  }
  const cell = cellIn(typed.budget, line.cells, year)
  if (!cell || cell.amount === null || !years.includes(year)) return null
  const origin = originOf(tableFields.cell(id, year), line, cell, parts)
  return { kind: 'amount', line, amount: cell.amount, text: cell.text.trim(), origin }
}

function originOf(
  field: string,
  { id }: StatedLine,
  { amount, place }: PrintedCell,
  { changes, origins }: Parts,
): CellOrigin {
  if (changes.has(tableFields.line(id))) return { kind: 'draft', before: null }
  if (changes.has(field)) return { kind: 'draft', before: changes.get(field) ?? null }
  if (!origins) return { kind: 'later' }
  if (place) return { kind: 'document', document: origins.document, place }
  const isHere = ({ cells }: { readonly cells: NamedAmounts }) =>
    cells.some(([name, was]) => name === field && was === amount)
  const mine = origins.mine.find(isHere)
  if (mine) return { kind: 'mine', version: mine.version }
  const step = origins.typed.find(isHere)
  return step ? { kind: 'typed', by: step.by } : { kind: 'later' }
}

/** Where amounts come from once the draft with these changes is a version. */
export function savedAs(
  origins: Origins,
  { number, budget }: { readonly number: number; readonly budget: Budget | null },
  changes: TableChanges,
): Origins {
  const cells = (budget?.lines ?? []).filter(isStated).flatMap(({ id, cells: all }) =>
    (budget?.periods ?? []).flatMap(({ year }, i): [string, Money][] => {
      const amount = all[i]?.amount ?? null
      const field = tableFields.cell(id, year)
      const isMine = changes.has(field) || changes.has(tableFields.line(id))
      return isMine && amount !== null ? [[field, amount]] : []
    }),
  )
  return { ...origins, mine: [{ version: number, cells }, ...origins.mine] }
}

function netOfYear(year: number, { typed, rows, years }: Parts): TypedCell {
  const at = years.indexOf(year)
  const computed = rows.flatMap(({ line: { id, target }, cells }) =>
    partOf(id, year, cells[at], target.label),
  )
  const stated = typed.lines.flatMap(line =>
    partOf(line.id, year, cellIn(typed.budget, line.cells, year)?.amount, line.label),
  )
  const { budget } = typed
  const totals = (budget.printed ?? budget).totals
  const printed = totals ? cellIn(budget.printed ?? budget, totals.cells, year)?.amount : null
  return sumOf('lines', null, [...computed, ...stated], printed ?? null)
}

function netOfYears({ typed: { budget, economy } }: Parts): TypedCell {
  const parts = economy.periods.flatMap(({ period, net }) => partOf('net', period.year, net))
  return sumOf('years', null, parts, (budget.printed ?? budget).totals?.total?.amount ?? null)
}

function sumOf(
  of: 'years' | 'lines',
  line: StatedLine | null,
  parts: readonly Part[],
  printed: Money | null,
): TypedCell {
  const amount = sum(parts.map(part => part.amount ?? zero))
  return { kind: 'sum', line, of, amount, parts, printed: printed === amount ? null : printed }
}

function partOf(
  line: string,
  year: number,
  amount: Money | null | undefined,
  label: string | null = null,
): Part[] {
  return amount === null || amount === undefined ? [] : [{ cell: { line, year }, label, amount }]
}

function cellIn(
  { periods }: Pick<Budget, 'periods'>,
  cells: readonly PrintedCell[],
  year: number,
): PrintedCell | undefined {
  return cells[periods.findIndex(period => period.year === year)]
}
