/**
 * What is kept of a calculation that somebody signed or published: every figure with its operation, its sources and
 * its values. Read back, nothing is calculated, so its explanations stay what they were whatever the program or a rate
 * has become. The table itself is kept with the revision.
 */
import { buildGraph } from '../graph/build-graph.ts'
import type { Figure } from '../graph/figure.ts'
import type { Horizon } from '../graph/horizon.ts'
import { type FigureKey, isOperationKind } from '../graph/operation.ts'
import { createSlots } from '../graph/plan.ts'
import { type Calculated, createModel, seriesOf } from './evaluate.ts'
import type { Prepared } from './prepare.ts'
import { engineVersion } from './snapshot.ts'

export type KeptGraph = {
  readonly format: 1
  readonly engine: number
  readonly horizon: Horizon
  /** The figure that explains the net of a year. */
  readonly net: FigureKey
  /** Each after its inputs. */
  readonly figures: readonly Figure[]
  /** Of each figure, one per period of its grain. */
  readonly values: readonly (readonly number[])[]
}

export type OpenedGraph = {
  readonly calculated: Calculated
  readonly net: FigureKey
  readonly engine: number
}

export function keepGraph({ assembly, calculated }: Prepared): KeptGraph {
  const { horizon, figures } = assembly.graph
  return {
    format: 1,
    engine: engineVersion,
    horizon,
    net: assembly.netYearly,
    figures,
    values: figures.map(({ key }) => [...seriesOf(calculated, key)]),
  }
}

/** null where today's program knows one of its operations no more: then only the kept table is left. */
export function openKeptGraph({ horizon, figures, values, net, engine }: KeptGraph): OpenedGraph | null {
  if (!figures.every(({ operation }) => isOperationKind(operation.kind))) return null
  const built = buildGraph(horizon, figures)
  if (!built.ok) return null
  const model = createModel(built.graph)
  const calculated = { model, slots: createSlots(model.plan) }
  figures.forEach(({ key }, i) => {
    const place = seriesOf(calculated, key)
    const kept = values[i] ?? []
    if (kept.length !== place.length) throw new RangeError(`${key} was kept with ${kept.length} values`)
    place.set(kept)
  })
  return { calculated, net, engine }
}
