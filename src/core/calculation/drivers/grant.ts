/** A grant or reward for each result: people × the share that qualifies × the amount, paid some months later. */
import { line, orElse, quantity } from '../case/fields.ts'
import type { Quantity } from '../case/quantity.ts'
import { monthCount } from '../graph/horizon.ts'
import { divideUnits, kroner, persons, share } from '../graph/unit.ts'
import { defineDriver } from './driver.ts'
import { addFigure } from './driver-builder.ts'
import { addIntake, checkIntake, intakeFields } from './intake.ts'
import { addLevel, giveToLine } from './parts.ts'

const everybody: Quantity = { kind: 'unstated', value: 1 }
const amountUnit = divideUnits(kroner, persons)

export const grant = defineDriver({
  kind: 'grant',
  regulatedBy: 'transfers',
  fields: {
    ...intakeFields,
    qualifying: orElse(quantity(share, { least: 0, most: 1 }), everybody),
    amount: quantity(amountUnit, { above: 0 }),
    line: line('income'),
  },
  check: (values, reader) => checkIntake(values, reader),
  build(values, builder) {
    const intake = addIntake(builder, values)
    const paid = addFigure(builder, 'paid', 'grant', {
      unit: kroner,
      grain: 'month',
      operation: {
        kind: 'multiply',
        factors: [
          intake,
          addLevel(builder, 'qualifying', values.qualifying, share),
          addLevel(builder, 'amount', values.amount, amountUnit),
        ],
      },
    })
    const income = addFigure(builder, 'income', 'grant', {
      unit: kroner,
      grain: 'month',
      operation: { kind: 'negate', of: paid },
    })
    // a delayed payment belongs to the line after the last intake too
    giveToLine(builder, values.line, income, { from: values.from, until: monthCount(builder.draft.horizon) })
  },
})
