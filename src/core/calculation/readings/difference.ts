/** The reading that holds a table against one made with other rates: old total, new total, and the reasons. */
import type { Money } from '../../money.ts'
import type { CaseProblem } from '../case/problem.ts'
import { compareCases, type Reason } from './compare.ts'
import type { Prepared, PreparedResult } from './prepare.ts'
import { engineVersion, type Snapshot, takeSnapshot } from './snapshot.ts'

export type Difference =
  | {
      readonly kind: 'differs'
      readonly before: Money
      readonly after: Money
      /** The way of calculating has changed, not only rates. */
      readonly isNewEngine: boolean
      readonly reasons: readonly Reason[]
    }
  /** The new rates cannot calculate it: one is missing for a year. */
  | {
      readonly kind: 'not-calculable'
      readonly before: Money
      readonly problems: readonly CaseProblem[]
    }
  /** The old rates could not, the new ones can. */
  | { readonly kind: 'calculable-again'; readonly after: Money }

/** A table as it was kept. */
export type KeptTable = Pick<Snapshot, 'engine' | 'rows' | 'total'>

/**
 * What was kept against today; null where they give the same. `asKept` gives the case with the rates of then, and is
 * asked only where there is a difference to explain.
 */
export function differenceFromKept(
  kept: KeptTable,
  asKept: () => Prepared | null,
  today: PreparedResult,
): Difference | null {
  if (!today.ok) return { kind: 'not-calculable', before: kept.total, problems: today.problems }
  const now = takeSnapshot(today.prepared)
  if (isSameTable(kept, now)) return null
  const then = asKept()
  return {
    kind: 'differs',
    before: kept.total,
    after: now.total,
    isNewEngine: kept.engine !== engineVersion,
    reasons: then ? compareCases(then, today.prepared).reasons : [],
  }
}

/** The same case with two sets of rates; null where they give the same, or neither can calculate it. */
export function differenceBetween(before: PreparedResult, after: PreparedResult): Difference | null {
  if (before.ok) return differenceFromKept(takeSnapshot(before.prepared), () => before.prepared, after)
  if (!after.ok) return null
  return { kind: 'calculable-again', after: takeSnapshot(after.prepared).total }
}

function isSameTable(a: KeptTable, b: KeptTable): boolean {
  return (
    a.total === b.total &&
    a.rows.length === b.rows.length &&
    a.rows.every((row, i) => row.cells.join() === b.rows[i]?.cells.join())
  )
}
