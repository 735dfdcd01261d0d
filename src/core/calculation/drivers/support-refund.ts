/** The state's refund of a benefit that is saved or paid: a fixed share, or by the weeks each person has been supported. */
import type { Quantity } from '../case/quantity.ts'
import type { FigureKey } from '../graph/operation.ts'
import { kroner, persons, share } from '../graph/unit.ts'
import { addFigure, type DriverBuilder } from './driver-builder.ts'
import { addStateShareByAge } from './ladder-profile.ts'
import { addFullYear, addLevel } from './parts.ts'
import type { RefundValues } from './support-fields.ts'
import type { Change } from './support-people.ts'

export type Refunded = {
  readonly change: Change
  /** The amount on the benefit's line: negative for a saving. */
  readonly amount: FigureKey
  readonly price: FigureKey
  readonly is: 'saving' | 'expense'
}

/** Stands against its line: positive beside a saving, negative beside an expense. */
export function addRefund(
  builder: DriverBuilder,
  local: string,
  refund: RefundValues,
  of: Refunded,
): FigureKey {
  if (refund.ladderFromWeek !== null) return addLadderRefund(builder, local, refund.ladderFromWeek, of)
  if (refund.share === null) throw new Error('a refund without a share')
  const refunded = addFigure(builder, `${local}-part`, 'amount', {
    unit: kroner,
    grain: 'month',
    operation: {
      kind: 'multiply',
      factors: [of.amount, addLevel(builder, `${local}-share`, refund.share, share)],
    },
  })
  return addFigure(builder, local, 'refund', {
    unit: kroner,
    grain: 'month',
    operation: { kind: 'negate', of: refunded },
  })
}

/** Each person's refund follows the weeks they have been supported by then. */
function addLadderRefund(
  builder: DriverBuilder,
  local: string,
  fromWeek: Quantity,
  { change, price, is }: Refunded,
): FigureKey {
  const { intake, staying, countedShare, counting } = change
  if (intake === null || staying === null) throw new Error('the ladder needs people who come')
  const profile = addFigure(builder, `${local}-profile`, 'profile', {
    unit: share,
    grain: 'age',
    operation: { kind: 'multiply', factors: [staying, addStateShareByAge(builder, local, fromWeek)] },
  })
  const refunded = addFigure(builder, `${local}-people`, 'refunded-full-year-persons', {
    unit: persons,
    grain: 'month',
    operation: { kind: 'convolve', intake, profile, counted: counting },
  })
  const counted = addFigure(builder, `${local}-counted`, 'counted-people', {
    unit: persons,
    grain: 'month',
    operation: { kind: 'multiply', factors: [refunded, countedShare] },
  })
  const amount = addFigure(builder, is === 'saving' ? local : `${local}-amount`, 'refund', {
    unit: kroner,
    grain: 'month',
    operation: { kind: 'multiply', factors: [addFullYear(builder, `${local}-full-year`, counted), price] },
  })
  if (is === 'saving') return amount
  return addFigure(builder, local, 'refund', {
    unit: kroner,
    grain: 'month',
    operation: { kind: 'negate', of: amount },
  })
}
