/**
 * What two tables of amounts say differently, cell by cell: two typed budgets, or two that were calculated. A cell that
 * is blank on one side has no difference in kroner: a blank is not a zero.
 */
import { type Money, subtract, sum } from '../../money.ts'
import type { Budget, BudgetLine } from '../content.ts'
import { isStated } from '../printed-budget.ts'

export type AmountLine = {
  readonly id: string
  /** By year; null where the cell is blank or cannot be read. */
  readonly amounts: ReadonlyMap<number, Money | null>
}

export type CellDifference = {
  readonly year: number
  readonly before: Money | null
  readonly after: Money | null
  readonly difference: Money | null
}

export type LineDifference = {
  readonly id: string
  readonly isNew: boolean
  readonly isGone: boolean
  /** Every year of both tables, changed or not. */
  readonly cells: readonly CellDifference[]
}

export type TableDifference = {
  readonly years: readonly number[]
  /** Those that differ anywhere. */
  readonly lines: readonly LineDifference[]
  /** All lines together. */
  readonly net: readonly CellDifference[]
  readonly netTotal: Omit<CellDifference, 'year'>
}

/** null where the amounts are the same. */
export function tableDifference(
  before: readonly AmountLine[],
  after: readonly AmountLine[],
): TableDifference | null {
  const old = new Map(before.map(line => [line.id, line]))
  const now = new Map(after.map(line => [line.id, line]))
  const years = yearsOf([...before, ...after])
  const ids = [...new Set([...now.keys(), ...old.keys()])]
  const lines = ids.flatMap(id => {
    const [a, b] = [old.get(id), now.get(id)]
    const cells = years.map(year => cell(year, a?.amounts.get(year) ?? null, b?.amounts.get(year) ?? null))
    const isSame = a && b && cells.every(each => each.before === each.after)
    return isSame ? [] : [{ id, isNew: !a, isGone: !b, cells }]
  })
  if (lines.length === 0) return null
  const net = years.map(year => cell(year, sumOf(before, year), sumOf(after, year)))
  const { year: _, ...netTotal } = cell(0, totalOf(net, 'before'), totalOf(net, 'after'))
  return { years, lines, net, netTotal }
}

/** Whether two say the same of lines that they call by other ids. */
export function hasSameAmounts(a: TableDifference, b: TableDifference): boolean {
  const said = ({ lines, net }: TableDifference): string =>
    JSON.stringify([...lines.map(({ cells }) => JSON.stringify(cells)).sort(), net])
  return said(a) === said(b)
}

export function linesOfBudget(budget: Budget | null): AmountLine[] {
  return namedLines(budget).map(({ name, line: { cells } }) => ({
    id: name,
    amounts: new Map(budget?.periods.map(({ year }, i) => [year, cells[i]?.amount ?? null])),
  }))
}

/** What its lines are called, the typed ones in whose places calculated ones stand too. */
export function labelsOfBudget(budget: Budget | null): (readonly [id: string, label: string])[] {
  const printed = budget?.printed?.lines ?? []
  return [...printed, ...(budget?.lines ?? [])].map(({ id, label }) => [id, label])
}

/** A calculated line that alone stands for one typed line is that line, calculated: it has not come from nowhere. */
function namedLines(budget: Budget | null): { readonly name: string; readonly line: BudgetLine }[] {
  const lines = budget?.lines ?? []
  const replaced = lines.flatMap(line => (isStated(line) ? [] : line.replaces))
  const isAlone = (id: string): boolean => replaced.filter(each => each === id).length === 1
  return lines.map(line => {
    const [only, more] = isStated(line) ? [] : line.replaces
    return { name: only !== undefined && more === undefined && isAlone(only) ? only : line.id, line }
  })
}

function yearsOf(lines: readonly AmountLine[]): number[] {
  return [...new Set(lines.flatMap(line => [...line.amounts.keys()]))].sort((a, b) => a - b)
}

function cell(year: number, before: Money | null, after: Money | null): CellDifference {
  const difference = before === null || after === null ? null : subtract(after, before)
  return { year, before, after, difference }
}

/** null where every cell is blank. */
function sumOf(lines: readonly AmountLine[], year: number): Money | null {
  return addUp(lines.map(line => line.amounts.get(year) ?? null))
}

function totalOf(cells: readonly CellDifference[], side: 'before' | 'after'): Money | null {
  return addUp(cells.map(each => each[side]))
}

function addUp(amounts: readonly (Money | null)[]): Money | null {
  const present = amounts.filter(amount => amount !== null)
  return present.length === 0 ? null : sum(present)
}
