/** A document half understood: its parts sorted, its amounts still as printed, because notation is decided last. */
import type { Unit } from '../../core/money.ts'
import type { Place } from '../../core/place.ts'
import { type FieldName, fieldNames, type StatedText } from '../../core/proposal/content.ts'
import type { TextBlock } from '../../core/text/rich-text.ts'
import type { TableCell } from '../blocks.ts'

export type RawCell = Pick<TableCell, 'text' | 'place'>

/** Where a table's years stand. */
export type Columns = {
  readonly years: readonly number[]
  /** Index of each year's column. */
  readonly at: readonly number[]
  /** Index of the column of totals, or null. */
  readonly total: number | null
}

export type RawRow = {
  label: string
  readonly cells: readonly RawCell[]
  readonly total: RawCell | null
  readonly place: Place
}

export type BudgetDraft = {
  readonly columns: Columns
  unit: Unit | null
  priceLevel: number | null
  readonly lines: RawRow[]
  /** Rows that name a total; the last one is the table's, earlier ones are subtotals. */
  readonly totals: RawRow[]
  readonly place: Place
}

export type OverviewRowDraft = RawRow & { readonly committee: string | null; readonly number: string | null }

export type OverviewDraft = {
  readonly columns: Columns
  unit: Unit | null
  readonly rows: OverviewRowDraft[]
  readonly committeeTotals: (RawRow & { readonly committee: string })[]
  /** With the committee it was printed under, if under any. */
  totals: (RawRow & { readonly committee: string | null }) | null
  committee: string | null
  /** A committee that no row has come under yet: where none does, it is the next form's. */
  namedLast: StatedText | null
  readonly place: Place
}

/** A field that is still being filled. */
export type FieldDraft = { readonly text: TextBlock[]; readonly place: Place | null }

/** The budget or overview whose rows are being read. */
export type Amounts =
  | { readonly kind: 'budget'; readonly draft: BudgetDraft; isDone: boolean }
  | { readonly kind: 'overview'; readonly draft: OverviewDraft; isDone: boolean }

export type ProposalDraft = {
  number: StatedText | null
  title: StatedText | null
  committee: StatedText | null
  policyArea: StatedText | null
  proposedBy: StatedText | null
  readonly fields: Record<FieldName, FieldDraft | null>
  /** Text that stands outside any field: the narrative of a form without headings. */
  readonly narrative: TextBlock[]
  narrativePlace: Place | null
  budget: BudgetDraft | null
}

export type DocumentDraft = {
  kind: 'catalogue' | 'form' | null
  title: StatedText | null
  /** What is said of all amounts before the first of them. */
  unit: Unit | null
  readonly introduction: TextBlock[]
  /** The overview, in the pieces that pages or committees cut it into. */
  readonly overviews: OverviewDraft[]
  /** How many have ended and were kept. */
  proposals: number
  readonly leftovers: StatedText[]
}

export function createProposalDraft(): ProposalDraft {
  return {
    number: null,
    title: null,
    committee: null,
    policyArea: null,
    proposedBy: null,
    fields: { content: null, targetGroup: null, staff: null, relations: null },
    narrative: [],
    narrativePlace: null,
    budget: null,
  }
}

/** Whether anything says that this really is a proposal and not a heading with some text. */
export function isFounded(draft: ProposalDraft): boolean {
  return draft.budget !== null || hasForm(draft)
}

export function hasForm(draft: ProposalDraft): boolean {
  return (
    draft.number !== null ||
    draft.policyArea !== null ||
    draft.proposedBy !== null ||
    Object.values(draft.fields).some(field => field !== null)
  )
}

/** Whether a proposal has the field already, or has gone past it: its budget and a field behind it are there. */
export function isPast({ fields, budget }: ProposalDraft, name: FieldName): boolean {
  if (fields[name] !== null) return true
  return budget !== null && fieldNames.slice(fieldNames.indexOf(name)).some(later => fields[later] !== null)
}
