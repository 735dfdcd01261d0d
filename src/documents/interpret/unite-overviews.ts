/**
 * One overview from the pieces a document prints it in: a page ends in the middle of it, or each committee has its own.
 * A piece that tells the same proposals again is a second overview; it is set aside, not counted twice.
 */
import type { Overview, OverviewRow } from '../../core/catalogue/content.ts'
import { isSamePeriods } from '../../core/period.ts'
import type { StatedText, TotalRow } from '../../core/proposal/content.ts'
import { likeness } from '../../core/text/likeness.ts'
import { distance } from './last-total.ts'

type United = { readonly overview: Overview | null; readonly others: readonly StatedText[] }

export function uniteOverviews([first, ...rest]: readonly Overview[]): United {
  if (!first) return { overview: null, others: [] }
  let overview = first
  const others: StatedText[] = []
  for (const piece of rest) {
    if (goesOn(overview, piece)) overview = unite(overview, piece)
    else others.push(asLeftover(piece))
  }
  return { overview, others }
}

/** Whether a piece has the same years and none of the proposals that are there already. */
function goesOn(overview: Overview, piece: Overview): boolean {
  const known = new Set(overview.rows.map(nameOf))
  return isSamePeriods(overview.periods, piece.periods) && !piece.rows.some(row => known.has(nameOf(row)))
}

function nameOf({ number, title }: OverviewRow): string {
  return `${likeness(number ?? '')} · ${likeness(title)}`
}

function unite(a: Overview, b: Overview): Overview {
  const rows = [...a.rows, ...b.rows]
  const totals = isWholes(b, rows) ? b.totals : isWholes(a, rows) ? a.totals : null
  const ofPieces = [a, b].flatMap(piece => (piece.totals === totals ? [] : asCommittees(piece)))
  return {
    ...a,
    unit: a.unit ?? b.unit,
    rows,
    committeeTotals: [...a.committeeTotals, ...b.committeeTotals, ...ofPieces],
    totals,
  }
}

/** Whether a piece's total is rather that of all rows than of its own. */
function isWholes({ totals, rows }: Overview, all: readonly OverviewRow[]): boolean {
  return totals !== null && distance(totals, all) < distance(totals, rows)
}

/** A piece's total as that of the one committee it is about; a page's own total is nobody's. */
function asCommittees({ totals, rows }: Overview): (TotalRow & { readonly committee: string })[] {
  const [committee, ...more] = new Set(rows.map(row => row.committee))
  return totals && committee && more.length === 0 ? [{ ...totals, committee }] : []
}

function asLeftover({ rows, place }: Overview): StatedText {
  const first = rows[0]
  return { text: [first?.number, first?.title].filter(Boolean).join(' '), place }
}
