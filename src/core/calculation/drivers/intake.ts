/**
 * How many people a measure moves, and when: shared by the drivers that count people. Evenly through the year, all on
 * the first day of each year, or once; later by a delay; less where the scenario says so.
 */
import { choice, type FieldValues, firstMonth, lastMonth, maybe, orElse, quantity } from '../case/fields.ts'
import type { Quantity } from '../case/quantity.ts'
import { note, type Reader, within } from '../case/reader.ts'
import { monthCount, monthsPerYear } from '../graph/horizon.ts'
import type { FigureKey } from '../graph/operation.ts'
import { months, persons, share } from '../graph/unit.ts'
import { scenario } from './draft.ts'
import { addFigure, type DriverBuilder, yearsTouched } from './driver-builder.ts'
import { addActive, addLevel, addYearly, scaleFactors } from './parts.ts'

export const noMonths: Quantity = { kind: 'unstated', value: 0 }

export const intakeFields = {
  /** People moved, where they are given directly; else group × take-up × (success − what would happen anyway). */
  people: maybe(quantity(persons, { above: 0 })),
  targetGroup: maybe(quantity(persons, { above: 0 })),
  takeUp: maybe(quantity(share, { least: 0, most: 1 })),
  success: maybe(quantity(share, { least: 0, most: 1 })),
  deadweight: maybe(quantity(share, { least: 0, most: 1 })),
  per: orElse(choice('year', 'month', 'once'), 'year'),
  timing: orElse(choice('evenly', 'at-start'), 'evenly'),
  from: firstMonth(),
  /** The last month in which people are moved. */
  until: maybe(lastMonth()),
  delay: orElse(quantity(months, { least: 0, most: 120 }), noMonths),
}

export type IntakeValues = FieldValues<typeof intakeFields>

export function checkIntake(values: IntakeValues, reader: Reader, instead: readonly string[] = []): void {
  const { people, targetGroup, success, takeUp, deadweight, from, until, per, timing } = values
  if (people === null && (targetGroup === null || success === null) && instead.length === 0)
    note(reader, 'one-of', { fields: ['people', 'targetGroup'] })
  if (people !== null && (success !== null || takeUp !== null || deadweight !== null))
    note(reader, 'not-together', { fields: ['people', 'success', 'takeUp', 'deadweight'] })
  if (until !== null && until <= from) note(within(reader, 'until'), 'end-before-start', {})
  if (per === 'month' && timing === 'at-start') note(reader, 'not-together', { fields: ['per', 'timing'] })
  if (per === 'once' && timing === 'evenly' && until === null)
    note(reader, 'field-missing', { field: 'until' })
  checkGroup(values, reader)
}

/** Nobody can be moved more than once: all intakes together are held against the group. */
function checkGroup({ people, targetGroup, per, from, until }: IntakeValues, reader: Reader): void {
  const group = plainValue(targetGroup, reader)
  const entering = plainValue(people, reader)
  if (typeof group !== 'number' || entering === null) return
  const last = until ?? reader.horizon.years * monthsPerYear
  const total =
    typeof entering !== 'number'
      ? [...entering.values()].reduce((a, b) => a + b, 0)
      : per === 'once'
        ? entering
        : (entering * (last - from)) / (per === 'year' ? monthsPerYear : 1)
  if (total > group + 1e-9) note(within(reader, 'people'), 'people-over-group', { people: total, group })
}

function plainValue(quantity: Quantity | null, reader: Reader): number | ReadonlyMap<number, number> | null {
  if (quantity === null || quantity.kind === 'rate' || quantity.kind === 'unstated') return null
  if (quantity.kind === 'given') return quantity.given.value
  return reader.shared.given.get(quantity.name)?.value ?? null
}

/** People entering each month, after delay, scale and scenario. */
export function addIntake(builder: DriverBuilder, values: IntakeValues): FigureKey {
  const { from, per, timing } = values
  const until = intakeEnd(builder, values)
  const span = per === 'once' && timing === 'at-start' ? { from, until: from + 1 } : { from, until }
  const factors = [addPace(builder, values, span), scenario.effect, ...scaleFactors(builder)]
  const intake = addFigure(builder, 'intake', 'intake', {
    unit: persons,
    grain: 'month',
    operation: { kind: 'multiply', factors },
  })
  return addDelayed(builder, 'delayed-intake', intake, persons, values.delay)
}

/** The month after the last in which people are moved. */
function intakeEnd({ draft }: DriverBuilder, { until }: Pick<IntakeValues, 'until'>): number {
  return until ?? monthCount(draft.horizon)
}

