/**
 * Whether figures hang together as those of a graph do and only its leaves have other values: then that graph's order
 * holds for them, its checks need not be made again, and its plan calculates them. So it is after most keystrokes.
 */
import { isSameValue } from '../../same-value.ts'
import type { Figure } from './figure.ts'
import type { Horizon } from './horizon.ts'
import { type FigureKey, isLeaf, type Operation } from './operation.ts'

/** A graph, as far as it matters here. */
type Standing = { readonly horizon: Horizon; readonly byKey: ReadonlyMap<FigureKey, Figure> }

export function hasShapeOf(like: Standing, horizon: Horizon, figures: readonly Figure[]): boolean {
  if (figures.length !== like.byKey.size || !isSameValue(horizon, like.horizon)) return false
  let i = 0
  for (const other of like.byKey.values()) {
    const figure = figures[i++]
    if (!figure || !isAlike(figure, other)) return false
  }
  return true
}

function isAlike(a: Figure, b: Figure): boolean {
  return (
    a.key === b.key &&
    a.grain === b.grain &&
    isSameValue(a.unit, b.unit) &&
    isAlikeOperation(a.operation, b.operation)
  )
}

/** What follows from constants is calculated when a plan is made, so they count as shape. */
function isAlikeOperation(a: Operation, b: Operation): boolean {
  if (!isLeaf(a) || a.kind === 'constant') return isSameValue(a, b)
  return a.kind === b.kind && isLeaf(b) && a.values.length === b.values.length
}
