/** Understands a table row by row: who and what, the form's fields, the budget, the overview; one table may hold all. */
import type { Place } from '../../core/place.ts'
import { cellText, type Row, type TableBlock, type TableCell } from '../blocks.ts'
import { isAmount, isBlankCell } from './amount.ts'
import {
  addAmountRow,
  beginAmounts,
  committeeAbove,
  isAmountRow,
  isNothingRow,
  toRawRow,
} from './amount-rows.ts'
import { type Amounts, type Columns, isPast } from './draft.ts'
import {
  fillField,
  type Header,
  proposalFor,
  type State,
  setAside,
  setHeader,
  type TableState,
} from './state.ts'
import {
  fieldOf,
  headerOf,
  isCommittee,
  isPageMark,
  isTableNote,
  isTotalLabel,
  isUnitLine,
  priceLevelOf,
  unitOfText,
  yearOf,
} from './vocabulary.ts'

/** What a row that is no part of a table of values is handed to: a heading, a title, a paragraph. */
export type TakeLine = (text: string, place: Place) => void

export function interpretTable(state: State, block: TableBlock, takeLine: TakeLine): void {
  const inTable = state.table ?? beginTable(state, block)
  state.table = inTable
  for (const row of block.rows) interpretRow(state, inTable, row, takeLine)
  if (!block.hasRest) endTable(state, inTable)
}

function beginTable(state: State, table: TableBlock): TableState {
  if (table.caption) noteUnit(state, table.caption)
  return {
    headers: null,
    amounts: continued(state, table),
    before: state.amounts,
    hadAmounts: false,
    areLabelsAbove: null,
    above: table.caption ?? '',
  }
}

function endTable(state: State, { amounts, hadAmounts }: TableState): void {
  state.table = null
  state.amounts = amounts
  state.field = null
  if (hadAmounts && state.draft.kind !== 'form') state.unit = null
}

/** The table that a blank row or a page cut in two: this one begins with amounts in the very same columns. */
function continued(state: State, { rows, place }: TableBlock): Amounts | null {
  const { amounts } = state
  if (!amounts || amounts.isDone) return null
  for (const row of rows) {
    if (mayOpen(amounts, row)) continue
    if (!isAmountRow(toRawRow(amounts.draft.columns, row))) return null
    if (amounts.kind === 'overview')
      amounts.draft.committee = committeeAbove(state, place) ?? amounts.draft.committee
    return amounts
  }
  return null
}

/** Rows that say nothing of whose table it is: blank, of zeros, or a committee's name in an overview. */
function mayOpen({ kind, draft }: Amounts, row: Row): boolean {
  const filled = row.cells.filter(isFilled)
  if (filled.length === 1 && kind === 'overview' && isCommittee(filled[0]?.text ?? '')) return true
  return filled.length < 2 && isNothingRow(toRawRow(draft.columns, row))
}

function interpretRow(state: State, inTable: TableState, row: Row, takeLine: TakeLine): void {
  if (!row.cells.some(isFilled)) return
  if (inTable.headers) {
    takeHeaderValues(state, inTable.headers, row)
    inTable.headers = null
    return
  }
  const { amounts } = inTable
  const raw = amounts && toRawRow(amounts.draft.columns, row)
  if (raw && isAmountRow(raw) && addAmountRow(state, amounts, raw, row)) return
  const headers = findHeaders(row)
  if (headers) {
    endAmounts(state, inTable)
    inTable.headers = headers
    return
  }
  const columns = findColumns(row)
  if (columns) {
    const before = inTable.amounts ?? inTable.before
    const header = `${inTable.above} ${labelOf(row, columns)}`
    inTable.above = ''
    inTable.before = null
    inTable.amounts = before && isHeaderAgain(before, columns) ? before : null
    if (inTable.amounts) return
    inTable.amounts = beginAmounts(state, columns, header, { place: row.place, before })
    inTable.hadAmounts = true
    for (const cell of row.cells) noteUnit(state, cell.text)
    inTable.amounts.draft.unit ??= state.unit
    return
  }
  if (noteUnitIn(state, inTable, row)) return
  if (takeField(state, inTable, row)) return
  if (raw && inTable.amounts && addAmountRow(state, inTable.amounts, raw, row)) return
  takeOther(state, inTable, row, takeLine)
}

