/** The overview's totals: against its own rows, and against what the rows should have been by the forms. */
import type { CommitteeTotal, Overview, OverviewRow } from '../catalogue/content.ts'
import { type Money, sum, zero } from '../money.ts'
import type { Period } from '../period.ts'
import type { PrintedCell, TotalRow } from '../proposal/content.ts'
import { likeness } from '../text/likeness.ts'
import type { Corrections } from './corrections.ts'
import { checkSum } from './equation.ts'
import { createFinding, type Finding } from './finding.ts'

type Report = (period: Period | null, found: Found) => Finding
type Found = {
  readonly stated: Money
  readonly computed: Money
  readonly causedBy: readonly string[]
  readonly place: PrintedCell['place']
}

export function checkOverviewTotals(overview: Overview, corrections: Corrections): Finding[] {
  const { totals, rows, committeeTotals } = overview
  const byCommittee = groupByCommittee(rows)
  const ofCommittees = committeeTotals.flatMap(total =>
    checkCommittee(overview, total, byCommittee.get(likeness(total.committee)) ?? [], corrections),
  )
  if (!totals) return ofCommittees
  const columns = overview.periods.flatMap((period, i) => {
    const parts = rows.map(row => row.cells[i])
    return checkTotal(totals.cells[i], parts, corrections, (found, isOwn) =>
      createFinding(isOwn ? 'overview-column-sum' : 'overview-total', { period, ...found, data: {} }),
    )
  })
  return [...ofCommittees, ...columns, ...checkGrandTotal(totals, rows, corrections)]
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
    ),
  )
  const across = checkTotal(total.total, total.cells, corrections, found => report(null)(null, found))
  return [...columns, ...across]
}

function checkGrandTotal(
  totals: TotalRow,
  rows: readonly OverviewRow[],
  corrections: Corrections,
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
): Finding[] {
  if (!total || total.amount === null || !parts.some(Boolean)) return []
  const own = checkSum(total, parts, corrections)
  const found = own ?? builtOnWrong(total, total.amount, parts, corrections)
  if (!found) return []
  const finding = report({ ...found, place: total.place }, own !== null)
  if (found.computed !== found.stated && !(own && own.causedBy.length > 0)) {
    corrections.add(total, { amount: found.computed, finding: finding.id })
  }
  return [finding]
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
