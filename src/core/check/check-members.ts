/**
 * Checks a catalogue as it stands instead of as its document was read: the professional rules use the assumptions that
 * proposals have, and a form that was revised by hand is checked as it is now. Findings that only the document can give
 * (its overview, its numbering) are not made again here.
 */
import type { ChartOfAccounts } from '../account/chart.ts'
import type { CalculationCase } from '../calculation/case/case.ts'
import { asBudget } from '../calculation/readings/as-budget.ts'
import type { Snapshot } from '../calculation/readings/snapshot.ts'
import type { DocumentProposal } from '../catalogue/content.ts'
import { type ProposalContent, proposalSchema } from '../proposal/content.ts'
import { emptySupplement } from '../proposal/supplement.ts'
import { checkForm } from './check.ts'
import { createCorrections } from './corrections.ts'
import type { Finding } from './finding.ts'
import { type ProposalFacts, withoutPlaces } from './professional/facts.ts'
import { knownFigures } from './professional/known-figures.ts'
import { type Asking, createProfessional } from './professional/professional.ts'
import { checkRefunds } from './refunds.ts'

export type CheckedMember = {
  readonly proposal: DocumentProposal
  /** null where its table was only typed. */
  readonly calculation: { readonly case: CalculationCase; readonly table: CalculatedTable } | null
  /** Whether the catalogue's document says what the proposal says now. */
  readonly isFromDocument: boolean
}

export type CalculatedTable = Pick<Snapshot, 'horizon' | 'unit' | 'rows'>

/** What one member is asked by itself, and what is remembered of it for what is asked across all. */
export type AskedMember = {
  readonly key: string
  readonly isFromDocument: boolean
  readonly ofForm: readonly Finding[]
  readonly ofProfession: readonly Finding[]
  readonly facts: ProposalFacts | null
}

export type MemberChecks = {
  /** Depends on the member alone, so that its answer holds as long as the member says the same. */
  readonly ask: (member: CheckedMember) => AskedMember
  /** What shows only across the members, in the catalogue's order. */
  readonly askAll: (asked: readonly AskedMember[]) => Finding[]
}

export function createMemberChecks(asking: Asking, chart: ChartOfAccounts): MemberChecks {
  const professional = createProfessional(asking, chart)
  return {
    ask(member) {
      const { proposal, calculation, isFromDocument } = member
      const known = calculation ? knownFigures(calculation.case) : undefined
      const { findings, facts } = professional.ask(withBudget(member), known)
      const { key } = proposal
      return {
        ...{ key, isFromDocument },
        facts: facts && !isFromDocument ? withoutPlaces(facts) : facts,
        ofForm: isFromDocument ? [] : checkForm(proposal, asking.kind, chart).map(withoutPlace),
        ofProfession: isFromDocument ? findings : findings.map(withoutPlace),
      }
    },
    askAll: asked => professional.askAll(asked.map(({ facts }) => facts)),
  }
}

/** What is not as the document says stands nowhere in it. */
function withoutPlace(finding: Finding): Finding {
  return { ...finding, place: null }
}

export function checkMembers(
  content: Asking,
  members: readonly CheckedMember[],
  chart: ChartOfAccounts,
): Finding[] {
  const { ask, askAll } = createMemberChecks(content, chart)
  const asked = members.map(ask)
  return [
    ...asked.flatMap(({ ofForm }) => ofForm),
    ...asked.flatMap(({ ofProfession }) => ofProfession),
    ...askAll(asked),
  ]
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

const formOfOne: Asking = { kind: 'form', title: null }

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
