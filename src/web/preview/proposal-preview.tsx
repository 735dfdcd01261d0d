/** One proposal as it will be: its budget, and its fields when it is unfolded. */

import type { ChartOfAccounts } from '../../core/account/chart.ts'
import type { Finding } from '../../core/check/finding.ts'
import type { ProposalContent, StatedText } from '../../core/proposal/content.ts'
import { overviewWords } from '../../words/pages/overview.ts'
import { proposalWords } from '../../words/pages/proposal.ts'
import { BudgetTable } from '../budget/budget-table.tsx'
import { budgetView } from '../budget/budget-view.ts'
import { Facts } from '../components/facts.tsx'
import { sourceLanguage } from '../components/source-language.ts'
import { ProposalFields } from '../proposal/proposal-fields.tsx'
import { Stated } from '../proposal/stated.tsx'
import type { Site } from '../site.ts'

type Props = {
  readonly id: string
  readonly content: ProposalContent
  readonly findings: readonly Finding[]
  readonly chart: ChartOfAccounts
  readonly site: Site
}

export function ProposalPreview({ id, content, findings, chart, site }: Props) {
  const words = proposalWords[site.language]
  const number = content.number && overviewWords[site.language].numbered(content.number.text)
  const stated = (text: StatedText | null) => <Stated text={text} site={site} />
  return (
    <article class="proposal-preview" id={id}>
      <h3>
        <span lang={content.title ? sourceLanguage(site) : undefined}>
          {content.title?.text ?? words.untitled}
        </span>
        {number && <span class="figures__aside"> {number}</span>}
      </h3>
      <Facts
        facts={[
          { name: words.committee, value: stated(content.committee) },
          { name: words.policyArea, value: stated(content.policyArea) },
          { name: words.proposedBy, value: stated(content.proposedBy) },
        ]}
      />
      <details class="details">
        <summary class="details-summary">{words.text}</summary>
        <div class="details-text prose">
          <ProposalFields content={content} site={site} level="h4" />
        </div>
      </details>
      {content.budget && <BudgetTable view={budgetView(content.budget, findings, chart)} site={site} />}
    </article>
  )
}
