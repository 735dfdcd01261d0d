/**
 * People moving between benefits, month by month, held against a baseline that moves too. The measure adds moves to
 * the baseline's; each benefit's line is its price times the difference in people between the two.
 */
import {
  choice,
  entryOf,
  type FieldValues,
  firstMonth,
  lastMonth,
  line,
  listOf,
  maybe,
  orElse,
  quantity,
  text,
} from '../case/fields.ts'
import type { Quantity } from '../case/quantity.ts'
import { note, type Reader, within } from '../case/reader.ts'
import { monthCount } from '../graph/horizon.ts'
import type { Counting, FigureKey, Move } from '../graph/operation.ts'
import { divideUnits, fullYearPersons, kroner, months, persons, share } from '../graph/unit.ts'
import { scenario } from './draft.ts'
import { defineDriver } from './driver.ts'
import { addFigure, type DriverBuilder, yearsTouched } from './driver-builder.ts'
import { addDelayed, addFirstDays, noMonths } from './intake.ts'
import { addActive, addFullYear, addLevel, addYearly, giveToLine, scaleFactors } from './parts.ts'

const priceUnit = divideUnits(kroner, fullYearPersons)

/** What lies outside all states: where people come from and go to without a benefit. */
const outside = 'outside'

const stateFields = {
  name: text(),
  start: orElse(quantity(persons, { least: 0 }), { kind: 'unstated', value: 0 }),
  price: maybe(quantity(priceUnit, { least: 0 })),
  line: maybe(line('expense')),
  refund: maybe(entryOf({ line: line('refund'), share: quantity(share, { least: 0, most: 1 }) })),
}

const moveFields = {
  from: text(),
  to: text(),
  /** A share of those in the state it leaves, per month; or people per year. */
  shareOfStock: maybe(quantity(share, { least: 0, most: 1 })),
  people: maybe(quantity(persons)),
}

export const pathway = defineDriver({
  kind: 'pathway',
  regulatedBy: 'transfers',
  fields: {
    states: listOf(stateFields),
    baseline: orElse(listOf(moveFields), []),
    measure: listOf(moveFields),
    from: firstMonth(),
    /** The last month in which the measure moves people. */
    until: maybe(lastMonth()),
    countedUntil: maybe(lastMonth()),
    delay: orElse(quantity(months, { least: 0, most: 120 }), noMonths),
    /** How the measure's people come through a year; the baseline always moves every month. */
    timing: orElse(choice('evenly', 'at-start'), 'evenly'),
  },
  check({ states, baseline, measure, from, until, countedUntil }, reader) {
    const names = states.map(state => state.name)
    names.forEach((name, i) => {
      if (names.indexOf(name) !== i || name === outside)
        note(within(reader, 'states', i), 'name-doubled', { name })
    })
    states.forEach(({ price, line }, i) => {
      if ((price === null) !== (line === null))
        note(within(reader, 'states', i), 'field-missing', { field: price === null ? 'price' : 'line' })
    })
    checkMoves(baseline, names, within(reader, 'baseline'))
    checkMoves(measure, names, within(reader, 'measure'))
    if (until !== null && until <= from) note(within(reader, 'until'), 'end-before-start', {})
    if (countedUntil !== null && countedUntil <= from)
      note(within(reader, 'countedUntil'), 'end-before-start', {})
  },
  build(values, builder) {
    const before = addMoves(builder, 'baseline', values.baseline, values, null)
    const added = addMoves(builder, 'measure', values.measure, values, values.delay)
    const start = values.states.map((state, i) =>
      addLevel(builder, `states-${i}-start`, state.start, persons),
    )
    const names = values.states.map(state => state.name)
    const stocks = { names, start, counted: values.timing }
    const baseline = addPathway(builder, 'pathway-baseline', stocks, before)
    const measure = addPathway(builder, 'pathway-measure', stocks, [...before, ...added])
    values.states.forEach((_, i) => {
      addState(builder, values, i, baseline, measure)
    })
  },
})

type Values = FieldValues<(typeof pathway)['fields']>
type MoveValues = FieldValues<typeof moveFields>

function addPathway(
  builder: DriverBuilder,
  code: 'pathway-baseline' | 'pathway-measure',
  stocks: {
    readonly names: readonly string[]
    readonly start: readonly FigureKey[]
    readonly counted: Counting
  },
  moves: readonly Move[],
): FigureKey {
  return addFigure(builder, code, code, {
    unit: persons,
    grain: 'states',
    operation: {
      kind: 'pathway',
      states: stocks.names,
      start: stocks.start,
      counted: stocks.counted,
      moves,
    },
  })
}

