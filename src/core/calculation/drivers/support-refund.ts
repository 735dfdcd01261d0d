/** The state's refund of a benefit that is saved or paid: a fixed share, or by the weeks each person has been supported. */
import type { RefundLadder } from '../../account/chart.ts'
import type { Quantity } from '../case/quantity.ts'
import type { FigureKey } from '../graph/operation.ts'
import { kroner, persons, share } from '../graph/unit.ts'
import { addConstant, addFigure, type DriverBuilder } from './driver-builder.ts'
import { addStateShareByAge, ladderSpans } from './ladder-profile.ts'
import { addActive, addFullYear, addLevel } from './parts.ts'
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

/** Each person's refund follows the weeks they have been supported by then, and the ladder of the month. */
function addLadderRefund(
  builder: DriverBuilder,
  local: string,
  fromWeek: Quantity,
  { change, price, is }: Refunded,
): FigureKey {
  const refunded = addRefunded(builder, local, fromWeek, change)
  const counted = addFigure(builder, `${local}-counted`, 'counted-people', {
    unit: persons,
    grain: 'month',
    operation: { kind: 'multiply', factors: [refunded, change.countedShare] },
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

/** People as the state refunds them. Where the ladder changes, each version gives the months in which it holds. */
function addRefunded(builder: DriverBuilder, local: string, fromWeek: Quantity, change: Change): FigureKey {
  const spans = ladderSpans(builder, local, change.firstMonth)
  const [only] = spans
  if (!only) return addConstant(builder, 'nothing', 0, persons)
  if (spans.length === 1) return addRefundedBy(builder, local, fromWeek, change, only.ladder, '')
  const terms = spans.map(({ ladder, from, until }, i) => {
    const mark = `-${i + 1}`
    const people = addRefundedBy(builder, local, fromWeek, change, ladder, mark)
    const inForce = addActive(builder, `${local}-in-force${mark}`, from, until)
    return addFigure(builder, `${local}-people-in-force${mark}`, 'refunded-full-year-persons', {
      unit: persons,
      grain: 'month',
      operation: { kind: 'multiply', factors: [people, inForce] },
    })
  })
  return addFigure(builder, `${local}-people`, 'refunded-full-year-persons', {
    unit: persons,
    grain: 'month',
    operation: { kind: 'add', terms },
  })
}

function addRefundedBy(
  builder: DriverBuilder,
  local: string,
  fromWeek: Quantity,
  { intake, staying, counting }: Change,
  ladder: RefundLadder,
  mark: string,
): FigureKey {
  if (intake === null || staying === null) throw new Error('the ladder needs people who come')
  const byAge = addStateShareByAge(builder, local, fromWeek, ladder, mark)
  const profile = addFigure(builder, `${local}-profile${mark}`, 'profile', {
    unit: share,
    grain: 'age',
    operation: { kind: 'multiply', factors: [staying, byAge] },
  })
  return addFigure(builder, `${local}-people${mark}`, 'refunded-full-year-persons', {
    unit: persons,
    grain: 'month',
    operation: { kind: 'convolve', intake, profile, counted: counting },
  })
}
