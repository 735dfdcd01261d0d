/** A document that is not accepted yet as the overview it will become: computed from its proposals, page by page. */
import type { ChartOfAccounts } from '../../core/account/chart.ts'
import type { Finding, FindingCode } from '../../core/check/finding.ts'
import { type Period, unitePeriods } from '../../core/period.ts'
import { addEconomies, type Economy, economyOf } from '../../core/proposal/economy.ts'
import { likeness } from '../../core/text/likeness.ts'
import type { DocumentView, ImportEffect, SeverityCounts } from '../../workflow/views.ts'
import { overviewUnit } from './from-catalogue.ts'
import { type Overview, type OverviewGroup, type OverviewProposal, withPrinted } from './overview.ts'

type Proposal = DocumentView['proposals'][number] & { readonly economy: Economy | null }

export type DocumentOverview = {
  readonly overview: Overview
  readonly economy: Economy
  readonly paidBack: number
  readonly pages: number
  /** Those on this page, in the order shown. */
  readonly shown: readonly Proposal[]
}

/** `page` counts from 1; a group's sums are always those of all its proposals. */
export function overviewOfDocument(
  view: DocumentView,
  chart: ChartOfAccounts,
  page: number,
  pageSize: number,
): DocumentOverview {
  const proposals = view.proposals.map(
    (p): Proposal => ({ ...p, economy: p.content.budget && economyOf(p.content.budget, chart) }),
  )
  const overviewPeriods = view.content.overview?.periods ?? []
  const periods = unitePeriods([...proposals.map(p => p.content.budget?.periods ?? []), overviewPeriods])
  const shown = proposals.slice((page - 1) * pageSize, page * pageSize)
  const economy = sumOf(proposals, periods)
  const nets = economy.periods.map(p => p.net)
  const totals = view.findings.filter(
    f => f.proposal === null && f.line === null && f.code !== 'committee-sum',
  )
  return {
    overview: {
      periods,
      unit: overviewUnit(view.content.overview?.unit ?? null),
      groups: groupsOf(proposals, shown, periods, view),
      matching: null,
      total: withPrinted(
        periods,
        nets,
        economy.net,
        totals.filter(f => totalCodes.has(f.code)),
      ),
    },
    economy,
    paidBack: proposals.filter(p => p.economy?.paidBackIn).length,
    pages: Math.max(1, Math.ceil(proposals.length / pageSize)),
    shown,
  }
}

const totalCodes: ReadonlySet<FindingCode> = new Set([
  'overview-column-sum',
  'overview-total-of-totals',
  'overview-total',
])

const rowCodes: ReadonlySet<FindingCode> = new Set([
  'overview-cell',
  'overview-row-sum',
  'overview-row-total',
])

function groupsOf(
  all: readonly Proposal[],
  shown: readonly Proposal[],
  periods: readonly Period[],
  view: DocumentView,
): OverviewGroup[] {
  const effects = new Map(view.effects.map(effect => [effect.key, effect.effect]))
  const findings = Map.groupBy(view.findings, finding => finding.proposal)
  const shownHere = new Set(shown)
  const groups = Map.groupBy(all, proposal => likeness(proposal.content.committee?.text ?? ''))
  return [...groups.values()]
    .map((members, i) => {
      const economy = sumOf(members, periods)
      const nets = economy.periods.map(p => p.net)
      return {
        order: i + 1,
        committee: members[0]?.content.committee?.text || null,
        proposals: members.length,
        amounts: withPrinted(periods, nets, economy.net, committeeSums(members[0], findings.get(null) ?? [])),
        isFolded: false,
        rows: members
          .filter(member => shownHere.has(member))
          .map(member =>
            rowOf(member, periods, findings.get(member.key) ?? [], effects.get(member.key) ?? null),
          ),
      }
    })
    .filter(group => group.rows.length > 0)
}

function committeeSums(member: Proposal | undefined, findings: readonly Finding[]): Finding[] {
  const name = likeness(member?.content.committee?.text ?? '')
  return findings.filter(f => f.code === 'committee-sum' && likeness(f.data.committee) === name)
}

function rowOf(
  { key, content, economy }: Proposal,
  periods: readonly Period[],
  findings: readonly Finding[],
  effect: ImportEffect['effect'] | null,
): OverviewProposal {
  const sums = sumOf(economy ? [{ economy }] : [], periods)
  const nets = sums.periods.map(p => p.net)
  return {
    ...withPrinted(
      periods,
      nets,
      sums.net,
      findings.filter(f => rowCodes.has(f.code)),
    ),
    id: key,
    href: `#${key}`,
    number: content.number?.text ?? null,
    title: content.title?.text ?? null,
    counts: countsOf(findings),
    isPaidBack: sums.net <= 0,
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

function countsOf(findings: readonly Finding[]): SeverityCounts {
  const count = (severity: Finding['severity']) => findings.filter(f => f.severity === severity).length
  return { error: count('error'), warning: count('warning'), note: count('note') }
}
