/** A refund of what other drivers cost: a share of their amounts, year by year where it changes. Stands against them. */
import { firstMonth, lastMonth, line, maybe, quantity, texts } from '../case/fields.ts'
import { note, within } from '../case/reader.ts'
import { monthCount } from '../graph/horizon.ts'
import { kroner, share } from '../graph/unit.ts'
import { defineDriver } from './driver.ts'
import { addFigure, noteProblem, yearsTouched } from './driver-builder.ts'
import { addActive, addLevel, giveToLine } from './parts.ts'

export const refund = defineDriver({
  kind: 'refund',
  regulatedBy: 'prices',
  fields: {
    /** Names of the drivers whose amounts are refunded. */
    of: texts(),
    share: quantity(share, { least: 0, most: 1 }),
    from: maybe(firstMonth()),
    until: maybe(lastMonth()),
    line: line('refund'),
  },
  check({ of, from, until }, reader) {
    if (of.length === 0) note(within(reader, 'of'), 'field-missing', { field: 'of' })
    if (from !== null && until !== null && until <= from)
      note(within(reader, 'until'), 'end-before-start', {})
  },
  build({ of, share: part, from, until, line }, builder) {
    const { contributions, horizon } = builder.draft
    const known = new Set(contributions.map(({ driver }) => driver))
    for (const name of of.filter(name => !known.has(name)))
      noteProblem(builder, 'driver-unknown', { name, known: [...known] }, ['of'])
    const refunded = contributions.filter(({ driver }) => of.includes(driver))
    if (refunded.length === 0) return
    const span = { from: from ?? 0, until: until ?? monthCount(horizon) }
    const base = addFigure(builder, 'base', 'amount', {
      unit: kroner,
      grain: 'month',
      operation: { kind: 'add', terms: refunded.map(({ amount }) => amount) },
    })
    const stateShare = addLevel(builder, 'share', part, share, yearsTouched(builder, span.from, span.until))
    const paid = addFigure(builder, 'paid', 'amount', {
      unit: kroner,
      grain: 'month',
      operation: {
        kind: 'multiply',
        factors: [base, stateShare, addActive(builder, 'active', span.from, span.until)],
      },
    })
    const amount = addFigure(builder, 'refund', 'refund', {
      unit: kroner,
      grain: 'month',
      operation: { kind: 'negate', of: paid },
    })
    giveToLine(builder, line, amount, {
      from: Math.max(span.from, Math.min(...refunded.map(each => each.from))),
      until: Math.min(span.until, Math.max(...refunded.map(each => each.until))),
    })
  },
})
