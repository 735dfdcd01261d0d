/** A stored catalogue's view as an overview: rows under their committees, folded ones without theirs. */
import type { Finding } from '../../core/check/finding.ts'
import { likeness } from '../../core/text/likeness.ts'
import type { CatalogueView, CommitteeGroup, ProposalRow } from '../../workflow/views.ts'
import type { Addresses } from '../address.ts'
import {
  type Overview,
  type OverviewGroup,
  type OverviewProposal,
  totalsWithPrinted,
  withPrinted,
} from './overview.ts'
import { isFiltered, type OverviewAddress } from './overview-address.ts'

export function overviewOfCatalogue(
  view: CatalogueView,
  address: OverviewAddress,
  addresses: Addresses,
): Overview {
  const { periods, matching, economy } = view
  const nets = economy.periods.map(period => period.net)
  return {
    periods,
    unit: overviewUnit(view.content.overview?.unit ?? null),
    groups: groupsOf(view, address, addresses),
    matching: isFiltered(address)
      ? {
          proposals: matching.proposals,
          amounts: withPrinted(periods, matching.nets, matching.net, []),
        }
      : null,
    scope: 'catalogue',
    total: totalsWithPrinted(periods, nets, economy.net, view.overviewFindings.filter(isAboutOverviewTotals)),
  }
}

/** Millions have too few digits to add up on screen; other units stay as the document has them. */
export function overviewUnit(unit: Overview['unit'] | null): Overview['unit'] {
  return unit === 'kr' ? 'kr' : '1000kr'
}

/** Findings on the overview's own totals, and on rows of it that no proposal answers to. */
export function isAboutOverviewTotals({ code, proposal }: Finding): boolean {
  return proposal === null && code.startsWith('overview-')
}

function groupsOf(view: CatalogueView, address: OverviewAddress, addresses: Addresses): OverviewGroup[] {
  return view.committees
    .map((group, i) => groupOf(group, i + 1, view, address, addresses))
    .filter(group => group.rows.length > 0 || group.isFolded)
}

function groupOf(
  group: CommitteeGroup,
  order: number,
  view: CatalogueView,
  address: OverviewAddress,
  addresses: Addresses,
): OverviewGroup {
  const isFolded = address.folded === 'all' || address.folded.includes(group.committee ?? '')
  const rows = view.rows.filter(row => row.committee === group.committee)
  const sums = view.overviewFindings.filter(f => isCommitteeSum(f, group.committee))
  return {
    order,
    committee: group.committee,
    proposals: group.proposals,
    amounts: withPrinted(view.periods, group.nets, group.net, sums),
    isFolded,
    rows: isFolded ? [] : rows.map(row => proposalOf(row, view, addresses)),
  }
}

function isCommitteeSum(finding: Finding, committee: string | null): boolean {
  return finding.code === 'committee-sum' && likeness(finding.data.committee) === likeness(committee ?? '')
}

function proposalOf(row: ProposalRow, view: CatalogueView, addresses: Addresses): OverviewProposal {
  return {
    ...withPrinted(view.periods, row.nets, row.net, row.overviewFindings),
    id: row.id,
    href: row.isHidden ? null : addresses.proposal(row.id),
    number: row.number,
    title: row.title,
    counts: row.counts,
    isPaidBack: row.isPaidBack,
    state: row.state,
    stamp: row.stamp,
    referred: row.referred,
    ...(row.isHidden && { isHidden: true }),
    effect: null,
  }
}
