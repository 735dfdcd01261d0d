/** Words of the page of one proposal. */
import type { FieldName } from '../../core/proposal/content.ts'
import { inBoth } from '../language.ts'

type ProposalWords = {
  readonly untitled: string
  readonly numbered: (number: string) => string
  readonly committee: string
  readonly policyArea: string
  readonly proposedBy: string
  readonly notStated: string
  readonly preliminary: string
  readonly notValidated: string
  readonly fields: Readonly<Record<FieldName, string>>
  readonly emptyField: string
  readonly figures: {
    readonly net: (span: string) => string
    readonly paidBack: string
    readonly paidBackNever: string
    readonly outlay: string
    readonly noOutlay: string
  }
  readonly text: string
  readonly budget: string
  readonly chart: string
  readonly service: string
  readonly findings: string
  readonly seeInDocument: string
  readonly revisions: {
    readonly heading: string
    readonly version: (number: number) => string
    readonly current: string
    readonly shown: string
    readonly older: (shown: number, newest: number) => string
    readonly goNewest: string
    readonly by: (actor: string) => string
    readonly source: string
    readonly differences: (number: number) => string
  }
  readonly actors: Readonly<Record<'system' | 'local', string>>
  readonly previous: string
  readonly next: string
  readonly neighbours: string
}

export const proposalWords = inBoth<ProposalWords>({
  da: {
    untitled: 'Forslag uden titel',
    numbered: number => `Forslag ${number}`,
    committee: 'Udvalg',
    policyArea: 'Politikområde',
    proposedBy: 'Fremsat af',
    notStated: 'ikke oplyst',
    preliminary: 'Foreløbig',
    notValidated: 'Tallene er ikke valideret endnu.',
    fields: {
      content: 'Hvad forslaget går ud på',
      targetGroup: 'Konsekvenser for målgruppen',
      staff: 'Konsekvenser for personalet',
      relations: 'Sammenhæng med andre forslag',
    },
    emptyField: 'Ikke udfyldt i skemaet.',
    figures: {
      net: span => `Netto ${span}`,
      paidBack: 'Tjent hjem',
      paidBackNever: 'ikke i perioden',
      outlay: 'Største udlæg ved et årsskifte',
      noOutlay: 'intet',
    },
    text: 'Forslaget',
    budget: 'Budget pr. konto og år',
    chart: 'År for år',
    service: 'Serviceudgifter og overførsler',
    findings: 'Bemærkninger',
    seeInDocument: 'Se stederne i dokumentet',
    revisions: {
      heading: 'Versioner',
      version: number => `Version ${number}`,
      current: 'den nyeste',
      shown: 'vises her',
      older: (shown, newest) => `Du læser version ${shown}. Den nyeste er version ${newest}.`,
      goNewest: 'Gå til den nyeste version',
      by: actor => `af ${actor}`,
      source: 'Se dokumentet',
      differences: number => `Se, hvad version ${number} ændrede`,
    },
    actors: { system: 'programmet', local: 'bruger på denne maskine' },
    previous: 'Forrige forslag',
    next: 'Næste forslag',
    neighbours: 'Andre forslag i kataloget',
  },
  en: {
    untitled: 'Untitled proposal',
    numbered: number => `Proposal ${number}`,
    committee: 'Committee',
    policyArea: 'Policy area',
    proposedBy: 'Proposed by',
    notStated: 'not stated',
    preliminary: 'Preliminary',
    notValidated: 'The figures have not been validated yet.',
    fields: {
      content: 'What is proposed',
      targetGroup: 'Consequences for the target group',
      staff: 'Consequences for staff',
      relations: 'Relation to other proposals',
    },
    emptyField: 'Not filled in on the form.',
    figures: {
      net: span => `Net ${span}`,
      paidBack: 'Paid back',
      paidBackNever: 'not within the period',
      outlay: 'Largest outlay at the end of a year',
      noOutlay: 'none',
    },
    text: 'The proposal',
    budget: 'Budget per account and year',
    chart: 'Year by year',
    service: 'Service expenditure and transfers',
    findings: 'Findings',
    seeInDocument: 'See the places in the document',
    revisions: {
      heading: 'Versions',
      version: number => `Version ${number}`,
      current: 'the newest',
      shown: 'shown here',
      older: (shown, newest) => `You are reading version ${shown}. The newest is version ${newest}.`,
      goNewest: 'Go to the newest version',
      by: actor => `by ${actor}`,
      source: 'See the document',
      differences: number => `See what version ${number} changed`,
    },
    actors: { system: 'the program', local: 'user of this machine' },
    previous: 'Previous proposal',
    next: 'Next proposal',
    neighbours: 'Other proposals of the catalogue',
  },
})
