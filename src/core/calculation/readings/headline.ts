/**
 * The reading behind the sentences that a politician wants: how many are employed and what that costs, how many people
 * are expected to get somewhere, how well it is founded, and which accounts move. What a case does not hold is null.
 */
import type { ChartOfAccounts, FunctionCode } from '../../account/chart.ts'
import type { CalculationCase, Driver, DriverOf } from '../case/case.ts'
import type { Quantity } from '../case/quantity.ts'
import { driverKey } from '../drivers/driver-key.ts'
import { monthsPerYear } from '../graph/horizon.ts'
import { type Evidence, evidenceGrades } from '../graph/leaf.ts'
import { categoryOfTarget } from './budget-table.ts'
import { seriesOf } from './evaluate.ts'
import type { Prepared } from './prepare.ts'
import { countPeople } from './result.ts'

export type Headline = {
  readonly staffing: Staffing | null
  readonly reach: Reach | null
  readonly foundation: Foundation
  /** Where the municipality's budget moves, in order. */
  readonly accounts: readonly FunctionCode[]
  readonly linesWithoutAccount: number
}

export type Staffing = {
  /** Staff years in the year that has most of them. */
  readonly staffYears: number
  /** True where a later year has fewer. */
  readonly varies: boolean
  readonly firstMonth: { readonly year: number; readonly month: number }
  /** Kroner in that year, and how much of it is service expenditure. */
  readonly perYear: number
  readonly service: number
}

export type Reach =
  | {
      readonly kind: 'of-group'
      readonly name: string
      readonly expected: number
      readonly group: number
      readonly per: 'year' | 'month' | 'once'
      /** More than would get there anyway; null where nobody has said how many would. */
      readonly beyond: number | null
    }
  | { readonly kind: 'people'; readonly people: number }
  /** Where people stand at the end of the last year, more (or fewer, below zero) than without the measure. */
  | { readonly kind: 'moved'; readonly year: number; readonly states: readonly MovedState[] }

export type MovedState = { readonly name: string; readonly more: number }

export type Foundation = {
  readonly assumptions: number
  readonly reconstructed: number
  /** Best first, each once. */
  readonly grades: readonly Evidence[]
}

export function readHeadline(prepared: Prepared, chart: ChartOfAccounts): Headline {
  const own = prepared.assembly.lines.filter(line => line.target.payer === 'municipality')
  const accounts = own.map(line => line.target.account)
  return {
    staffing: readStaffing(prepared, chart),
    reach: readReach(prepared),
    foundation: readFoundation(prepared),
    accounts: [...new Set(accounts.filter(account => account !== null))].sort(),
    linesWithoutAccount: accounts.filter(account => account === null).length,
  }
}

function isActive<K extends Driver['kind']>(kind: K) {
  return (driver: Driver): driver is Extract<Driver, DriverOf<K>> => driver.kind === kind && !driver.paused
}

function readStaffing({ assembly, calculated }: Prepared, chart: ChartOfAccounts): Staffing | null {
  const { horizon, drivers } = assembly.case
  const names = new Set(drivers.filter(isActive('staff')).map(driver => driver.name))
  const monthly = addUp([...names].map(name => seriesOf(calculated, driverKey(name, 'staff-years'))))
  const first = monthly.findIndex(value => value > 0)
  if (first < 0) return null
  const byYear = sumByYear(monthly)
  const staffYears = Math.max(...byYear)
  const fullest = byYear.findIndex(value => value >= staffYears - 1e-9)
  const costIn = (isMeant: (category: string) => boolean): number => {
    const parts = assembly.lines
      .filter(line => isMeant(categoryOfTarget(line.target, chart)))
      .flatMap(line => line.parts.filter(part => names.has(part.driver)))
    return sumByYear(addUp(parts.map(part => seriesOf(calculated, part.amount))))[fullest] ?? 0
  }
  return {
    staffYears,
    varies: byYear.slice(fullest).some(value => value > 0 && value < staffYears - 1e-9),
    firstMonth: {
      year: horizon.firstYear + Math.floor(first / monthsPerYear),
      month: first % monthsPerYear,
    },
    perYear: costIn(() => true),
    service: costIn(category => category === 'service'),
  }
}

function addUp(series: readonly Float64Array[]): number[] {
  const length = series[0]?.length ?? 0
  return Array.from({ length }, (_, i) => series.reduce((total, each) => total + (each[i] ?? 0), 0))
}

function sumByYear(monthly: readonly number[]): number[] {
  return Array.from({ length: monthly.length / monthsPerYear }, (_, year) =>
    monthly.slice(year * monthsPerYear, (year + 1) * monthsPerYear).reduce((a, b) => a + b, 0),
  )
}

/** Of one group only where there is one; several are told as the people they come to together. */
function readReach({ assembly, calculated }: Prepared): Reach | null {
  const drivers = assembly.case.drivers.filter(isActive('support-change'))
  const [only] = drivers
  const told = drivers.length === 1 && only ? reachOf(only, assembly.case) : null
  if (told) return told
  const people = countPeople(assembly, calculated)
  return people > 0 ? { kind: 'people', people } : readMoved({ assembly, calculated })
}

/** Of a case whose one measure moves people between benefits; what moves by less than half a person is left out. */
function readMoved({ assembly, calculated }: Pick<Prepared, 'assembly' | 'calculated'>): Reach | null {
  const { drivers, horizon } = assembly.case
  const [only, ...others] = drivers.filter(isActive('pathway'))
  if (!only || others.length > 0) return null
  const states = only.values.states
    .map(({ name }, i) => ({
      name,
      more: seriesOf(calculated, driverKey(only.name, `states-${i}-change`)).at(-1) ?? 0,
    }))
    .filter(({ more }) => Math.abs(more) >= 0.5)
  return states.length > 0 ? { kind: 'moved', year: horizon.firstYear + horizon.years - 1, states } : null
}

function reachOf({ name, values }: DriverOf<'support-change'>, given: CalculationCase): Reach | null {
  const group = plainValue(values.targetGroup, given)
  const success = plainValue(values.success, given)
  const takeUp = values.takeUp === null ? 1 : plainValue(values.takeUp, given)
  if (group === null || success === null || takeUp === null) return null
  const anyway = plainValue(values.deadweight, given)
  const expected = group * takeUp * success
  const beyond = anyway === null ? null : expected - group * takeUp * anyway
  return { kind: 'of-group', name, expected, group, per: values.per, beyond }
}

/** null where it is not given, or is not the same in every year. */
function plainValue(quantity: Quantity | null, { assumptions }: CalculationCase): number | null {
  if (quantity === null || quantity.kind === 'rate' || quantity.kind === 'unstated') return null
  const given = quantity.kind === 'given' ? quantity.given : assumptions.get(quantity.name)
  return typeof given?.value === 'number' ? given.value : null
}

function readFoundation({ assembly }: Prepared): Foundation {
  const found = assembly.graph.figures.flatMap(({ operation }) =>
    operation.kind === 'assumption' ? [operation.assumption] : [],
  )
  return {
    assumptions: found.length,
    reconstructed: found.filter(assumption => assumption.reconstructed).length,
    grades: evidenceGrades.filter(grade => found.some(assumption => assumption.evidence === grade)),
  }
}
