/**
 * What a good controller asks beyond arithmetic, as notes and warnings, never errors. Works on what typed tables and
 * texts show; where a proposal has assumptions, their figures are used instead.
 */
import type { ChartOfAccounts } from '../../account/chart.ts'
import type { CatalogueDocument } from '../../catalogue/content.ts'
import type { Finding } from '../finding.ts'
import type { KnownFigures } from './known-figures.ts'
import { defaultNorms, type Norms } from './norms.ts'
import { catalogueRules, proposalRules } from './registry.ts'
import { type CatalogueView, viewProposal } from './view.ts'

export type ProfessionalOptions = {
  readonly norms?: Norms
  /** By the proposal's key in its document. */
  readonly known?: ReadonlyMap<string, KnownFigures>
}

export function checkProfessional(
  document: CatalogueDocument,
  chart: ChartOfAccounts,
  { norms = defaultNorms, known }: ProfessionalOptions = {},
): Finding[] {
  const { content, proposals } = document
  const catalogue: CatalogueView = {
    kind: content.kind,
    title: content.title?.text ?? '',
    proposals: proposals.flatMap(proposal => viewProposal(proposal, known?.get(proposal.key)) ?? []),
    chart,
    norms,
  }
  return [
    ...catalogue.proposals.flatMap(view => proposalRules.flatMap(rule => rule(view, catalogue))),
    ...catalogueRules.flatMap(rule => rule(catalogue)),
  ]
}
