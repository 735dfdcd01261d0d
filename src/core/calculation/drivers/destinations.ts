/**
 * Where people go who leave a benefit. Self-support costs nothing; ordinary hours beside the benefit leave a part of
 * it; another benefit costs its own price on its own line, less its own refund.
 */
import type { LineTarget } from '../case/fields.ts'
import type { FigureKey } from '../graph/operation.ts'
import { kroner, share } from '../graph/unit.ts'
import { addFigure, type DriverBuilder } from './driver-builder.ts'
import { addLevel, giveToLine } from './parts.ts'
import { type DestinationValues, priceUnit, type RefundValues, type SupportValues } from './support-fields.ts'
import type { Change } from './support-people.ts'
import { addRefund } from './support-refund.ts'

type Saved = {
  readonly change: Change
  readonly price: FigureKey
  readonly counted: { readonly from: number; readonly until: number }
}

export function addDestinations(builder: DriverBuilder, values: SupportValues, saved: Saved): void {
  values.destinations.forEach((destination, i) => {
    const target = targetOf(destination, values)
    if (target === null) return
    const local = `destinations-${i}`
    const price = addPrice(builder, local, destination, saved.price)
    const amount = addFigure(builder, `${local}-cost`, 'destination-cost', {
      unit: kroner,
      grain: 'month',
      operation: { kind: 'multiply', factors: [saved.change.fullYear, price] },
      name: target.line.label,
    })
    giveToLine(builder, target.line, amount, saved.counted)
    if (!target.refund) return
    const of = { change: saved.change, amount, price, is: 'expense' } as const
    giveToLine(
      builder,
      target.refund.line,
      addRefund(builder, `${local}-refund`, target.refund, of),
      saved.counted,
    )
  })
}

/** The lines a destination costs on: its own, or those of the benefit that is still paid in part. */
function targetOf(
  { to, line, refund }: DestinationValues,
  values: SupportValues,
): { readonly line: LineTarget; readonly refund: RefundValues | null } | null {
  switch (to) {
    case 'self-support':
      return null
    case 'ordinary-hours':
      return { line: values.line, refund: values.refund }
    case 'other-benefit':
      return line && { line, refund }
  }
}

/** What one full-year person who left costs at this destination, on average over all who left. */
function addPrice(
  builder: DriverBuilder,
  local: string,
  { share: part, remaining, price: own }: DestinationValues,
  benefit: FigureKey,
): FigureKey {
  const price = own === null ? benefit : addLevel(builder, `${local}-price`, own, priceUnit)
  const factors = [price, addLevel(builder, `${local}-share`, part, share)]
  if (remaining !== null) factors.push(addLevel(builder, `${local}-remaining`, remaining, share))
  const isMonthly = factors.some(key => builder.draft.figures.get(key)?.grain === 'month')
  return addFigure(builder, `${local}-mean-price`, 'remaining-price', {
    unit: priceUnit,
    grain: isMonthly ? 'month' : 'once',
    operation: { kind: 'multiply', factors },
  })
}
