/** The rows under a row of years: budget lines and their totals, or the proposals of an overview. */
import type { Place } from '../../core/place.ts'
import type { Row, TableCell } from '../blocks.ts'
import { isAmount, isBlankCell, numberParts } from './amount.ts'
import {
  type Amounts,
  type BudgetDraft,
  type Columns,
  hasForm,
  type OverviewDraft,
  type RawCell,
  type RawRow,
} from './draft.ts'
import { append, beginProposal, type State, setAside } from './state.ts'
import { isCommittee, isSubRow, isTotalLabel, namesProposals, yearOf } from './vocabulary.ts'

type Begun = {
  readonly place: Place
  /** The amounts that stand right before these, if any. */
  readonly before: Amounts | null
}

export function beginAmounts(state: State, columns: Columns, header: string, begun: Begun): Amounts {
  if (namesProposals(header) && !awaitsBudget(state)) return beginOverview(state, columns, begun)
  const { place } = begun
  // said before the table, and so before the proposal that the table may begin
  const { unit } = state
  const proposal = proposalWithoutBudget(state)
  const draft: BudgetDraft = {
    columns,
    unit,
    priceLevel: state.priceLevel,
    lines: [],
    totals: [],
    place,
  }
  proposal.budget = draft
  state.field = null
  return { kind: 'budget', draft, isDone: false }
}

/** Behind an overview, a form without its table has that table coming, whatever the header of it names. */
function awaitsBudget({ draft, current }: State): boolean {
  return draft.overviews.length > 0 && current !== null && current.budget === null && hasForm(current)
}

function beginOverview(state: State, columns: Columns, { place, before }: Begun): Amounts {
  if (state.heading) state.draft.title ??= state.heading
  state.heading = null
  const draft: OverviewDraft = {
    columns,
    unit: state.unit,
    rows: [],
    committeeTotals: [],
    totals: null,
    namedLast: null,
    committee: committeeAbove(state, place) ?? (before?.kind === 'overview' ? before.draft.committee : null),
    place,
  }
  state.draft.overviews.push(draft)
  return { kind: 'overview', draft, isDone: false }
}

/** The committee that is named right above an overview of its own. */
export function committeeAbove({ committee }: State, place: Place): string | null {
  const lines = place.line - (committee?.place?.line ?? Number.NEGATIVE_INFINITY)
  return committee && lines >= 0 && lines <= 4 ? committee.text : null
}

/** A budget belongs to the proposal at hand; a document that is one proposal may never have said that it begins. */
function proposalWithoutBudget(state: State): NonNullable<State['current']> {
  const { current, draft } = state
  if (current && current.budget === null) {
    if (current.title === null && state.heading) current.title = state.heading
    state.heading = null
    return current
  }
  const isWholeDocument = !current && draft.proposals === 0 && draft.overviews.length === 0 && !state.heading
  const proposal = beginProposal(state)
  if (isWholeDocument) {
    proposal.title = draft.title
    draft.title = null
    append(proposal.narrative, draft.introduction.splice(0))
  }
  return proposal
}

/** Whether the row was one of the table's; a row of words alone is not. */
export function addAmountRow(state: State, amounts: Amounts, raw: RawRow, row: Row): boolean {
  if (isEvery(raw, isBlank) && !isLineWithoutAmounts(amounts, raw)) return addWords(state, amounts, raw)
  if (isNothingRow(raw)) return true
  if (amounts.kind === 'overview') addOverviewRow(amounts.draft, raw, row)
  else addBudgetRow(state, amounts, raw)
  return true
}

/** A row without a label, blank or of zeros. */
export function isNothingRow(raw: RawRow): boolean {
  return raw.label === '' && isEvery(raw, isNothing)
}

function isEvery({ cells, total }: RawRow, test: (cell: RawCell) => boolean): boolean {
  return cells.every(test) && (total === null || test(total))
}

function isBlank({ text }: RawCell): boolean {
  return isBlankCell(text)
}

function isNothing({ text }: RawCell): boolean {
  const parts = numberParts(text)
  return parts ? !/[1-9]/.test(parts.digits) : isBlankCell(text)
}

/** A label with an account in front is a line even where all its amounts are blank. */
function isLineWithoutAmounts(amounts: Amounts, raw: RawRow): boolean {
  if (amounts.kind === 'overview') return /^\d+\b/.test(raw.label) && raw.label.length > 3
  return !amounts.isDone && (/^\d{1,2}\.\d{2}\b|^\d{3}\b/.test(raw.label) || isTotalLabel(raw.label))
}

function addWords(state: State, amounts: Amounts, raw: RawRow): boolean {
  if (amounts.kind === 'overview' && raw.label !== '' && !amounts.isDone) {
    if (isCommittee(raw.label)) {
      amounts.draft.committee = raw.label
      amounts.draft.namedLast = { text: raw.label, place: raw.place }
      return true
    }
    return false
  }
  if (amounts.kind === 'budget' && !amounts.isDone && /^(drift|anlæg|udgifter|indtægter)$/i.test(raw.label)) {
    setAside(state, raw.label, raw.place)
    return true
  }
  return false
}