/** Whatever comes now, it is no row of the amounts before it. */
function endAmounts(state: State, inTable: TableState): void {
  const { amounts } = inTable
  if (amounts?.kind === 'overview' && amounts.draft.namedLast) state.committee = amounts.draft.namedLast
  inTable.amounts = null
  inTable.before = null
}

/** On a new page the header stands once more above the rest of a budget that has not come to its total. */
function isHeaderAgain(before: Amounts, { years, at, total }: Columns): boolean {
  const { columns } = before.draft
  const isSame = (a: readonly number[], b: readonly number[]): boolean =>
    a.length === b.length && a.every((value, i) => value === b[i])
  return (
    before.kind === 'budget' &&
    !before.isDone &&
    columns.total === total &&
    isSame(columns.years, years) &&
    isSame(columns.at, at)
  )
}

function isFilled(cell: TableCell): boolean {
  return cell.text !== ''
}

/** Rows without amounts: pieces of a header, units, a lone line, the rest of a field whose label cell was merged. */
function takeOther(state: State, inTable: TableState, row: Row, takeLine: TakeLine): void {
  const filled = row.cells.filter(isFilled)
  const text = filled.map(cell => cell.text).join(' ')
  const first = row.cells[0]?.text ?? ''
  const { current, field } = state
  if (isPageMark(text)) return
  if (current && field && first === '' && !inTable.amounts) {
    for (const cell of filled) fillField(current, field, cellText(cell), cell.place)
  } else if (filled.length === 1 && !isAmount(text) && !isHeaderPiece(text)) {
    if (!(inTable.areLabelsAbove && current && field && current.fields[field]?.text.length === 0))
      state.field = null
    inTable.before = null
    if (inTable.amounts?.kind === 'budget' && !isTableNote(text)) inTable.amounts = null
    takeLine(text, filled[0]?.place ?? row.place)
  } else if (isHeaderPiece(first) || isHeaderPiece(text)) inTable.above += ` ${text}`
  else setAside(state, text, row.place)
}

/** `Drift`, `Budgetår`, `Nr.`: words that belong above a row of years. */
function isHeaderPiece(text: string): boolean {
  return (
    /^(drift|anlæg|budget(år|overslag)?|konto|nr\.?|år|tekst|beløb|økonomi|forslag|titel)\b.{0,40}$/i.test(
      text,
    ) && !isTotalLabel(text)
  )
}

/** A row that only states the unit, beside pieces of a header at most. */
function noteUnitIn(state: State, inTable: TableState, row: Row): boolean {
  if (!row.cells.some(cell => unitOfText(cell.text) !== null)) return false
  const filled = row.cells.filter(cell => !isBlankCell(cell.text))
  const stated = filled.filter(
    cell => isUnitLine(cell.text) || (isHeaderPiece(cell.text) && unitOfText(cell.text)),
  )
  const isOnlyHeader = filled.every(cell => stated.includes(cell) || isHeaderPiece(cell.text))
  if (stated.length === 0 || !isOnlyHeader) return false
  for (const cell of stated) noteUnit(state, cell.text)
  state.field = null
  if (inTable.amounts) inTable.amounts.draft.unit ??= state.unit
  inTable.above += ` ${filled.map(cell => cell.text).join(' ')}`
  return true
}

function noteUnit(state: State, text: string): void {
  state.unit = unitOfText(text) ?? state.unit
  state.priceLevel = priceLevelOf(text) ?? state.priceLevel
}

/** No heading of a column is longer than this, its explanation in brackets included. */
const longestHeader = 120

