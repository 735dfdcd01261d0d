/**
 * What a person can do to a typed table: cells, labels, accounts, lines. Computed lines are changed where they are
 * calculated, so they are not touched here; a total that somebody printed goes with the first change beside it,
 * because it was the total of something else.
 */
import type { ChartOfAccounts } from '../account/chart.ts'
import type { AccountReading } from '../account/reading.ts'
import { readAccount } from '../account/resolve.ts'
import { readTyped } from '../calculation/editing/typed-number.ts'
import { shortId } from '../canonical.ts'
import type { Notation } from '../catalogue/document.ts'
import { money, type Unit, unitInOere } from '../money.ts'
import { comparePeriods, firstYear, lastYear, year } from '../period.ts'
import { type Budget, type LineKind, type PrintedCell, type StatedLine, unitOf } from './content.ts'
import { isStated } from './printed-budget.ts'

export type TableEdit =
  /** Where a proposal has no table yet. */
  | {
      readonly kind: 'start-table'
      readonly firstYear: number
      readonly years: number
      readonly unit: Unit
      readonly priceLevel: number | null
    }
  | {
      readonly kind: 'set-cell'
      readonly line: string
      readonly year: number
      readonly text: string
      readonly notation: Notation
    }
  | { readonly kind: 'set-label'; readonly line: string; readonly text: string }
  /** Empty where the line is on no account. */
  | { readonly kind: 'set-account'; readonly line: string; readonly text: string }
  | { readonly kind: 'set-line-kind'; readonly line: string; readonly is: LineKind }
  | { readonly kind: 'add-line'; readonly label: string }
  | { readonly kind: 'remove-line'; readonly line: string }
  | { readonly kind: 'move-line'; readonly line: string; readonly to: number }

export type TableEdited =
  | { readonly ok: true; readonly budget: Budget }
  | {
      readonly ok: false
      readonly because: TableProblem
    }

export const tableProblems = [
  'table-missing',
  'table-there',
  'years-absurd',
  'line-unknown',
  'line-computed',
  'year-unknown',
  'label-missing',
  'too-many-lines',
] as const
export type TableProblem = (typeof tableProblems)[number]

const most = { lines: 300, text: 500, years: 30 }

export function editTable(budget: Budget | null, edit: TableEdit, chart: ChartOfAccounts): TableEdited {
  if (edit.kind === 'start-table') return startTable(budget, edit)
  if (budget === null) return { ok: false, because: 'table-missing' }
  if (edit.kind === 'add-line') return addLine(budget, edit.label, chart)
  const line = budget.lines.find(each => each.id === edit.line)
  const back = line ? null : broughtBack(budget, edit.line)
  if (back) return editTable(back, edit, chart)
  if (!line) return { ok: false, because: 'line-unknown' }
  if (!isStated(line)) return { ok: false, because: 'line-computed' }
  const years = budget.periods.map(period => period.year)
  switch (edit.kind) {
    case 'set-cell': {
      const at = years.indexOf(edit.year)
      if (at < 0) return { ok: false, because: 'year-unknown' }
      const cell = toCell(edit.text, unitOf(budget), edit.notation)
      const cells = budget.periods.map((_, i) =>
        i === at ? cell : (line.cells[i] ?? toCell('', unitOf(budget), 'da')),
      )
      return replaced(budget, { ...line, cells, total: null })
    }
    case 'set-label': {
      const label = short(edit.text)
      if (label === '') return { ok: false, because: 'label-missing' }
      const account = readAccount(label, years, chart)
      return replaced(budget, {
        ...line,
        label,
        account: account.certainty === 'none' ? line.account : account,
      })
    }
    case 'set-account':
      return replaced(budget, { ...line, account: toAccount(short(edit.text), years, chart) })
    case 'set-line-kind':
      return replaced(budget, { ...line, kind: edit.is })
    case 'remove-line':
      return {
        ok: true,
        budget: changed(
          budget,
          budget.lines.filter(each => each !== line),
        ),
      }
    case 'move-line': {
      const others = budget.lines.filter(each => each !== line)
      const at = Math.max(0, Math.min(others.length, Math.trunc(edit.to)))
      return { ok: true, budget: { ...budget, lines: [...others.slice(0, at), line, ...others.slice(at)] } }
    }
    default:
      return edit satisfies never
  }
}

