/**
 * People who need income support for a shorter time: how many, from when, for how long, where they go instead, what a
 * full-year person costs, and what of it the state would have refunded. A saving is negative, its refund positive.
 */
import { monthCount } from '../graph/horizon.ts'
import { kroner } from '../graph/unit.ts'
import { addDestinations } from './destinations.ts'
import { defineDriver } from './driver.ts'
import { addFigure } from './driver-builder.ts'
import { addLevel, giveToLine } from './parts.ts'
import { checkSupport, priceUnit, supportFields } from './support-fields.ts'
import { addChange } from './support-people.ts'
import { addRefund } from './support-refund.ts'

export const supportChange = defineDriver({
  kind: 'support-change',
  regulatedBy: 'transfers',
  fields: supportFields,
  check: checkSupport,
  build(values, builder) {
    const counted = {
      from: values.from ?? 0,
      until: values.countedUntil ?? monthCount(builder.draft.horizon),
    }
    const change = addChange(builder, values)
    const price = addLevel(builder, 'price', values.price, priceUnit)
    const cost = addFigure(builder, 'cost', 'amount', {
      unit: kroner,
      grain: 'month',
      operation: { kind: 'multiply', factors: [change.fullYear, price] },
    })
    const saving = addFigure(builder, 'saving', 'saving', {
      unit: kroner,
      grain: 'month',
      operation: { kind: 'negate', of: cost },
    })
    giveToLine(builder, values.line, saving, counted)
    if (values.refund) {
      const refund = addRefund(builder, 'refund', values.refund, {
        change,
        amount: saving,
        price,
        is: 'saving',
      })
      giveToLine(builder, values.refund.line, refund, counted)
    }
    addDestinations(builder, values, { change, price, counted })
  },
})
