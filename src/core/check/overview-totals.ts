/** The overview's totals: against its own rows, and against what the rows should have been by the forms. */
import type { CommitteeTotal, Overview, OverviewRow } from '../catalogue/content.ts'
import { type Money, subtract, sum, zero } from '../money.ts'
import type { Period } from '../period.ts'
import type { PrintedCell, TotalRow } from '../proposal/content.ts'
import { isAlike, likeness } from '../text/likeness.ts'
import type { Corrections } from './corrections.ts'
import { checkSum, type Mismatch, roundingOf } from './equation.ts'
import { createFinding, type Finding } from './finding.ts'

/** A proposal that only the overview or only a form has, and what a total without that difference would have more. */
export type LeftOut = {
  readonly finding: string
  readonly committee: string | null
  readonly cells: readonly Money[]
  readonly total: Money
}

type Gap = { readonly finding: string; readonly amount: Money }

type Report = (period: Period | null, found: Found) => Finding
type Found = {
  readonly stated: Money
  readonly computed: Money
  readonly causedBy: readonly string[]
  readonly place: PrintedCell['place']
}

export function checkOverviewTotals(
  overview: Overview,
  corrections: Corrections,
  leftOut: readonly LeftOut[] = [],
): Finding[] {
  const { totals, rows, committeeTotals } = overview
  const byCommittee = groupByCommittee(rows)
  const ofCommittees = committeeTotals.flatMap(total =>
    checkCommittee(
      overview,
      total,
      byCommittee.get(likeness(total.committee)) ?? [],
      corrections,
      leftOut.filter(({ committee }) => committee !== null && isAlike(committee, total.committee)),
    ),
  )
  if (!totals) return ofCommittees
  const columns = overview.periods.flatMap((period, i) => {
    const parts = rows.map(row => row.cells[i])
    return checkTotal(
      totals.cells[i],
      parts,
      corrections,
      (found, isOwn) =>
        createFinding(isOwn ? 'overview-column-sum' : 'overview-total', { period, ...found, data: {} }),
      gapsIn(leftOut, i),
    )
  })
  return [...ofCommittees, ...columns, ...checkGrandTotal(totals, rows, corrections, leftOut)]
}

function groupByCommittee(rows: readonly OverviewRow[]): Map<string, OverviewRow[]> {
  const groups = new Map<string, OverviewRow[]>()
  for (const row of rows) {
    if (row.committee === null) continue
    const name = likeness(row.committee)
    const group = groups.get(name)
    if (group) group.push(row)
    else groups.set(name, [row])
  }
  return groups
}

function checkCommittee(
  overview: Overview,
  total: CommitteeTotal,
  rows: readonly OverviewRow[],
  corrections: Corrections,
  leftOut: readonly LeftOut[],
): Finding[] {
  if (rows.length === 0) return []
  const report =
    (period: Period | null): Report =>
    (_, found) =>
      createFinding('committee-sum', {
        period,
        ...found,
        detail: total.committee,
        data: { committee: total.committee },
      })
  const columns = overview.periods.flatMap((period, i) =>
    checkTotal(
      total.cells[i],
      rows.map(row => row.cells[i]),
      corrections,
      found => report(period)(period, found),
      gapsIn(leftOut, i),
    ),
  )
  const across = checkTotal(total.total, total.cells, corrections, found => report(null)(null, found))
  return [...columns, ...across]
}

function checkGrandTotal(
  totals: TotalRow,
  rows: readonly OverviewRow[],
  corrections: Corrections,
  leftOut: readonly LeftOut[],
): Finding[] {
  const report =
    (detail: string) =>
    (found: Found): Finding =>
      createFinding('overview-total-of-totals', { ...found, detail, data: {} })
  return [
    ...checkTotal(totals.total, totals.cells, corrections, report('rows')),
    ...checkTotal(
      totals.total,
      rows.map(row => row.total),
      corrections,
      report('columns'),
      leftOut.map(({ finding, total }) => ({ finding, amount: total })),
    ),
  ]
}

/**
 * Two questions of one total. Is it the sum of what is printed? If not, that is its own mistake, unless the cells'
 * corrections explain it. If it is, but on cells found wrong, it follows from them and is wrong with them.
 */
function checkTotal(
  total: PrintedCell | null | undefined,
  parts: readonly (PrintedCell | null | undefined)[],
  corrections: Corrections,
  report: (found: Found, isOwn: boolean) => Finding,
  gaps: readonly Gap[] = [],
): Finding[] {
  if (!total || total.amount === null || !parts.some(Boolean)) return []
  const own = withGaps(checkSum(total, parts, corrections), gaps, roundingOf(total, parts))
  const found = own ?? builtOnWrong(total, total.amount, parts, corrections)
  if (!found) return []
  const finding = report({ ...found, place: total.place }, own !== null)
  if (found.computed !== found.stated && !(own && own.causedBy.length > 0)) {
    corrections.add(total, { amount: found.computed, finding: finding.id })
  }
  return [finding]
}

function gapsIn(leftOut: readonly LeftOut[], column: number): Gap[] {
  return leftOut.map(({ finding, cells }) => ({ finding, amount: cells[column] ?? zero }))
}

/** A sum that only lacks what is left out, all of it or one proposal, follows from that. */
function withGaps(own: Mismatch | null, gaps: readonly Gap[], rounding: Money): Mismatch | null {
  if (!own || own.causedBy.length > 0) return own
  const holds = (left: readonly Gap[]): boolean => {
    const missing = subtract(own.stated, own.computed)
    return Math.abs(subtract(missing, sum(left.map(({ amount }) => amount)))) <= rounding
  }
  const cause = [gaps, ...gaps.map(gap => [gap])].find(left => left.length > 0 && holds(left))
  return cause ? { ...own, causedBy: cause.map(({ finding }) => finding) } : own
}

function builtOnWrong(
  total: PrintedCell,
  stated: Money,
  parts: readonly (PrintedCell | null | undefined)[],
  corrections: Corrections,
): Omit<Found, 'place'> | null {
  const fixes = parts.flatMap(cell => (cell && corrections.of(cell)) ?? [])
  if (fixes.length === 0) return null
  const computed = sum(parts.map(cell => (cell && (corrections.of(cell)?.amount ?? cell.amount)) || zero))
  if (computed === stated || corrections.of(total)) return null
  return { stated, computed, causedBy: [...new Set(fixes.map(fix => fix.finding))] }
}
