/**
 * The reading that holds two versions against each other, two revisions or two sets of rates: each line's old and new
 * amount, and the reasons, as what every changed leaf alone does to the net result.
 */
import type { LineTarget } from '../case/fields.ts'
import type { Figure } from '../graph/figure.ts'
import type { Label } from '../graph/label.ts'
import type { FigureUnit } from '../graph/unit.ts'
import { calculate, seriesOf } from './evaluate.ts'
import type { Prepared } from './prepare.ts'
import { outcomeOf } from './result.ts'

/** Kroner over the horizon; null where one version does not have the line. */
export type LineChange = {
  readonly target: LineTarget
  readonly before: readonly number[] | null
  readonly after: readonly number[] | null
}

export type Reason = {
  readonly figure: string
  readonly label: Label
  readonly unit: FigureUnit
  /** null where the leaf is new or gone. */
  readonly before: readonly number[] | null
  readonly after: readonly number[] | null
  /** What the net result changes by when only this leaf gets its new value; null where it cannot be moved alone. */
  readonly netEffect: number | null
}

export type Comparison = {
  readonly netBefore: number
  readonly netAfter: number
  readonly lines: readonly LineChange[]
  readonly reasons: readonly Reason[]
}

export function compareCases(before: Prepared, after: Prepared): Comparison {
  const old = sumUp(before)
  const now = sumUp(after)
  return {
    netBefore: old.net,
    netAfter: now.net,
    lines: compareLines(old.lines, now.lines),
    reasons: findReasons(before, after, old.net),
  }
}

type Summed = {
  readonly net: number
  readonly lines: ReadonlyMap<string, { readonly target: LineTarget; readonly years: readonly number[] }>
}

function sumUp({ assembly, calculated }: Prepared): Summed {
  const lines = assembly.lines.map(
    ({ id, target, yearly }) => [id, { target, years: [...seriesOf(calculated, yearly)] }] as const,
  )
  return { net: outcomeOf(assembly)(calculated).net, lines: new Map(lines) }
}

function compareLines(old: Summed['lines'], now: Summed['lines']): LineChange[] {
  const ids = [...new Set([...old.keys(), ...now.keys()])]
  return ids.flatMap(id => {
    const before = old.get(id)
    const after = now.get(id)
    const target = (after ?? before)?.target
    const isSame =
      before && after && before.years.every((value, i) => Math.abs(value - (after.years[i] ?? 0)) < 0.005)
    return isSame || !target ? [] : [{ target, before: before?.years ?? null, after: after?.years ?? null }]
  })
}

function findReasons(
  { assembly: before, model }: Prepared,
  { assembly: after }: Prepared,
  netBefore: number,
): Reason[] {
  const keys = [...new Set([...before.graph.byKey.keys(), ...after.graph.byKey.keys()])]
  return keys.flatMap(key => {
    const old = before.graph.byKey.get(key)
    const now = after.graph.byKey.get(key)
    const oldValues = leafValues(old)
    const newValues = leafValues(now)
    const figure = now ?? old
    if (!figure || (oldValues === null && newValues === null) || isSameList(oldValues, newValues)) return []
    const canMove = oldValues !== null && newValues !== null && oldValues.length === newValues.length
    const run = canMove ? calculate(model, new Map([[key, newValues]])) : null
    const netEffect = run?.ok ? outcomeOf(before)(run.calculated).net - netBefore : null
    const { label, unit } = figure
    return [{ figure: key, label, unit, before: oldValues, after: newValues, netEffect }]
  })
}

function leafValues(figure: Figure | undefined): readonly number[] | null {
  const operation = figure?.operation
  return operation?.kind === 'assumption' || operation?.kind === 'parameter' ? operation.values : null
}

function isSameList(a: readonly number[] | null, b: readonly number[] | null): boolean {
  return a !== null && b !== null && a.length === b.length && a.every((value, i) => value === b[i])
}
