/** Which figures move when a leaf moves. */
import type { Graph } from './build-graph.ts'
import type { FigureKey } from './operation.ts'

/** The leaf itself and all that follows from it, each after its inputs. */
export function dependentsOf({ figures, shape }: Graph, leaf: FigureKey): ReadonlySet<FigureKey> {
  const found = new Set([leaf])
  for (const [i, { key }] of figures.entries())
    if (shape.inputs[i]?.some(input => found.has(input))) found.add(key)
  return found
}
