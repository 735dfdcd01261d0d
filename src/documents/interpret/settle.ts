/** Turns a half understood document into content: decides the notation, reads the amounts, names the accounts. */
import type { AccountReader } from '../../core/account/resolve.ts'
import { type CatalogueDocument, catalogueSchema, type Overview } from '../../core/catalogue/content.ts'
import type { Notation } from '../../core/catalogue/document.ts'
import type { Unit } from '../../core/money.ts'
import { year } from '../../core/period.ts'
import {
  type Budget,
  type BudgetLine,
  type PrintedCell,
  type ProposalContent,
  proposalSchema,
  type StatedField,
  type TotalRow,
} from '../../core/proposal/content.ts'
import { proposalKeys } from '../../core/proposal/identity.ts'
import { emptySupplement } from '../../core/proposal/supplement.ts'
import { type CellReader, createCellReader } from './cell-reader.ts'
import type { BudgetDraft, DocumentDraft, OverviewDraft, ProposalDraft, RawCell, RawRow } from './draft.ts'
import { placeLastTotal } from './last-total.ts'
import { isSideOfAccountAbove, lineKind } from './line-kind.ts'
import { createLineReader, type LabelReader, type LabelReading, lineId } from './line-reading.ts'
import { decideNotation } from './notation.ts'
import { uniteOverviews } from './unite-overviews.ts'
import { isNetLabel } from './vocabulary.ts'

type Settling = {
  readonly labelReader: (years: readonly number[]) => LabelReader
  readonly unit: Unit | null
  readonly toCell: CellReader
}

export function settle(
  draft: DocumentDraft,
  accounts: AccountReader,
): { document: CatalogueDocument; notation: Notation } {
  const notation = decideNotation(draft)
  const settling = {
    labelReader: createLineReader(accounts),
    unit: commonUnit(draft),
    toCell: createCellReader(notation),
  }
  const contents = draft.proposals.map(proposal => settleProposal(proposal, settling))
  const keys = proposalKeys(
    contents.map(c => ({ number: c.number?.text ?? null, title: c.title?.text ?? null })),
  )
  const { overview, others } = uniteOverviews(draft.overviews.map(part => settleOverview(part, settling)))
  const isForm = draft.kind === 'form' || (draft.overviews.length === 0 && contents.length === 1)
  return {
    notation,
    document: {
      content: {
        schema: catalogueSchema,
        kind: isForm ? 'form' : 'catalogue',
        title: draft.title,
        introduction: draft.introduction,
        overview,
        leftovers: [...draft.leftovers, ...others],
      },
      proposals: contents.map((content, i) => ({ key: keys[i] ?? '', content })),
    },
  }
}

function settleProposal(draft: ProposalDraft, settling: Settling): ProposalContent {
  const { number, title, committee, policyArea, proposedBy } = draft
  return {
    schema: proposalSchema,
    number,
    title,
    committee,
    policyArea,
    proposedBy,
    fields: { ...draft.fields, content: withNarrative(draft) },
    budget: draft.budget && settleBudget(draft.budget, settling),
    supplement: emptySupplement,
  }
}

/** Text outside all fields belongs to what the proposal is about. */
function withNarrative({ fields, narrative, narrativePlace }: ProposalDraft): StatedField | null {
  if (narrative.length === 0) return fields.content
  return {
    text: [...narrative, ...(fields.content?.text ?? [])],
    place: narrativePlace ?? fields.content?.place ?? null,
  }
}

function settleBudget(draft: BudgetDraft, settling: Settling): Budget {
  const { lines, totals } = withTotals(draft)
  const unit = draft.unit ?? settling.unit ?? 'kr'
  const readLabel = settling.labelReader(draft.columns.years)
  const seen = new Map<string, number>()
  const settled: BudgetLine[] = []
  for (const line of lines) {
    const { name, id, account, kind } = besideAbove(readLabel(line.label), settled.at(-1))
    const occurrence = (seen.get(name) ?? 0) + 1
    seen.set(name, occurrence)
    settled.push({
      origin: 'stated',
      id: occurrence === 1 ? id : lineId(name, occurrence),
      account,
      kind,
      ...settleRow(line, unit, settling),
    })
  }
  return {
    periods: draft.columns.years.map(year),
    ...unitOfTable(draft, settling),
    priceLevel: draft.priceLevel,
    lines: settled,
    totals: totals && settleRow(totals, unit, settling),
    place: draft.place,
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
function besideAbove(reading: LabelReading, above: BudgetLine | undefined): LabelReading {
  const { label } = reading
  const isSide = reading.account.certainty === 'none' && above && isSideOfAccountAbove(label)
  return isSide ? { ...reading, account: above.account, kind: lineKind(label, above.account) } : reading
}

function settleOverview(draft: OverviewDraft, settling: Settling): Overview {
  const unit = draft.unit ?? settling.unit ?? 'kr'
  const overview = {
    periods: draft.columns.years.map(year),
    ...unitOfTable(draft, settling),
    rows: draft.rows.map(row => {
      const { label, ...rest } = settleRow(row, unit, settling)
      return { ...rest, title: label, number: row.number, committee: row.committee }
    }),
    committeeTotals: draft.committeeTotals.map(row => ({
      ...settleRow(row, unit, settling),
      committee: row.committee,
    })),
    totals: draft.totals && settleRow(draft.totals, unit, settling),
    place: draft.place,
  }
  return placeLastTotal(overview, draft.totals?.committee ?? null)
}

/** A table that states no unit is read in the document's, and says so. */
function unitOfTable(draft: { unit: Unit | null }, { unit }: Settling): Pick<Budget, 'unit' | 'unitFrom'> {
  if (draft.unit !== null || unit === null) return { unit: draft.unit }
  return { unit, unitFrom: 'document' }
}

/** The overview's unit, the one that most forms state, or what the document says before them. */
function commonUnit(draft: DocumentDraft): Unit | null {
  const ofOverview = draft.overviews.find(({ unit }) => unit !== null)?.unit
  if (ofOverview) return ofOverview
  const counts = { kr: 0, '1000kr': 0, mio: 0 }
  for (const { budget } of draft.proposals) if (budget?.unit) counts[budget.unit]++
  const [common] = (['1000kr', 'kr', 'mio'] as const).toSorted((a, b) => counts[b] - counts[a])
  return common && counts[common] > 0 ? common : draft.unit
}

function settleRow(row: RawRow, unit: Unit, settling: Settling): TotalRow {
  const toCell = (cell: RawCell): PrintedCell => settling.toCell(cell, unit)
  return {
    label: row.label,
    cells: row.cells.map(toCell),
    total: row.total && toCell(row.total),
    place: row.place,
  }
}
