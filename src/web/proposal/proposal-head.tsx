/** The head of a proposal: number, title, who, the one sentence, and at most three large figures. */

import type { ComponentChildren } from 'preact'
import { periodKey } from '../../core/period.ts'
import type { ProposalContent, StatedText } from '../../core/proposal/content.ts'
import type { Economy } from '../../core/proposal/economy.ts'
import type { Supplement } from '../../core/proposal/supplement.ts'
import type { Language } from '../../words/language.ts'
import { formatNumber, sayMoney } from '../../words/number.ts'
import { proposalWords } from '../../words/pages/proposal.ts'
import { summaryWords } from '../../words/pages/summary.ts'
import { supplementWords } from '../../words/pages/supplement.ts'
import { proposalFormWords } from '../../words/proposal-form.ts'
import type { ProposalNames } from '../../workflow/proposals/proposal-names.ts'
import { type Fact, Facts } from '../components/facts.tsx'
import { type KeyFigure, KeyFigures } from '../components/key-figures.tsx'
import { periodSpan } from '../components/period-span.ts'
import { sourceLanguage } from '../components/source-language.ts'
import { nameOf } from '../difference/row-differences.tsx'
import type { Site } from '../site.ts'
import { Stated } from './stated.tsx'

type Props = {
  readonly content: ProposalContent
  readonly economy: Economy | null
  readonly names: ProposalNames
  readonly site: Site
  readonly title: string
  /** How far it is, in words. */
  readonly status: ComponentChildren
}

export function ProposalHead({ content, economy, names, site, title, status }: Props) {
  const words = proposalWords[site.language]
  const stated = (text: StatedText | null) => <Stated text={text} site={site} />
  return (
    <header class="page-head">
      {content.number && <p class="page-head__facts">{words.numbered(content.number.text)}</p>}
      <h1 lang={content.title ? sourceLanguage(site) : undefined}>{title}</h1>
      <p class="lead">
        {economy ? sentence(economy, site.language) : summaryWords[site.language].proposalWithoutBudget}
      </p>
      {status}
      <Facts
        facts={[
          { name: words.committee, value: stated(content.committee) },
          { name: words.policyArea, value: stated(content.policyArea) },
          { name: words.proposedBy, value: stated(content.proposedBy) },
          ...supplementFacts(content.supplement, names, site),
        ]}
      />
      {economy && <KeyFigures figures={figuresOf(economy, site.language)} />}
    </header>
  )
}

/** What nobody said takes no line. */
function supplementFacts(supplement: Supplement, names: ProposalNames, site: Site): Fact[] {
  const words = supplementWords[site.language]
  const { names: fields, kinds } = proposalFormWords[site.language]
  const { kind, centre, contact, targetGroupSize, copiedFrom } = supplement
  const facts: (Fact | null)[] = [
    kind && { name: fields.kind, value: kinds[kind] },
    targetGroupSize === null
      ? null
      : {
          name: fields.targetGroupSize,
          value: words.people(formatNumber(targetGroupSize, site.language)),
        },
    centre === null ? null : { name: fields.centre, value: centre },
    contact === null ? null : { name: fields.contact, value: contact },
    copiedFrom && {
      name: words.copiedFrom,
      value: (
        <a href={site.addresses.proposal(copiedFrom.proposal, copiedFrom.revision)}>
          {nameOf(names, copiedFrom.proposal, site)}, {words.version(copiedFrom.revision)}
        </a>
      ),
    },
  ]
  return facts.filter(fact => fact !== null)
}

function sentence(economy: Economy, language: Language): string {
  const { paidBackIn, periods } = economy
  return summaryWords[language].proposal({
    net: economy.net,
    years: periods.length,
    paidBackIn: paidBackIn && periodKey(paidBackIn),
    inFirstYear: paidBackIn !== null && paidBackIn.year === periods[0]?.period.year,
    largestOutlay: economy.largestOutlay,
  })
}

function figuresOf(economy: Economy, language: Language): KeyFigure[] {
  const words = proposalWords[language].figures
  const { paidBackIn, largestOutlay, net, periods } = economy
  return [
    { label: words.net(periodSpan(periods.map(p => p.period))), value: sayMoney(net, language) },
    { label: words.paidBack, value: paidBackIn ? periodKey(paidBackIn) : words.paidBackNever },
    { label: words.outlay, value: largestOutlay > 0 ? sayMoney(largestOutlay, language) : words.noOutlay },
  ]
}
