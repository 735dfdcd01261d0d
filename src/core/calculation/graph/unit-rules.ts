/** Which unit each operation gives, and which units it refuses to put together. */
import { type Operation, type PerKind, readOperation } from './operation.ts'
import { divideUnits, type FigureUnit, isSameUnit, months, multiplyUnits, share } from './unit.ts'

export type UnitAnswer =
  | { readonly ok: true; readonly unit: FigureUnit }
  /** `expected` null: the units had to be alike and are not. */
  | { readonly ok: false; readonly expected: FigureUnit | null; readonly found: readonly FigureUnit[] }

type Context = { readonly own: FigureUnit; readonly unitOf: (key: string) => FigureUnit }

/** The unit an operation gives, from the units of its inputs. */
export function unitOfOperation(operation: Operation, context: Context): UnitAnswer {
  return readOperation(rules, operation, context)
}

const own = (_: Operation, { own }: Context): UnitAnswer => gives(own)

const rules: PerKind<Context, UnitAnswer> = {
  assumption: own,
  parameter: own,
  constant: own,
  scenario: own,
  add: (o, { unitOf }) => alike(o.terms.map(unitOf)),
  subtract: (o, { unitOf }) => alike([unitOf(o.of), unitOf(o.less)]),
  negate: (o, { unitOf }) => gives(unitOf(o.of)),
  multiply: (o, { unitOf }) => gives(o.factors.map(unitOf).reduce(multiplyUnits, share)),
  divide: (o, { unitOf }) => gives(divideUnits(unitOf(o.of), unitOf(o.by))),
  min: (o, { unitOf }) => alike(o.of.map(unitOf)),
  max: (o, { unitOf }) => alike(o.of.map(unitOf)),
  choose: (o, { unitOf }) =>
    first(alike([unitOf(o.test), unitOf(o.limit)]), alike([unitOf(o.reached), unitOf(o.below)])),
  step: (o, { unitOf }) => alike(o.values.map(unitOf)),
  pick: (o, { unitOf }) => gives(unitOf(o.of)),
  elapsed: () => gives(months),
  active: (o, { unitOf }) =>
    first(mustBe(months, unitOf(o.from)), mustBe(months, unitOf(o.until)), gives(share)),
  delay: (o, { unitOf }) => first(mustBe(months, unitOf(o.by)), gives(unitOf(o.of))),
  flow: (o, { unitOf }) => first(mustBe(share, unitOf(o.dropOff)), gives(unitOf(o.intake))),
  convolve: (o, { unitOf }) => gives(multiplyUnits(unitOf(o.intake), unitOf(o.profile))),
  cumulate: (o, { unitOf }) => gives(unitOf(o.of)),
  spread: (o, { unitOf }) => gives(unitOf(o.of)),
  yearSum: (o, { unitOf }) => gives(unitOf(o.of)),
  yearMean: (o, { unitOf }) => gives(unitOf(o.of)),
  yearEnd: (o, { unitOf }) => gives(unitOf(o.of)),
  pathway: (o, { own, unitOf }) =>
    first(
      ...o.moves.map(move => mustBe(move.as === 'share' ? share : own, unitOf(move.amount))),
      alike([own, ...o.start.map(unitOf)]),
    ),
  state: (o, { unitOf }) => gives(unitOf(o.of)),
}

function gives(unit: FigureUnit): UnitAnswer {
  return { ok: true, unit }
}

function mustBe(expected: FigureUnit, found: FigureUnit): UnitAnswer {
  return isSameUnit(expected, found) ? gives(expected) : { ok: false, expected, found: [found] }
}

function alike(units: readonly FigureUnit[]): UnitAnswer {
  const unit = units[0] ?? share
  return units.every(other => isSameUnit(unit, other))
    ? gives(unit)
    : { ok: false, expected: null, found: units }
}

/** The first refusal, else the last answer. */
function first(...answers: readonly UnitAnswer[]): UnitAnswer {
  return answers.find(answer => !answer.ok) ?? answers.at(-1) ?? gives(share)
}
