/** Entered kroner in current prices: each month by how much the index has risen since the year of the price level. */
import { indexByMonth } from '../../parameter/index-factor.ts'
import type { Quantity } from '../case/quantity.ts'
import type { FigureKey } from '../graph/operation.ts'
import { type FigureUnit, share } from '../graph/unit.ts'
import { addFigure, type DriverBuilder, noteProblem } from './driver-builder.ts'

/** Rates rise by themselves, and what is not money does not rise: those are returned as they are. */
export function addRegulated(
  builder: DriverBuilder,
  field: string,
  quantity: Quantity,
  amount: FigureKey,
  unit: FigureUnit,
): FigureKey {
  const isMoney = (unit.kr ?? 0) > 0
  if (builder.draft.prices === 'fixed' || quantity.kind === 'rate' || !isMoney) return amount
  const factor = addFactor(builder, field)
  if (factor === null) return amount
  return addFigure(builder, `${field}/current`, 'regulated', {
    unit,
    grain: 'month',
    operation: { kind: 'multiply', factors: [amount, factor] },
  })
}

function addFactor(builder: DriverBuilder, field: string): FigureKey | null {
  const { draft, regulatedBy } = builder
  const name = draft.regulation[regulatedBy]
  if (name === null) {
    noteProblem(builder, 'regulation-missing', { regulation: regulatedBy }, [field])
    return null
  }
  const index = draft.parameters.get(name)
  if (!index) {
    noteProblem(builder, 'rate-unknown', { name }, [field])
    return null
  }
  if (index.unit !== 'share') {
    noteProblem(builder, 'rate-unit', { name, wanted: share }, [field])
    return null
  }
  const read = indexByMonth(index, draft.horizon, draft.priceYear)
  if (!read.ok) {
    noteProblem(builder, 'rate-missing', { name, year: read.year }, [field])
    return null
  }
  const key = `parameter/${name}/since-price-level`
  const operation = { kind: 'parameter', parameter: read.use, values: read.values } as const
  draft.figures.set(key, { key, label: { code: 'parameter', name }, unit: share, grain: 'month', operation })
  return key
}
