/**
 * Whose total the last `I alt` of an overview is, where committees have one each: the whole's, or the last
 * committee's own in an overview that has none for the whole. The sums say which.
 */
import type { Overview, OverviewRow } from '../../core/catalogue/content.ts'
import type { TotalRow } from '../../core/proposal/content.ts'
import { committeeIn } from './amount-rows.ts'

/** The overview with its last total where it belongs; `under` is the committee that total is printed under. */
export function placeLastTotal(overview: Overview, under: string | null): Overview {
  const { totals, committeeTotals } = overview
  if (!totals || under === null || !isCommitteesOwn(overview, totals, under)) return overview
  return { ...overview, totals: null, committeeTotals: [...committeeTotals, { ...totals, committee: under }] }
}

function isCommitteesOwn({ rows, committeeTotals }: Overview, total: TotalRow, under: string): boolean {
  const committees = new Set(rows.flatMap(row => row.committee ?? []))
  const inSameWay = new Set(
    committeeTotals.flatMap(row => (committeeIn(row.label) === null ? [row.committee] : [])),
  )
  const isOnlyOneLeft =
    inSameWay.size > 0 && [...committees].every(one => one === under || inSameWay.has(one))
  if (!isOnlyOneLeft || inSameWay.has(under)) return false
  const own = rows.filter(row => row.committee === under)
  return distance(total, own) <= distance(total, rows)
}

/** How far a row of totals is from the sums of rows, all columns together. */
export function distance(total: TotalRow, rows: readonly OverviewRow[]): number {
  return total.cells.reduce((far, cell, i) => {
    const sum = rows.reduce((all, row) => all + (row.cells[i]?.amount ?? 0), 0)
    return far + Math.abs((cell.amount ?? 0) - sum)
  }, 0)
}
