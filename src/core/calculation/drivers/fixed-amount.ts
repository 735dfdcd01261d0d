/** A fixed amount: so much a year while it runs, or once in its first month. + is an expense, − a saving or income. */
import { choice, firstMonth, lastMonth, lines, maybe, orElse, quantity } from '../case/fields.ts'
import { note } from '../case/reader.ts'
import { monthCount } from '../graph/horizon.ts'
import { kroner } from '../graph/unit.ts'
import { defineDriver } from './driver.ts'
import { addFigure, yearsTouched } from './driver-builder.ts'
import { addActive, addLevel, addYearly, giveToLines, scaleFactors } from './parts.ts'

export const fixedAmount = defineDriver({
  kind: 'fixed-amount',
  regulatedBy: 'prices',
  fields: {
    amount: quantity(kroner),
    per: orElse(choice('year', 'once'), 'year'),
    from: firstMonth(),
    until: maybe(lastMonth()),
    lines: lines('expense'),
  },
  check({ per, from, until }, reader) {
    if (until !== null && until <= from) note(reader, 'end-before-start', {})
    if (per === 'once' && until !== null) note(reader, 'not-together', { fields: ['per', 'until'] })
  },
  build({ amount, per, from, until, lines }, builder) {
    const end = per === 'once' ? from + 1 : (until ?? monthCount(builder.draft.horizon))
    const needed = yearsTouched(builder, from, end)
    const key =
      per === 'once'
        ? addLevel(builder, 'amount', amount, kroner, needed)
        : addYearly(builder, 'amount', amount, kroner, needed)
    const monthly = addFigure(builder, 'monthly-amount', 'amount', {
      unit: kroner,
      grain: 'month',
      operation: {
        kind: 'multiply',
        factors: [key, addActive(builder, 'active', from, end), ...scaleFactors(builder)],
      },
    })
    giveToLines(builder, lines, monthly, { from, until: end })
  },
})
