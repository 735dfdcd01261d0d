/**
 * Turns half understood proposals into content, each when its form ends, and the whole document at its end. Nothing
 * half understood lives longer than one form. What only the whole document decides is taken to be what it nearly
 * always is, Danish numbers and a unit on every table; where it turns out otherwise, the amounts are read again from
 * the text that they keep.
 */

import type { AccountReader } from '../../core/account/resolve.ts'
import { type CatalogueDocument, catalogueSchema } from '../../core/catalogue/content.ts'
import type { Notation } from '../../core/catalogue/document.ts'
import type { Unit } from '../../core/money.ts'
import { proposalSchema, type StatedField } from '../../core/proposal/content.ts'
import { proposalKeys } from '../../core/proposal/identity.ts'
import { emptySupplement } from '../../core/proposal/supplement.ts'
import { createCellReader } from './cell-reader.ts'
import type { DocumentDraft, ProposalDraft } from './draft.ts'
import { createLineReader } from './line-reading.ts'
import { createNotationEvidence } from './notation.ts'
import {
  createPeriods,
  readBudgetAgain,
  type SettledProposal,
  type Settling,
  settleBudget,
  settleOverview,
} from './settle-table.ts'
import { uniteOverviews } from './unite-overviews.ts'
import { splitNumberedTitle } from './vocabulary.ts'

export type Interpretation = { readonly document: CatalogueDocument; readonly notation: Notation }

export type Settler = {
  readonly settle: (proposal: ProposalDraft) => void
  readonly finish: (draft: DocumentDraft) => Interpretation
}

export function createSettler(accounts: AccountReader): Settler {
  const evidence = createNotationEvidence()
  const units: Record<Unit, number> = { kr: 0, '1000kr': 0, mio: 0 }
  const usual: Settling = {
    labelReader: createLineReader(accounts),
    periodsOf: createPeriods(),
    unit: null,
    toCell: createCellReader('da'),
  }
  const settled: SettledProposal[] = []
  return {
    settle(proposal) {
      const { budget } = proposal
      if (budget) evidence.note({ rows: budget.lines, totals: budget.totals })
      if (budget?.unit) units[budget.unit]++
      settled.push(settleProposal(proposal, usual))
    },
    finish(draft) {
      for (const { rows, totals } of draft.overviews) evidence.note({ rows, totals: totals ? [totals] : [] })
      const notation = evidence.decide()
      const unit = commonUnit(draft, units)
      const isUsual =
        notation === 'da' && (unit === null || settled.every(({ budget }) => budget?.unit !== null))
      if (isUsual) return { notation, document: assemble(draft, settled, { ...usual, unit }) }
      const settling = { ...usual, unit, toCell: createCellReader(notation) }
      const again = settled.map(proposal => readAgain(proposal, settling))
      return { notation, document: assemble(draft, again, settling) }
    },
  }
}

function settleProposal(draft: ProposalDraft, settling: Settling): SettledProposal {
  const { committee, policyArea, proposedBy } = draft
  const { number, title } = numberAndTitle(draft)
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

/** Where the form states no number, its title may begin with one. */
function numberAndTitle({ number, title }: ProposalDraft): Pick<ProposalDraft, 'number' | 'title'> {
  const split = number === null && title ? splitNumberedTitle(title.text) : null
  if (!split || !title) return { number, title }
  return { number: { text: split.number, place: title.place }, title: { ...title, text: split.title } }
}

/** Text outside all fields belongs to what the proposal is about. */
function withNarrative({ fields, narrative, narrativePlace }: ProposalDraft): StatedField | null {
  if (narrative.length === 0) return fields.content
  return {
    text: [...narrative, ...(fields.content?.text ?? [])],
    place: narrativePlace ?? fields.content?.place ?? null,
  }
}

function readAgain(proposal: SettledProposal, settling: Settling): SettledProposal {
  const { budget } = proposal
  return budget ? { ...proposal, budget: readBudgetAgain(budget, settling) } : proposal
}

function assemble(
  draft: DocumentDraft,
  settled: readonly SettledProposal[],
  settling: Settling,
): CatalogueDocument {
  const keys = proposalKeys(
    settled.map(c => ({ number: c.number?.text ?? null, title: c.title?.text ?? null })),
  )
  const { overview, others } = uniteOverviews(draft.overviews.map(part => settleOverview(part, settling)))
  const isForm = draft.kind === 'form' || (draft.overviews.length === 0 && settled.length === 1)
  return {
    content: {
      schema: catalogueSchema,
      kind: isForm ? 'form' : 'catalogue',
      title: draft.title,
      introduction: draft.introduction,
      overview,
      leftovers: [...draft.leftovers, ...others],
    },
    proposals: settled.map((content, i) => ({ key: keys[i] ?? '', content })),
  }
}

/** The overview's unit, the one that most forms state, or what the document says before them. */
function commonUnit(draft: DocumentDraft, units: Readonly<Record<Unit, number>>): Unit | null {
  const ofOverview = draft.overviews.find(({ unit }) => unit !== null)?.unit
  if (ofOverview) return ofOverview
  const [common] = (['1000kr', 'kr', 'mio'] as const).toSorted((a, b) => units[b] - units[a])
  return common && units[common] > 0 ? common : draft.unit
}
