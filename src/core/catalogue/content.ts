/** What a catalogue document says beside its proposals: its title, its introduction and its overview as printed. */
import type { Unit } from '../money.ts'
import type { Period } from '../period.ts'
import type { Place } from '../place.ts'
import type { PrintedCell, ProposalContent, StatedText, TotalRow } from '../proposal/content.ts'
import type { RichText } from '../text/rich-text.ts'

export const catalogueSchema = 1

export type OverviewRow = {
  readonly committee: string | null
  /** As printed in the overview: `10` where the form says `1 2 1 10`. */
  readonly number: string | null
  readonly title: string
  /** One per period of the overview. */
  readonly cells: readonly PrintedCell[]
  readonly total: PrintedCell | null
  readonly place: Place | null
}

export type CommitteeTotal = TotalRow & { readonly committee: string }

export type Overview = {
  readonly periods: readonly Period[]
  readonly unit: Unit | null
  readonly unitFrom?: 'document'
  readonly rows: readonly OverviewRow[]
  readonly committeeTotals: readonly CommitteeTotal[]
  readonly totals: TotalRow | null
  readonly place: Place | null
}

export type CatalogueContent = {
  readonly schema: typeof catalogueSchema
  /** catalogue: several proposals with an overview · form: one operating-budget proposal on its own. */
  readonly kind: 'catalogue' | 'form'
  readonly title: StatedText | null
  readonly introduction: RichText
  readonly overview: Overview | null
  /** What the reader could not place, as written: nothing of a document is lost without a word. */
  readonly leftovers: readonly StatedText[]
}

/** A proposal inside its document, under the key that findings name it by. */
export type DocumentProposal = {
  /** Stable inside the document: made of number, title and, where these are doubled, occurrence. */
  readonly key: string
  readonly content: ProposalContent
}

/** A document as understood: the one shape between readers and everything else. */
export type CatalogueDocument = {
  readonly content: CatalogueContent
  readonly proposals: readonly DocumentProposal[]
}