/** A series later by the driver's own delay and the scenario's. */
export function addDelayed(
  builder: DriverBuilder,
  local: string,
  of: FigureKey,
  unit: typeof persons,
  delay: Quantity,
): FigureKey {
  const by = addFigure(builder, `${local}-months`, 'moment', {
    unit: months,
    grain: 'once',
    operation: { kind: 'add', terms: [addLevel(builder, 'delay', delay, months), scenario.delay] },
  })
  return addFigure(builder, local, 'delayed-intake', {
    unit,
    grain: 'month',
    operation: { kind: 'delay', of, by },
  })
}

type Span = { readonly from: number; readonly until: number }

/** People per month before anything makes them fewer or later. */
function addPace(builder: DriverBuilder, values: IntakeValues, span: Span): FigureKey {
  const { per, timing } = values
  if (per === 'once') {
    const people = addPeople(builder, values, span, addLevel)
    const share = timing === 'at-start' ? addImpulses(builder, [span.from]) : addEvenShare(builder, span)
    return multiplied(builder, 'pace', [people, share])
  }
  if (timing === 'at-start') {
    const people = addPeople(builder, values, span, addLevel)
    return multiplied(builder, 'pace', [people, addFirstDays(builder, span.from, span.until)])
  }
  const people = addPeople(builder, values, span, per === 'year' ? addYearly : addLevel)
  return multiplied(builder, 'pace', [people, addActive(builder, 'intake-months', span.from, span.until)])
}

function multiplied(builder: DriverBuilder, local: string, factors: readonly FigureKey[]): FigureKey {
  return addFigure(builder, local, 'people-moved', {
    unit: persons,
    grain: 'month',
    operation: { kind: 'multiply', factors },
  })
}

/** People per year or month as given, or group × take-up × (success − deadweight). */
function addPeople(
  builder: DriverBuilder,
  { people, targetGroup, takeUp, success, deadweight }: IntakeValues,
  span: Span,
  add: typeof addLevel,
): FigureKey {
  const needed = yearsTouched(builder, span.from, span.until)
  if (people !== null) return add(builder, 'people', people, persons, needed)
  if (targetGroup === null || success === null) throw new Error('no people')
  const succeeding = addLevel(builder, 'success', success, share, needed)
  const net = deadweight === null ? succeeding : addNetSuccess(builder, succeeding, deadweight, needed)
  const reached = takeUp === null ? [] : [addLevel(builder, 'takeUp', takeUp, share, needed)]
  const factors = [add(builder, 'targetGroup', targetGroup, persons, needed), ...reached, net]
  return addFigure(builder, 'people-moved', 'people-moved', {
    unit: persons,
    grain: grainOf(builder, factors),
    operation: { kind: 'multiply', factors },
  })
}

function addNetSuccess(
  builder: DriverBuilder,
  success: FigureKey,
  deadweight: Quantity,
  needed: { first: number; last: number },
): FigureKey {
  const less = addLevel(builder, 'deadweight', deadweight, share, needed)
  return addFigure(builder, 'net-success', 'net-success', {
    unit: share,
    grain: grainOf(builder, [success, less]),
    operation: { kind: 'subtract', of: success, less },
  })
}

function grainOf({ draft }: DriverBuilder, keys: readonly FigureKey[]): 'once' | 'month' {
  return keys.some(key => draft.figures.get(key)?.grain === 'month') ? 'month' : 'once'
}

/** 1 in the first month and in each January after it, 0 in all others: people who come on a first day. */
export function addFirstDays(builder: DriverBuilder, from: number, until: number): FigureKey {
  const all = Array.from({ length: until }, (_, month) => month)
  return addImpulses(
    builder,
    all.filter(month => month === from || (month > from && month % monthsPerYear === 0)),
  )
}

/** 1 in the months named, 0 in all others. */
function addImpulses(builder: DriverBuilder, at: readonly number[]): FigureKey {
  return addSeries(builder, 'first-days', month => (at.includes(month) ? 1 : 0))
}

/** The same part in each month of the span, all parts together 1. */
function addEvenShare(builder: DriverBuilder, { from, until }: Span): FigureKey {
  return addSeries(builder, 'even-share', month => (month >= from && month < until ? 1 / (until - from) : 0))
}

function addSeries(
  builder: DriverBuilder,
  name: 'first-days' | 'even-share',
  valueIn: (month: number) => number,
): FigureKey {
  const values = Array.from({ length: monthCount(builder.draft.horizon) }, (_, month) => valueIn(month))
  return addFigure(builder, name, 'conversion', {
    unit: share,
    grain: 'month',
    operation: { kind: 'constant', values },
    name,
  })
}
