/** All checks of a document, in the order a reader meets what they are about. Pure: the same document, the same findings. */
import type { ChartOfAccounts } from '../account/chart.ts'
import type { CatalogueDocument, DocumentProposal } from '../catalogue/content.ts'
import { checkAccounts } from './accounts.ts'
import { checkBudgetCells, checkOverviewCells, checkUnits } from './cells.ts'
import { type Corrections, createCorrections } from './corrections.ts'
import { checkFields } from './fields.ts'
import { createFinding, type Finding, type Severity } from './finding.ts'
import { checkFormNumbers, checkOverviewNumbers } from './numbers.ts'
import { checkOverview } from './overview.ts'
import type { ProposalFacts } from './professional/facts.ts'
import { createProfessional, type ProfessionalOptions } from './professional/professional.ts'
import { checkRefunds } from './refunds.ts'
import { checkSigns } from './signs.ts'
import { checkSums } from './sums.ts'

export function checkDocument(
  document: CatalogueDocument,
  chart: ChartOfAccounts,
  { norms, known }: ProfessionalOptions = {},
): Finding[] {
  const { content, proposals } = document
  const corrections = createCorrections()
  const professional = createProfessional(content, chart, norms)
  const ofForms: Finding[] = []
  const ofProfession: Finding[] = []
  const facts: (ProposalFacts | null)[] = []
  // both at once, while the form is at hand: a large catalogue does not fit a processor's memory
  for (const proposal of proposals) {
    ofForms.push(...checkForm(proposal, content.kind, chart, corrections))
    const asked = professional.ask(proposal, known?.get(proposal.key))
    ofProfession.push(...asked.findings)
    facts.push(asked.facts)
  }
  const { overview } = content
  const ofNumbers = checkFormNumbers(proposals)
  const ofRows = overview ? checkOverviewNumbers(overview.rows) : []
  return [
    ...(overview ? [...checkOverviewCells(overview), ...ofRows] : []),
    ...(overview ? checkOverview(overview, proposals, corrections, [...ofNumbers, ...ofRows]) : []),
    ...ofNumbers,
    ...checkUnits(overview, proposals),
    ...ofForms,
    ...ofProfession,
    ...professional.askAll(facts),
    ...checkLeftovers(document),
  ]
}

/** What one form says against itself and the chart. */
export function checkForm(
  proposal: DocumentProposal,
  kind: CatalogueDocument['content']['kind'],
  chart: ChartOfAccounts,
  corrections: Corrections = createCorrections(),
): Finding[] {
  const { key } = proposal
  const { budget } = proposal.content
  const ofFields = checkFields(proposal, kind)
  if (!budget) return ofFields
  return [
    ...checkBudgetCells(key, budget),
    ...checkSums(key, budget, corrections),
    ...checkAccounts(key, budget, chart),
    ...checkRefunds(key, budget, chart, corrections),
    ...checkSigns(key, budget),
    ...ofFields,
  ]
}

function checkLeftovers({ content }: CatalogueDocument): Finding[] {
  const [first] = content.leftovers
  if (!first) return []
  return [
    createFinding('not-understood', {
      place: first.place,
      data: { text: first.text, more: content.leftovers.length - 1 },
    }),
  ]
}

export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, note: 0 }
  for (const finding of findings) counts[finding.severity]++
  return counts
}
