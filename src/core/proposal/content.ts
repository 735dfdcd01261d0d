/**
 * What a proposal says, as schema version 2: the form's fields, its budget as printed, and what people say beside the
 * form. A later version gets a step function in upcast.ts; this type is then the newest one.
 */
import type { AccountReading } from '../account/reading.ts'
import type { Money, Unit } from '../money.ts'
import type { Period } from '../period.ts'
import type { Place } from '../place.ts'
import type { RichText } from '../text/rich-text.ts'
import type { Supplement } from './supplement.ts'

export const proposalSchema = 2

/** A short text as printed, and where. */
export type StatedText = { readonly text: string; readonly place: Place | null }

/** A formatted field. `text` is empty where the form has the heading and nothing under it. */
export type StatedField = { readonly text: RichText; readonly place: Place | null }

/** The form's long fields, in the form's order. */
export const fieldNames = ['content', 'targetGroup', 'staff', 'relations'] as const
export type FieldName = (typeof fieldNames)[number]

/**
 * One cell as printed. `amount` is null where the cell is blank or cannot be read as an amount; `text` tells which.
 * `step` is what one unit of the last printed digit is worth, in øre: 100,000 in a table in 1.000 kr.
 */
export type PrintedCell = {
  readonly amount: Money | null
  readonly step: Money
  readonly text: string
  readonly place: Place | null
}

/** expense: dranst 1 · refund: dranst 2 · income: grants and rewards · net: already netted · unknown: not said. */
export type LineKind = 'expense' | 'refund' | 'income' | 'net' | 'unknown'

/** A line that somebody typed. */
export type StatedLine = {
  readonly origin: 'stated'
  /** Stable across re-import: made of the label's likeness and its occurrence in the table. */
  readonly id: string
  readonly label: string
  readonly account: AccountReading
  readonly kind: LineKind
  /** One per period of the table. */
  readonly cells: readonly PrintedCell[]
  readonly total: PrintedCell | null
  readonly place: Place | null
}

/** A line that was calculated from assumptions, as it was printed when they were saved. */
export type ComputedLine = {
  readonly origin: 'computed'
  /** That of the row of the computed table, which explains it. */
  readonly id: string
  readonly label: string
  readonly account: AccountReading
  readonly kind: LineKind
  readonly cells: readonly PrintedCell[]
  readonly total: PrintedCell
  readonly place: null
  /** The typed lines, by their ids in `printed`, in whose place it stands. */
  readonly replaces: readonly string[]
}

export type BudgetLine = StatedLine | ComputedLine

/** A printed row of totals. */
export type TotalRow = {
  readonly label: string
  readonly cells: readonly PrintedCell[]
  readonly total: PrintedCell | null
  readonly place: Place | null
}

export type Budget = {
  readonly periods: readonly Period[]
  /** The unit of the amounts; null where nothing in the document states one and whole kroner were assumed. */
  readonly unit: Unit | null
  /** There where the table itself states no unit and was read in that of the rest of its document. */
  readonly unitFrom?: 'document'
  /** Year of the price level, null where none is stated. */
  readonly priceLevel: number | null
  readonly lines: readonly BudgetLine[]
  readonly totals: TotalRow | null
  readonly place: Place | null
  /** The typed table as it was printed, there once computed lines stand in it. */
  readonly printed?: StatedBudget
}

/** A table of typed lines only. */
export type StatedBudget = Omit<Budget, 'lines' | 'printed'> & { readonly lines: readonly StatedLine[] }

export type ProposalContent = {
  readonly schema: typeof proposalSchema
  /** As printed: `1 2 1 10`, or a form number. */
  readonly number: StatedText | null
  readonly title: StatedText | null
  readonly committee: StatedText | null
  readonly policyArea: StatedText | null
  readonly proposedBy: StatedText | null
  /** null where the document's form has no such field. */
  readonly fields: Readonly<Record<FieldName, StatedField | null>>
  readonly budget: Budget | null
  /** What people say beside the form. A document never changes it. */
  readonly supplement: Supplement
}

/** The table's unit, whole kroner where none is stated. */
export function unitOf(table: { readonly unit: Unit | null }): Unit {
  return table.unit ?? 'kr'
}
