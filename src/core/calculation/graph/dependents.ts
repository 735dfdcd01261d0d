/** Which figures move when a leaf moves. */
import type { Graph } from './build-graph.ts'
import { type FigureKey, inputsOf } from './operation.ts'

/** The leaf itself and all that follows from it, each after its inputs. */
export function dependentsOf(graph: Graph, leaf: FigureKey): ReadonlySet<FigureKey> {
  const found = new Set([leaf])
  for (const { key, operation } of graph.figures)
    if (inputsOf(operation).some(input => found.has(input))) found.add(key)
  return found
}
