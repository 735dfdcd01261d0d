/**
 * Checks a catalogue as it stands instead of as its document was read: the professional rules use the assumptions that
 * proposals have, and a form that was revised by hand is checked as it is now. Findings that only the document can give
 * (its overview, its numbering) are not made again here.
 */
import type { ChartOfAccounts } from '../account/chart.ts'
import type { CalculationCase } from '../calculation/case/case.ts'
import { asBudget } from '../calculation/readings/as-budget.ts'
import type { Snapshot } from '../calculation/readings/snapshot.ts'
import { type CatalogueContent, catalogueSchema, type DocumentProposal } from '../catalogue/content.ts'
import { type ProposalContent, proposalSchema } from '../proposal/content.ts'
import { emptySupplement } from '../proposal/supplement.ts'
import { checkForm } from './check.ts'
import { createCorrections } from './corrections.ts'
import type { Finding } from './finding.ts'
import { type KnownFigures, knownFigures } from './professional/known-figures.ts'
import { checkProfessional } from './professional/professional.ts'
import { checkRefunds } from './refunds.ts'

export type CheckedMember = {
  readonly proposal: DocumentProposal
  /** null where its table was only typed. */
  readonly calculation: { readonly case: CalculationCase; readonly table: CalculatedTable } | null
  /** Whether the catalogue's document says what the proposal says now. */
  readonly isFromDocument: boolean
}

export type CalculatedTable = Pick<Snapshot, 'horizon' | 'unit' | 'rows'>

export function checkMembers(
  content: CatalogueContent,
  members: readonly CheckedMember[],
  chart: ChartOfAccounts,
): Finding[] {
  const known = new Map<string, KnownFigures>()
  for (const { proposal, calculation } of members)
    if (calculation) known.set(proposal.key, knownFigures(calculation.case))
  const own = new Set(members.flatMap(member => (member.isFromDocument ? [] : [member.proposal.key])))
  const forms = members.filter(member => !member.isFromDocument).map(member => member.proposal)
  const proposals = members.map(withBudget)
  const findings = [
    ...forms.flatMap(form => checkForm(form, content.kind, chart)),
    ...checkProfessional({ content, proposals }, chart, { known }),
  ]
  return findings.map(finding => (own.has(finding.proposal ?? '') ? { ...finding, place: null } : finding))
}

/**
 * One case on its own, before it belongs to a proposal: refunds that the law does not give, and what the professional
 * rules ask about its computed table.
 */
export function checkCase(of: CalculationCase, table: CalculatedTable, chart: ChartOfAccounts): Finding[] {
  const content = { ...emptyContent, title: { text: of.title, place: null } }
  const member = {
    proposal: { key: 'case', content },
    calculation: { case: of, table },
    isFromDocument: true,
  }
  const { budget } = withBudget(member).content
  const ofRefunds = budget ? checkRefunds('case', budget, chart, createCorrections()) : []
  return [...ofRefunds, ...checkMembers(formOfOne, [member], chart)]
}

const formOfOne: CatalogueContent = {
  schema: catalogueSchema,
  kind: 'form',
  title: null,
  introduction: [],
  overview: null,
  leftovers: [],
}

const emptyContent: ProposalContent = {
  schema: proposalSchema,
  number: null,
  title: null,
  committee: null,
  policyArea: null,
  proposedBy: null,
  fields: { content: null, targetGroup: null, staff: null, relations: null },
  budget: null,
  supplement: emptySupplement,
}

/** A typed table is what the proposal asks for, so it is what is checked; without one, the computed table is. */
function withBudget({ proposal, calculation }: CheckedMember): DocumentProposal {
  const { key, content } = proposal
  if (content.budget || !calculation) return proposal
  return { key, content: { ...content, budget: asBudget(calculation.table, calculation.case.priceLevel) } }
}
