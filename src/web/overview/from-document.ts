/** A document that is not accepted yet as the overview it will become, computed from the proposals of one of its pages. */
import type { ChartOfAccounts } from '../../core/account/chart.ts'
import type { Finding, FindingCode } from '../../core/check/finding.ts'
import type { Period } from '../../core/period.ts'
import { addEconomies, type Economy, economyOf } from '../../core/proposal/economy.ts'
import { likeness } from '../../core/text/likeness.ts'
import type { DocumentView, ImportEffect } from '../../workflow/views.ts'
import { countBySeverity } from '../findings/finding-page.ts'
import { isAboutOverviewTotals, overviewUnit } from './from-catalogue.ts'
import {
  type Overview,
  type OverviewGroup,
  type OverviewProposal,
  totalsWithPrinted,
  withPrinted,
} from './overview.ts'

type Proposal = DocumentView['proposals'][number] & { readonly economy: Economy | null }

export type DocumentOverview = {
  readonly overview: Overview
  readonly economy: Economy
  readonly paidBack: number
}

/** Where the document has several pages, the sums are those of the page shown, and say so. */
export function overviewOfDocument(view: DocumentView, chart: ChartOfAccounts): DocumentOverview {
  const { periods, findings } = view
  const proposals = view.proposals.map(
    (p): Proposal => ({ ...p, economy: p.content.budget && economyOf(p.content.budget, chart) }),
  )
  const economy = sumOf(proposals, periods)
  const isWhole = view.pages === 1
  const nets = economy.periods.map(p => p.net)
  return {
    overview: {
      periods,
      unit: overviewUnit(view.content.overview?.unit ?? null),
      groups: groupsOf(proposals, view),
      matching: null,
      scope: isWhole ? 'catalogue' : 'page',
      total: totalsWithPrinted(
        periods,
        nets,
        economy.net,
        isWhole ? findings.filter(isAboutOverviewTotals) : [],
      ),
    },
    economy,
    paidBack: proposals.filter(p => p.economy?.paidBackIn).length,
  }
}

/** Findings that stand at a row of the overview and not in the form. */
const rowCodes: ReadonlySet<FindingCode> = new Set([
  'overview-cell',
  'overview-row-sum',
  'overview-row-total',
])

function groupsOf(proposals: readonly Proposal[], view: DocumentView): OverviewGroup[] {
  const effects = new Map(view.effects.map(effect => [effect.key, effect.effect]))
  const findings = Map.groupBy(view.findings, finding => finding.proposal)
  const groups = Map.groupBy(proposals, proposal => likeness(proposal.content.committee?.text ?? ''))
  return [...groups].map(([name, members], i) => {
    const economy = sumOf(members, view.periods)
    const nets = economy.periods.map(p => p.net)
    const sums = view.pages === 1 ? committeeSums(name, findings.get(null) ?? []) : []
    return {
      order: i + 1,
      committee: members[0]?.content.committee?.text || null,
      proposals: members.length,
      amounts: withPrinted(view.periods, nets, economy.net, sums),
      isFolded: false,
      rows: members.map(member =>
        rowOf(member, view.periods, findings.get(member.key) ?? [], effects.get(member.key) ?? null),
      ),
    }
  })
}

function committeeSums(name: string, findings: readonly Finding[]): Finding[] {
  return findings.filter(f => f.code === 'committee-sum' && likeness(f.data.committee) === name)
}

function rowOf(
  { key, content, economy }: Proposal,
  periods: readonly Period[],
  findings: readonly Finding[],
  effect: ImportEffect['effect'] | null,
): OverviewProposal {
  const sums = sumOf([{ economy }], periods)
  const atRow = findings.filter(f => rowCodes.has(f.code))
  return {
    ...withPrinted(
      periods,
      sums.periods.map(p => p.net),
      sums.net,
      atRow,
    ),
    id: key,
    href: `#${key}`,
    number: content.number?.text ?? null,
    title: content.title?.text ?? null,
    counts: countBySeverity(findings),
    isPaidBack: economy?.paidBackIn != null,
    state: 'calculated',
    stamp: null,
    referred: null,
    effect,
  }
}

function sumOf(
  proposals: readonly { readonly economy: Economy | null }[],
  periods: readonly Period[],
): Economy {
  return addEconomies(
    proposals.flatMap(p => p.economy ?? []),
    periods,
  )
}
