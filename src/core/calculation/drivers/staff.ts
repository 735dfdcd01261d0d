/**
 * People employed: posts × pay, from a month until a month, later by the time it takes to hire. The posts are given,
 * or follow from how many citizens each is to have; the recommended caseload then stands beside as a figure.
 */
import {
  entryOf,
  type FieldValues,
  firstMonth,
  lastMonth,
  lines,
  maybe,
  orElse,
  quantity,
} from '../case/fields.ts'
import type { Quantity } from '../case/quantity.ts'
import { note, within } from '../case/reader.ts'
import { monthCount, monthsPerYear } from '../graph/horizon.ts'
import type { FigureKey } from '../graph/operation.ts'
import { cases, divideUnits, kroner, months, posts, staffYears } from '../graph/unit.ts'
import { defineDriver } from './driver.ts'
import { addConstant, addFigure, type DriverBuilder, yearsTouched } from './driver-builder.ts'
import { addActive, addLevel, addMoment, giveToLines, scaleFactors } from './parts.ts'

const perPost = divideUnits(cases, posts)
const payUnit = divideUnits(kroner, staffYears)
const none: Quantity = { kind: 'unstated', value: 0 }

const caseloadFields = {
  citizens: quantity(cases, { above: 0 }),
  casesPerPost: quantity(perPost, { above: 0 }),
  /** Posts that are there already; the driver pays only for those that are added. */
  postsNow: maybe(quantity(posts, { least: 0 })),
  /** A parameter with the recommended caseload. */
  norm: maybe(quantity(perPost)),
}

export const staff = defineDriver({
  kind: 'staff',
  regulatedBy: 'pay',
  fields: {
    posts: maybe(quantity(posts, { above: 0 })),
    caseload: maybe(entryOf(caseloadFields)),
    pay: quantity(payUnit, { least: 0 }),
    extraPerPost: maybe(quantity(payUnit, { least: 0 })),
    from: firstMonth(),
    until: maybe(lastMonth()),
    hiringLag: orElse(quantity(months, { least: 0, most: 24 }), none),
    lines: lines('expense'),
  },
  check({ posts, caseload, from, until }, reader) {
    if ((posts === null) === (caseload === null)) note(reader, 'one-of', { fields: ['posts', 'caseload'] })
    if (until !== null && until <= from) note(within(reader, 'until'), 'end-before-start', {})
  },
  build(values, builder) {
    const { from, lines } = values
    const until = values.until ?? monthCount(builder.draft.horizon)
    const needed = yearsTouched(builder, from, until)
    const start = addFigure(builder, 'start', 'moment', {
      unit: months,
      grain: 'once',
      operation: {
        kind: 'add',
        terms: [addMoment(builder, from), addLevel(builder, 'hiringLag', values.hiringLag, months)],
      },
    })
    const staffYearsPerMonth = addFigure(builder, 'staff-years', 'staff-years', {
      unit: staffYears,
      grain: 'month',
      operation: {
        kind: 'multiply',
        factors: [
          addPosts(builder, values),
          addActive(builder, 'active', start, until),
          ...scaleFactors(builder),
          addConstant(
            builder,
            'staff-years-per-post-and-month',
            1 / monthsPerYear,
            divideUnits(staffYears, posts),
          ),
        ],
      },
    })
    const pay = addLevel(builder, 'pay', values.pay, payUnit, needed)
    const extra =
      values.extraPerPost && addLevel(builder, 'extraPerPost', values.extraPerPost, payUnit, needed)
    const rate = extra === null ? pay : addPayWithExtra(builder, pay, extra)
    const amount = addFigure(builder, 'amount', 'pay', {
      unit: kroner,
      grain: 'month',
      operation: { kind: 'multiply', factors: [staffYearsPerMonth, rate] },
    })
    giveToLines(builder, lines, amount, { from, until })
  },
})

function addPayWithExtra(builder: DriverBuilder, pay: FigureKey, extra: FigureKey): FigureKey {
  const isMonthly = [pay, extra].some(key => builder.draft.figures.get(key)?.grain === 'month')
  return addFigure(builder, 'pay-and-extra', 'extra-costs', {
    unit: payUnit,
    grain: isMonthly ? 'month' : 'once',
    operation: { kind: 'add', terms: [pay, extra] },
  })
}

type Values = FieldValues<(typeof staff)['fields']>

function addPosts(builder: DriverBuilder, { posts: given, caseload }: Values): FigureKey {
  if (given !== null) return addLevel(builder, 'posts', given, posts)
  if (caseload === null) throw new Error('neither posts nor caseload')
  if (caseload.norm) addLevel(builder, 'caseload-norm', caseload.norm, perPost)
  const needed = addFigure(builder, 'posts-needed', 'posts-needed', {
    unit: posts,
    grain: 'once',
    operation: {
      kind: 'divide',
      of: addLevel(builder, 'caseload-citizens', caseload.citizens, cases),
      by: addLevel(builder, 'caseload-casesPerPost', caseload.casesPerPost, perPost),
    },
  })
  if (caseload.postsNow === null) return needed
  return addFigure(builder, 'added-posts', 'added-posts', {
    unit: posts,
    grain: 'once',
    operation: {
      kind: 'max',
      of: [
        addFigure(builder, 'missing-posts', 'added-posts', {
          unit: posts,
          grain: 'once',
          operation: {
            kind: 'subtract',
            of: needed,
            less: addLevel(builder, 'caseload-postsNow', caseload.postsNow, posts),
          },
        }),
        addConstant(builder, 'nothing', 0, posts),
      ],
    },
  })
}
