/**
 * The same figures at the grain of years, as somebody would model who does not care for months: a spreadsheet's most
 * favourable case. It has the same operations in the same order; only the crossing from months to years falls away.
 */
import { buildGraph, type Graph, requireGraph } from '../../src/core/calculation/graph/build-graph.ts'
import type { Figure } from '../../src/core/calculation/graph/figure.ts'
import { monthsPerYear } from '../../src/core/calculation/graph/horizon.ts'
import type { Operation } from '../../src/core/calculation/graph/operation.ts'

export function asYearly({ horizon, figures }: Graph): Graph {
  return requireGraph(
    buildGraph(
      horizon,
      figures.map(figure => ({
        ...figure,
        grain: figure.grain === 'month' ? 'year' : figure.grain,
        operation: yearlyOperation(figure),
      })),
    ),
  )
}

function yearlyOperation({ operation: o, grain }: Figure): Operation {
  switch (o.kind) {
    case 'assumption':
    case 'parameter':
    case 'constant':
    case 'scenario':
      return grain === 'month' ? { ...o, values: firstMonths(o.values) } : o
    case 'spread':
    case 'yearSum':
    case 'yearMean':
    case 'yearEnd':
      return { kind: 'add', terms: [o.of] }
    default:
      return o
  }
}

function firstMonths(values: readonly number[]): number[] {
  return values.filter((_, i) => i % monthsPerYear === 0)
}