function addBudgetRow(state: State, amounts: Extract<Amounts, { kind: 'budget' }>, raw: RawRow): void {
  const { draft } = amounts
  if (isSubRow(raw.label)) setAside(state, raw.label, raw.place)
  else if (isTotalLabel(raw.label)) {
    draft.totals.push(raw)
    amounts.isDone = true
  } else draft.lines.push(raw)
}

function addOverviewRow(draft: OverviewDraft, raw: RawRow, row: Row): void {
  const committee = committeeIn(raw.label)
  if (committee !== null) {
    draft.committeeTotals.push({ ...raw, committee })
    if (isCommittee(raw.label)) draft.committee = raw.label
  } else if (isTotalLabel(raw.label) || raw.label === '') addOverviewTotal(draft, raw)
  else {
    const labels = labelsBefore(draft, row)
    draft.rows.push({
      ...raw,
      cells: raw.cells.map(textAlone),
      ...splitNumber(labels, raw),
      committee: draft.committee,
    })
    draft.namedLast = null
  }
}

/** What an overview keeps of a cell until its end, so that the reader's own cells are let go. */
function textAlone({ text, place }: RawCell): RawCell {
  return { text, place }
}

/** `I alt` under a committee is that committee's where another total follows; one above all rows is the whole's. */
function addOverviewTotal(draft: OverviewDraft, raw: RawRow): void {
  const { totals, committee } = draft
  if (totals?.committee != null) draft.committeeTotals.push({ ...totals, committee: totals.committee })
  else if (totals && committee !== null && !isSamePrint(totals, raw)) {
    draft.committeeTotals.push({ ...raw, committee })
    return
  }
  draft.totals = { ...raw, committee }
}

function isSamePrint(a: RawRow, b: RawRow): boolean {
  return a.cells.every((cell, i) => cell.text === b.cells[i]?.text)
}

/** A committee's name on a row of amounts: its own row, or `I alt` before or behind it. */
export function committeeIn(label: string): string | null {
  const name = label
    .replace(/^(i\s?alt|total|sum)[\s:,-]*/i, '')
    .replace(/[\s:,-]*(i\s?alt|total)$/i, '')
    .trim()
  return isCommittee(name) ? name : null
}

/** The cells before the years: number and title, behind a column of committees where the table has one. */
function labelsBefore(draft: OverviewDraft, row: Row): string[] {
  const all = row.cells.slice(0, draft.columns.at[0]).map(cell => cell.text)
  const filled = all.findIndex(text => text !== '')
  // a sheet may begin in a later column; number and title are the last two
  const labels = all.slice(Math.max(0, Math.min(filled, all.length - 2)))
  const [first = ''] = labels
  if (labels.length < 3 || !isCommittee(first)) return labels
  draft.committee = first
  return labels.slice(1)
}

function splitNumber(labels: readonly string[], raw: RawRow): { number: string | null; label: string } {
  const [first = '', ...rest] = labels
  const title = rest.filter(text => text !== '').join(' ')
  if (title !== '') return { number: first === '' ? null : first, label: title }
  const joined = /^((?:[A-ZÆØÅ]{1,2}-)?\d+(?:[.\s-]\d+)*[a-z]?)[.):]?\s+(\S.*)$/.exec(raw.label)
  return joined ? { number: joined[1] ?? null, label: joined[2] ?? '' } : { number: null, label: raw.label }
}

/** A row seen through a table's columns. */
export function toRawRow({ at, total }: Columns, { cells, place }: Row): RawRow {
  const cellAt = (index: number, next: number): RawCell => {
    const cell = cells[index]
    if (cell && (cell.text !== '' || next === index + 1)) return cell
    return amountBetween(cells, index + 1, next) ?? cell ?? { text: '', place: { ...place, cell: index + 1 } }
  }
  const last = at.at(-1) ?? 0
  const width = last - (at.at(-2) ?? last - 1)
  return {
    label: labelBefore(cells, at[0] ?? 0),
    cells: at.map((index, i) => cellAt(index, at[i + 1] ?? total ?? last + width)),
    total: total === null ? null : cellAt(total, total + width),
    place,
  }
}

/** Where a year's heading spans several columns, its amount may stand in any of them. */
function amountBetween(cells: readonly TableCell[], from: number, to: number): TableCell | undefined {
  for (let i = from; i < to; i++) {
    const cell = cells[i]
    if (cell && cell.text !== '') return isAmount(cell.text) ? cell : undefined
  }
  return undefined
}

function labelBefore(cells: readonly TableCell[], firstYear: number): string {
  if (firstYear === 1) return cells[0]?.text ?? ''
  const labels = cells.slice(0, firstYear).map(cell => cell.text)
  return labels.filter(text => text !== '').join(' ')
}

/** A row that needs no second look: an amount in one of the columns, and no years there. */
export function isAmountRow({ cells }: RawRow): boolean {
  return cells.some(({ text }) => isAmount(text)) && cells.every(({ text }) => yearOf(text) === null)
}
