/** Which figures move when a leaf moves. */
import type { Graph, GraphShape } from './build-graph.ts'
import type { FigureKey } from './operation.ts'

/** Graphs of one shape hang together alike. */
const known = new WeakMap<GraphShape, Map<FigureKey, ReadonlySet<FigureKey>>>()

/** The leaf itself and all that follows from it, each after its inputs. */
export function dependentsOf(graph: Graph, leaf: FigureKey): ReadonlySet<FigureKey> {
  const sets = known.get(graph.shape) ?? new Map<FigureKey, ReadonlySet<FigureKey>>()
  known.set(graph.shape, sets)
  const set = sets.get(leaf) ?? findDependents(graph, leaf)
  sets.set(leaf, set)
  return set
}

function findDependents({ figures, shape }: Graph, leaf: FigureKey): ReadonlySet<FigureKey> {
  const found = new Set([leaf])
  for (const [i, { key }] of figures.entries())
    if (shape.inputs[i]?.some(input => found.has(input))) found.add(key)
  return found
}
