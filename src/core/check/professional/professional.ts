/**
 * What a good controller asks beyond arithmetic, as notes and warnings, never errors. Works on what typed tables and
 * texts show; where a proposal has assumptions, their figures are used instead.
 */
import type { ChartOfAccounts } from '../../account/chart.ts'
import type { CatalogueContent, CatalogueDocument, DocumentProposal } from '../../catalogue/content.ts'
import type { Finding } from '../finding.ts'
import type { KnownFigures } from './known-figures.ts'
import { defaultNorms, type Norms } from './norms.ts'
import { catalogueRules, proposalRules } from './registry.ts'
import { type ProfessionalView, type Setting, viewProposal } from './view.ts'
import { createWordReader } from './words.ts'

export type ProfessionalOptions = {
  readonly norms?: Norms
  /** By the proposal's key in its document. */
  readonly known?: ReadonlyMap<string, KnownFigures>
}

export type Professional = {
  /** What is asked of one proposal, and remembered of it for what is asked of all. */
  readonly ask: (proposal: DocumentProposal) => Finding[]
  readonly askAll: () => Finding[]
}

export function createProfessional(
  { kind, title }: CatalogueContent,
  chart: ChartOfAccounts,
  { norms = defaultNorms, known }: ProfessionalOptions = {},
): Professional {
  const setting: Setting = { kind, title: title?.text ?? '', chart, norms }
  const readWords = createWordReader()
  const views: ProfessionalView[] = []
  return {
    ask(proposal) {
      const view = viewProposal(proposal, readWords, known?.get(proposal.key))
      if (!view) return []
      views.push(view)
      return proposalRules.flatMap(rule => rule(view, setting))
    },
    askAll() {
      const catalogue = { ...setting, proposals: views }
      return catalogueRules.flatMap(rule => rule(catalogue))
    },
  }
}

export function checkProfessional(
  { content, proposals }: CatalogueDocument,
  chart: ChartOfAccounts,
  options: ProfessionalOptions = {},
): Finding[] {
  const { ask, askAll } = createProfessional(content, chart, options)
  return [...proposals.flatMap(ask), ...askAll()]
}