/** Moves of the measure last from its first to its last month, come later in a scenario, and grow with its effect. */
function addMoves(
  builder: DriverBuilder,
  local: 'baseline' | 'measure',
  moves: readonly MoveValues[],
  values: Values,
  delay: Quantity | null,
): Move[] {
  const names = values.states.map(state => state.name)
  const until = values.until ?? monthCount(builder.draft.horizon)
  const needed = delay === null ? undefined : yearsTouched(builder, values.from, until)
  return moves.map(({ from, to, shareOfStock, people }, i) => {
    const key = `${local}-${i}`
    const as = shareOfStock === null ? 'number' : 'share'
    const unit = as === 'number' ? persons : share
    const isAtStart = delay !== null && as === 'number' && values.timing === 'at-start'
    const given =
      shareOfStock !== null
        ? addLevel(builder, `${key}-shareOfStock`, shareOfStock, share, needed)
        : isAtStart
          ? addLevel(builder, `${key}-people`, requirePeople(people), persons, needed)
          : addYearly(builder, `${key}-people`, requirePeople(people), persons, needed)
    const ends = { from: indexOf(names, from), to: indexOf(names, to), as } as const
    if (delay === null) return { ...ends, amount: given }
    const factors = [
      given,
      isAtStart
        ? addFirstDays(builder, values.from, until)
        : addActive(builder, `${key}-active`, values.from, until),
      scenario.effect,
      ...scaleFactors(builder),
    ]
    const moved = addFigure(builder, `${key}-moved`, 'move', {
      unit,
      grain: 'month',
      operation: { kind: 'multiply', factors },
      name: `${from} → ${to}`,
    })
    return { ...ends, amount: addDelayed(builder, `${key}-delayed`, moved, unit, delay) }
  })
}

function addState(
  builder: DriverBuilder,
  values: Values,
  index: number,
  baseline: FigureKey,
  measure: FigureKey,
): void {
  const state = values.states[index]
  if (!state) throw new RangeError(`no state ${index}`)
  const local = `states-${index}`
  const people = (of: FigureKey, code: 'people-in-state' | 'people-in-state-baseline') =>
    addFigure(builder, `${local}-${code}`, code, {
      unit: persons,
      grain: 'month',
      operation: { kind: 'state', of, index },
      name: state.name,
    })
  const change = addFigure(builder, `${local}-change`, 'change-in-state', {
    unit: persons,
    grain: 'month',
    operation: {
      kind: 'subtract',
      of: people(measure, 'people-in-state'),
      less: people(baseline, 'people-in-state-baseline'),
    },
    name: state.name,
  })
  const { price, line, refund } = state
  if (price === null || line === null) return
  const counted = { from: values.from, until: values.countedUntil ?? monthCount(builder.draft.horizon) }
  const amount = addFigure(builder, `${local}-amount`, 'amount', {
    unit: kroner,
    grain: 'month',
    operation: {
      kind: 'multiply',
      factors: [
        addFullYear(builder, `${local}-full-year`, change),
        addActive(builder, `${local}-counted`, counted.from, counted.until),
        addLevel(builder, `${local}-price`, price, priceUnit),
      ],
    },
    name: state.name,
  })
  giveToLine(builder, line, amount, counted)
  if (refund === null) return
  const paid = addFigure(builder, `${local}-refund-part`, 'amount', {
    unit: kroner,
    grain: 'month',
    operation: {
      kind: 'multiply',
      factors: [amount, addLevel(builder, `${local}-refund-share`, refund.share, share)],
    },
    name: state.name,
  })
  const back = addFigure(builder, `${local}-refund`, 'refund', {
    unit: kroner,
    grain: 'month',
    operation: { kind: 'negate', of: paid },
    name: state.name,
  })
  giveToLine(builder, refund.line, back, counted)
}

function checkMoves(moves: readonly MoveValues[], names: readonly string[], reader: Reader): void {
  const known = [...names, outside]
  moves.forEach(({ from, to, shareOfStock, people }, i) => {
    const at = within(reader, i)
    for (const name of [from, to].filter(name => !known.includes(name)))
      note(at, 'state-unknown', { name, known })
    if (from === to) note(at, 'not-together', { fields: ['from', 'to'] })
    if ((shareOfStock === null) === (people === null))
      note(at, 'one-of', { fields: ['shareOfStock', 'people'] })
    if (from === outside && shareOfStock !== null) note(at, 'field-missing', { field: 'people' })
  })
}

function indexOf(names: readonly string[], name: string): number | null {
  return name === outside ? null : names.indexOf(name)
}

function requirePeople(people: Quantity | null): Quantity {
  if (people === null) throw new Error('a move without a number')
  return people
}
