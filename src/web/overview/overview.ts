/** The overview as it is shown: committees and their proposals, each cell with what its source prints where that is wrong. */

import type { Finding } from '../../core/check/finding.ts'
import type { Money, Unit } from '../../core/money.ts'
import type { Period } from '../../core/period.ts'
import type { State } from '../../core/process/state.ts'
import type { ReferredMark } from '../../workflow/catalogues/view-referral.ts'
import type { StampMark } from '../../workflow/process/states-of.ts'
import type { ImportEffect, SeverityCounts } from '../../workflow/views.ts'

/** What the forms' own lines give, and what the overview prints instead, where the two contradict each other. */
export type OverviewCell = {
  readonly amount: Money | null
  readonly printed: { readonly amount: Money | null } | null
}

/** One cell per period, then the total. */
export type OverviewAmounts = {
  readonly cells: readonly OverviewCell[]
  readonly total: OverviewCell
  /** What is wrong in these cells, to be said beneath them. */
  readonly findings: readonly Finding[]
}

export type OverviewProposal = OverviewAmounts & {
  readonly id: string
  readonly href: string | null
  readonly number: string | null
  readonly title: string | null
  readonly counts: SeverityCounts
  readonly isPaidBack: boolean
  /** How far it is on its way. */
  readonly state: State
  /** Whether somebody has validated it, and whether that still holds. */
  readonly stamp: StampMark
  /** Whether it stands before politicians, and as it was put there. */
  readonly referred: ReferredMark
  /** It is not for this reader to see yet. */
  readonly isHidden?: boolean
  /** In a preview: what accepting would do. */
  readonly effect: ImportEffect['effect'] | null
}

export type OverviewGroup = {
  /** Counts from 1; names the group's place on the page. */
  readonly order: number
  readonly committee: string | null
  readonly proposals: number
  readonly amounts: OverviewAmounts
  readonly isFolded: boolean
  readonly rows: readonly OverviewProposal[]
}

export type Overview = {
  readonly periods: readonly Period[]
  readonly unit: Unit
  readonly groups: readonly OverviewGroup[]
  /** All proposals that the filter lets through; null where there is no filter. */
  readonly matching: { readonly proposals: number; readonly amounts: OverviewAmounts } | null
  /** Whether the total is that of the whole catalogue or only of the page shown. */
  readonly scope: 'catalogue' | 'page'
  readonly total: OverviewAmounts
}

/**
 * Amounts beside the printed ones that an error contradicts. A finding with a period belongs to that cell,
 * one without to the total.
 */
export function withPrinted(
  periods: readonly Period[],
  nets: readonly (Money | null)[],
  net: Money,
  findings: readonly Finding[],
): OverviewAmounts {
  const wrong = findings.filter(finding => finding.severity === 'error')
  const cellOf = (amount: Money | null, year: number | null): OverviewCell => {
    const finding = wrong.find(f => (f.period?.year ?? null) === year && contradicts(f))
    return { amount, printed: finding ? { amount: finding.stated } : null }
  }
  return {
    cells: periods.map((period, i) => cellOf(nets[i] ?? null, period.year)),
    total: cellOf(net, null),
    findings: findings.filter(finding => finding.severity !== 'note'),
  }
}

/** The totals: a finding about one of the overview's rows is said beneath them, but is not about their cells. */
export function totalsWithPrinted(
  periods: readonly Period[],
  nets: readonly (Money | null)[],
  net: Money,
  findings: readonly Finding[],
): OverviewAmounts {
  const own = findings.filter(finding => finding.line === null)
  return {
    ...withPrinted(periods, nets, net, own),
    findings: findings.filter(finding => finding.severity !== 'note'),
  }
}

/** Whether the finding is about an amount at all, and not, say, about a missing form. */
function contradicts(finding: Finding): boolean {
  return finding.computed !== null && finding.stated !== finding.computed
}
