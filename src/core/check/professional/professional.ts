/**
 * What a good controller asks beyond arithmetic, as notes and warnings, never errors. Works on what typed tables and
 * texts show; where a proposal has assumptions, their figures are used instead.
 */
import type { ChartOfAccounts } from '../../account/chart.ts'
import type { CatalogueContent, CatalogueDocument, DocumentProposal } from '../../catalogue/content.ts'
import type { Finding, FindingCode } from '../finding.ts'
import { factsOf, type PlacedFacts, type ProposalFacts } from './facts.ts'
import type { ProfessionalCode } from './finding-data.ts'
import type { KnownFigures } from './known-figures.ts'
import { createNeighbours, type Neighbours } from './neighbours.ts'
import { defaultNorms, type Norms } from './norms.ts'
import { catalogueRules, proposalRules } from './registry.ts'
import { type Setting, viewProposal } from './view.ts'
import { createWordReader } from './words.ts'

export type ProfessionalOptions = {
  readonly norms?: Norms
  /** By the proposal's key in its document. */
  readonly known?: ReadonlyMap<string, KnownFigures>
}

/** What one proposal is asked, and what is remembered of it for what is asked of all. */
export type Asked = { readonly findings: readonly Finding[]; readonly facts: ProposalFacts | null }

export type Professional = {
  readonly ask: (proposal: DocumentProposal, known?: KnownFigures) => Asked
  /** In the catalogue's order. */
  readonly askAll: (facts: readonly (ProposalFacts | null)[]) => Finding[]
}

/** What is asked of a catalogue does not depend on its other words than these. */
export type Asking = Pick<CatalogueContent, 'kind' | 'title'>

export function createProfessional(
  { kind, title }: Asking,
  chart: ChartOfAccounts,
  norms: Norms = defaultNorms,
): Professional {
  const setting: Setting = { kind, title: title?.text ?? '', chart, norms }
  const readWords = createWordReader()
  return {
    ask(proposal, known) {
      const view = viewProposal(proposal, readWords, known)
      if (!view) return { findings: [], facts: null }
      return {
        findings: proposalRules.flatMap(rule => rule(view, setting)),
        facts: factsOf(view, norms),
      }
    },
    askAll: facts => askAcross(facts, norms),
  }
}

function askAcross(facts: readonly (ProposalFacts | null)[], norms: Norms): Finding[] {
  const all = facts.flatMap((each, position) => (each ? [{ ...each, position }] : []))
  const neighbours = createNeighbours(all)
  return catalogueRules.flatMap(rule => all.flatMap(each => rule(each, neighbours, norms)))
}

/** What one proposal is asked because of the others of its catalogue. */
export function askAmong(facts: PlacedFacts, neighbours: Neighbours, norms: Norms = defaultNorms): Finding[] {
  return catalogueRules.flatMap(rule => rule(facts, neighbours, norms))
}

/** What only `askAmong` and `askAll` find. */
const foundAcross: readonly string[] = [
  'price-per-person-differs',
  'pay-per-post-differs',
  'same-amount',
  'same-people',
  'gain-in-one-proposal',
] satisfies readonly ProfessionalCode[]

export function isFoundAcross(code: FindingCode): boolean {
  return foundAcross.includes(code)
}

export function checkProfessional(
  { content, proposals }: CatalogueDocument,
  chart: ChartOfAccounts,
  { norms, known }: ProfessionalOptions = {},
): Finding[] {
  const { ask, askAll } = createProfessional(content, chart, norms)
  const asked = proposals.map(proposal => ask(proposal, known?.get(proposal.key)))
  return [...asked.flatMap(({ findings }) => findings), ...askAll(asked.map(({ facts }) => facts))]
}