/** The table with a typed line in force again that a computed one stood for, as it is when that is calculated no more. */
function broughtBack(budget: Budget, id: string): Budget | null {
  const { printed } = budget
  const typed = printed?.lines.find(line => line.id === id)
  const stoodFor = (line: Budget['lines'][number]): boolean => !isStated(line) && line.replaces.includes(id)
  const at = budget.lines.findIndex(stoodFor)
  if (!printed || !typed || at < 0) return null
  const cells = budget.periods.map(period => {
    const was = printed.periods.findIndex(other => comparePeriods(other, period) === 0)
    return typed.cells[was] ?? toCell('', unitOf(budget), 'da')
  })
  const lines = budget.lines.map(line =>
    isStated(line) || !stoodFor(line)
      ? line
      : { ...line, replaces: line.replaces.filter(other => other !== id) },
  )
  return { ...budget, lines: [...lines.slice(0, at), { ...typed, cells }, ...lines.slice(at)] }
}

function startTable(
  budget: Budget | null,
  { firstYear: from, years, unit, priceLevel }: Extract<TableEdit, { kind: 'start-table' }>,
): TableEdited {
  if (budget !== null) return { ok: false, because: 'table-there' }
  const isAbsurd = years < 1 || years > most.years || from < firstYear || from + years - 1 > lastYear
  if (isAbsurd || !Number.isInteger(years) || !Number.isInteger(from))
    return { ok: false, because: 'years-absurd' }
  const periods = Array.from({ length: years }, (_, i) => year(from + i))
  return { ok: true, budget: { periods, unit, priceLevel, lines: [], totals: null, place: null } }
}

function addLine(budget: Budget, text: string, chart: ChartOfAccounts): TableEdited {
  const label = short(text)
  if (label === '') return { ok: false, because: 'label-missing' }
  if (budget.lines.length >= most.lines) return { ok: false, because: 'too-many-lines' }
  const years = budget.periods.map(period => period.year)
  const line: StatedLine = {
    origin: 'stated',
    id: newId(budget, label),
    label,
    account: readAccount(label, years, chart),
    kind: 'unknown',
    cells: budget.periods.map(() => toCell('', unitOf(budget), 'da')),
    total: null,
    place: null,
  }
  return { ok: true, budget: changed(budget, [...budget.lines, line]) }
}

/** Unlike that of any line that stands in the table or was printed in it. */
function newId(budget: Budget, label: string): string {
  const known = new Set([...budget.lines, ...(budget.printed?.lines ?? [])].map(line => line.id))
  for (let count = 1; ; count++) {
    const id = shortId('l', 'by-hand', label, count)
    if (!known.has(id)) return id
  }
}

function replaced(budget: Budget, line: StatedLine): TableEdited {
  return {
    ok: true,
    budget: changed(
      budget,
      budget.lines.map(each => (each.id === line.id ? line : each)),
    ),
  }
}

function changed(budget: Budget, lines: Budget['lines']): Budget {
  return { ...budget, lines, totals: null }
}

/** What somebody typed, as a cell of a table in that unit. What is no number is kept as typed; the checks name it. */
export function toCell(text: string, unit: Unit, notation: Notation): PrintedCell {
  const typed = short(text)
  const base = unitInOere[unit]
  const read = readTyped(typed, notation)
  const decimals = read.ok ? (/\.(\d+)$/.exec(String(read.exact))?.[1]?.length ?? 0) : 0
  const oere = read.ok ? Math.sign(read.value) * Math.round(Math.abs(read.value) * base) : Number.NaN
  return {
    amount: Number.isSafeInteger(oere) ? money(oere) : null,
    step: money(Math.max(1, Math.round(base / 10 ** decimals))),
    text: typed,
    place: null,
  }
}

function toAccount(written: string, years: readonly number[], chart: ChartOfAccounts): AccountReading {
  if (written === '') return { certainty: 'none' }
  const read = readAccount(written, years, chart)
  return read.certainty === 'none' ? { certainty: 'unknown', written } : read
}

function short(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, most.text)
}
