/** Something done again and again: times a year × people × hours × rate, as an expense or as one that falls away. */
import { choice, firstMonth, lastMonth, lines, maybe, orElse, quantity } from '../case/fields.ts'
import { note, within } from '../case/reader.ts'
import { monthCount } from '../graph/horizon.ts'
import { divideUnits, events, hours, kroner, multiplyUnits, persons } from '../graph/unit.ts'
import { defineDriver } from './driver.ts'
import { addFigure, yearsTouched } from './driver-builder.ts'
import { addActive, addLevel, addYearly, giveToLines, scaleFactors } from './parts.ts'

const hoursEach = divideUnits(hours, multiplyUnits(events, persons))
const hourRate = divideUnits(kroner, hours)

export const activity = defineDriver({
  kind: 'activity',
  regulatedBy: 'pay',
  fields: {
    timesPerYear: quantity(events, { least: 0 }),
    people: quantity(persons, { least: 0 }),
    hoursEach: quantity(hoursEach, { least: 0 }),
    ratePerHour: quantity(hourRate, { least: 0 }),
    is: orElse(choice('expense', 'saving'), 'expense'),
    from: firstMonth(),
    until: maybe(lastMonth()),
    lines: lines('expense'),
  },
  check({ from, until }, reader) {
    if (until !== null && until <= from) note(within(reader, 'until'), 'end-before-start', {})
  },
  build(values, builder) {
    const { from, lines } = values
    const until = values.until ?? monthCount(builder.draft.horizon)
    const needed = yearsTouched(builder, from, until)
    const times = addFigure(builder, 'times', 'times', {
      unit: events,
      grain: 'month',
      operation: {
        kind: 'multiply',
        factors: [
          addYearly(builder, 'timesPerYear', values.timesPerYear, events, needed),
          addActive(builder, 'active', from, until),
          ...scaleFactors(builder),
        ],
      },
    })
    const worked = addFigure(builder, 'hours', 'hours', {
      unit: hours,
      grain: 'month',
      operation: {
        kind: 'multiply',
        factors: [
          times,
          addLevel(builder, 'people', values.people, persons, needed),
          addLevel(builder, 'hoursEach', values.hoursEach, hoursEach, needed),
        ],
      },
    })
    const cost = addFigure(builder, 'cost', 'amount', {
      unit: kroner,
      grain: 'month',
      operation: {
        kind: 'multiply',
        factors: [worked, addLevel(builder, 'ratePerHour', values.ratePerHour, hourRate, needed)],
      },
    })
    const amount =
      values.is === 'expense'
        ? cost
        : addFigure(builder, 'saving', 'saving', {
            unit: kroner,
            grain: 'month',
            operation: { kind: 'negate', of: cost },
          })
    giveToLines(builder, lines, amount, { from, until })
  },
})