/** A row of two or more header labels with nothing between them is followed by its values. */
function findHeaders(row: Row): Header[] | null {
  const first = row.cells.find(cell => cell.text !== '')
  if (!first || first.text.length > longestHeader || headerOf(first.text.replace(/\(.*$/, '')) === null)
    return null
  const filled = row.cells.flatMap((cell, column) => (cell.text === '' ? [] : [{ text: cell.text, column }]))
  if (filled.length < 2 || filled.some(({ text }) => text.length > longestHeader)) return null
  const named = filled.flatMap(({ text, column }) => {
    const name = headerOf(text.replace(/\(.*$/, ''))
    return name ? [{ name, column }] : []
  })
  const names = new Set(named.map(h => h.name))
  const isIdentity = names.has('policyArea') || names.has('proposedBy') || names.has('committee')
  return named.length >= 2 && named.length === filled.length && isIdentity ? named : null
}

function takeHeaderValues(state: State, headers: readonly Header[], row: Row): void {
  const proposal = proposalFor(
    state,
    p => p.policyArea !== null || p.proposedBy !== null || p.budget !== null,
  )
  headers.forEach(({ name, column }, i) => {
    const end = headers[i + 1]?.column ?? row.cells.length
    const cells = row.cells.slice(column, end).filter(isFilled)
    const text = cells.map(cell => cell.text).join(' ')
    setHeader(proposal, name, text, cells[0]?.place ?? row.place)
  })
}

/** The columns of a row of years: two or more years and nothing else but labels, a unit and a total. */
function findColumns(row: Row): Columns | null {
  if (!row.cells.some(cell => yearOf(cell.text) !== null)) return null
  const years = row.cells.flatMap((cell, at) => {
    const year = yearOf(cell.text)
    return year === null ? [] : [{ year, at }]
  })
  const first = years[0]
  const last = years.at(-1)
  if (!first || !last || (years.length === 1 && !isLoneYearRow(row, first.at))) return null
  const isHeader = row.cells.every(
    (cell, i) => i < first.at || isBlankCell(cell.text) || yearOf(cell.text) !== null || !isAmount(cell.text),
  )
  const isRising = years.every(({ year }, i) => i === 0 || year !== years[i - 1]?.year)
  if (!isHeader || !isRising) return null
  const total = row.cells.findIndex((cell, i) => i > last.at && isTotalLabel(cell.text))
  return { years: years.map(y => y.year), at: years.map(y => y.at), total: total === -1 ? null : total }
}

/** A single year makes a header only beside a heading of totals or a word like Konto, never beside amounts. */
function isLoneYearRow(row: Row, at: number): boolean {
  const others = row.cells.filter((cell, i) => i !== at && !isBlankCell(cell.text))
  return (
    at > 0 && others.length > 0 && others.every(cell => isTotalLabel(cell.text) || isHeaderPiece(cell.text))
  )
}

function labelOf(row: Row, columns: Columns): string {
  return row.cells
    .slice(0, columns.at[0])
    .map(cell => cell.text)
    .join(' ')
}

/** A row whose first cell is a label of the form and whose others are its value. */
function takeField(state: State, inTable: TableState, row: Row): boolean {
  const label = row.cells.find(isFilled)
  if (!label) return false
  const field = fieldOf(label.text)
  const header = field ? null : headerOf(label.text)
  if (!field && !header) return false
  const values = row.cells.filter(isFilled).slice(1)
  if (field) {
    endAmounts(state, inTable)
    inTable.areLabelsAbove ??= values.length === 0
    const proposal = proposalFor(state, p => isPast(p, field))
    fillField(proposal, field, values.flatMap(cellText), values[0]?.place ?? label.place)
    state.field = field
    return true
  }
  const hasValue = values.length > 0 && values.every(cell => yearOf(cell.text) === null)
  if (!header || !hasValue || (inTable.amounts && !inTable.amounts.isDone)) return false
  endAmounts(state, inTable)
  const isOwn = header !== 'committee' || isCommittee(values[0]?.text ?? '')
  if (!isOwn) return false
  const proposal = proposalFor(state, p => p[header] !== null || p.budget !== null)
  setHeader(proposal, header, values.map(cell => cell.text).join(' '), values[0]?.place ?? label.place)
  return true
}
