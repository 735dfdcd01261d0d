/**
 * From a case to its graph: every driver writes its figures, refunds last, and what they gave to the same line is
 * added up. The graph ends in one series per line, the net result, and the accumulated result.
 */

import type { ChartOfAccounts } from '../../account/chart.ts'
import { readWrittenAccount } from '../../account/written-account.ts'
import { shortId } from '../../canonical.ts'
import type { ParameterSet } from '../../parameter/parameter.ts'
import { type Draft, scenario } from '../drivers/draft.ts'
import type { DriverBuilder } from '../drivers/driver-builder.ts'
import { addLevel } from '../drivers/parts.ts'
import { driverKinds } from '../drivers/registry.ts'
import { buildGraph, type Graph, type GraphProblem } from '../graph/build-graph.ts'
import type { Figure } from '../graph/figure.ts'
import { monthsPerYear } from '../graph/horizon.ts'
import type { FigureKey } from '../graph/operation.ts'
import { type FigureUnit, kroner, months, share } from '../graph/unit.ts'
import type { CalculationCase, Driver } from './case.ts'
import type { LineTarget } from './fields.ts'
import { orderDrivers } from './order-refunds.ts'
import type { CasePath, CaseProblem } from './problem.ts'

/** A line of the computed table, and the figures behind it. */
export type ComputedLine = {
  readonly id: string
  readonly target: LineTarget
  readonly monthly: FigureKey
  readonly yearly: FigureKey
  /** First and last year in which it is calculated; outside them its cells are blank, not zero. */
  readonly first: number
  readonly last: number
  readonly parts: readonly { readonly driver: string; readonly amount: FigureKey }[]
}

export type Assembly = {
  readonly case: CalculationCase
  readonly graph: Graph
  readonly lines: readonly ComputedLine[]
  readonly net: FigureKey
  readonly netYearly: FigureKey
  readonly accumulated: FigureKey
}

export type AssemblyResult =
  | { readonly ok: true; readonly assembly: Assembly }
  | { readonly ok: false; readonly problems: readonly CaseProblem[] }

/** The law and the rates that a case is calculated with. */
export type Surroundings = { readonly parameters: ParameterSet; readonly chart: ChartOfAccounts }

export function assemble(
  calculationCase: CalculationCase,
  surroundings: Surroundings,
  like: Graph | null = null,
): AssemblyResult {
  const draft = startDraft(calculationCase, surroundings)
  const active = calculationCase.drivers
    .map((driver, i) => ({ driver, i }))
    .filter(({ driver }) => !driver.paused)
  const { drivers, circle } = orderDrivers(active)
  if (circle) {
    const path = ['drivers', circle.i, 'of']
    return { ok: false, problems: [{ code: 'circle', path, data: { names: circle.names } }] }
  }
  for (const { driver, i } of drivers) writeDriver(driver, i, draft)
  settleAccounts(draft, calculationCase, surroundings.chart)
  if (draft.problems.length > 0) return { ok: false, problems: draft.problems }
  const lines = addLines(draft, calculationCase)
  const sums = addSums(draft, lines)
  const built = buildGraph(calculationCase.horizon, [...draft.figures.values()], like)
  if (!built.ok) return { ok: false, problems: built.problems.map(toCaseProblem) }
  return { ok: true, assembly: { case: calculationCase, graph: built.graph, lines, ...sums } }
}

function startDraft(
  { horizon, prices, priceLevel, regulation, assumptions }: CalculationCase,
  { parameters, chart }: Surroundings,
): Draft {
  const draft: Draft = {
    horizon,
    prices,
    priceYear: priceLevel ?? horizon.firstYear,
    regulation,
    parameters,
    ladder: chart.ladder,
    shared: assumptions,
    figures: new Map(),
    contributions: [],
    problems: [],
  }
  addScenario(draft, scenario.effect, 'scenario-effect', share, 1)
  addScenario(draft, scenario.delay, 'scenario-delay', months, 0)
  addScenario(draft, scenario.scale, 'scenario-scale', share, 1)
  return draft
}

function addScenario(
  draft: Draft,
  key: FigureKey,
  code: 'scenario-effect' | 'scenario-delay' | 'scenario-scale',
  unit: FigureUnit,
  value: number,
): void {
  const operation = { kind: 'scenario', values: [value] } as const
  draft.figures.set(key, { key, label: { code, name: null }, unit, grain: 'once', operation })
}

function writeDriver(driver: Driver, index: number, draft: Draft): void {
  const { build, regulatedBy } = driverKinds[driver.kind]
  const base: DriverBuilder = { name: driver.name, path: ['drivers', index], draft, scale: null, regulatedBy }
  const scale = driver.scale === null ? null : addLevel(base, 'scale', driver.scale, share)
  // kind and values belong together in the union; the call cannot see that through the table
  const write = build as (values: Driver['values'], builder: DriverBuilder) => void
  write(driver.values, { ...base, scale })
}

/** Lines are told apart by their account in full, however it is written in the case. */
function settleAccounts(
  { contributions, problems }: Draft,
  { drivers, horizon }: CalculationCase,
  chart: ChartOfAccounts,
): void {
  const years = Array.from({ length: horizon.years }, (_, i) => horizon.firstYear + i)
  for (const [i, contribution] of contributions.entries()) {
    const { driver, target } = contribution
    if (target.account === null) continue
    const read = readWrittenAccount(target.account, years, chart)
    if (read.kind === 'known') {
      if (read.code !== target.account)
        contributions[i] = { ...contribution, target: { ...target, account: read.code } }
      continue
    }
    const index = drivers.findIndex(({ name }) => name === driver)
    const path = ['drivers', index, ...placeOfLine(drivers[index]?.values, target), 'account']
    problems.push(
      read.kind === 'several'
        ? { code: 'account-several', path, data: { account: target.account, candidates: read.candidates } }
        : { code: 'account-unknown', path, data: { account: target.account } },
    )
  }
}

/** Where the case says a line: one of several has no step of its own, as its share stands beside it. */
function placeOfLine(values: unknown, line: LineTarget): CasePath {
  const path = pathTo(values, line)
  return path[0] === 'lines' ? path.slice(0, 2) : path
}

function pathTo(values: unknown, line: LineTarget): CasePath {
  if (typeof values !== 'object' || values === null) return []
  for (const [field, value] of Object.entries(values)) {
    const step = Array.isArray(values) ? Number(field) : field
    if (value === line) return [step]
    const below = pathTo(value, line)
    if (below.length > 0) return [step, ...below]
  }
  return []
}

function addLines(draft: Draft, { committee, horizon }: CalculationCase): ComputedLine[] {
  const groups = new Map<string, Draft['contributions']>()
  for (const contribution of draft.contributions) {
    const id = idOf(contribution.target)
    groups.set(id, [...(groups.get(id) ?? []), contribution])
  }
  return [...groups].map(([id, parts]) => {
    const [first] = parts
    if (!first) throw new Error('a line without amounts')
    const monthly = `line/${id}`
    const name = first.target.label
    addFigure(draft, monthly, 'line', name, 'month', { kind: 'add', terms: parts.map(part => part.amount) })
    addFigure(draft, `${monthly}/year`, 'line-year', name, 'year', { kind: 'yearSum', of: monthly })
    return {
      id,
      target: { ...first.target, committee: first.target.committee ?? committee, ...replacing(parts) },
      monthly,
      yearly: `${monthly}/year`,
      first: horizon.firstYear + Math.floor(Math.min(...parts.map(part => part.from)) / monthsPerYear),
      last: horizon.firstYear + Math.ceil(Math.max(...parts.map(part => part.until)) / monthsPerYear) - 1,
      parts: parts.map(({ driver, amount }) => ({ driver, amount })),
    }
  })
}

/** The same lines are named at every keystroke, and a hash costs more than all else that is done with them. */
const ids = new Map<string, string>()
const mostIds = 2000

function idOf({ account, kind, label, payer }: LineTarget): string {
  const said = JSON.stringify([account, kind, label, payer])
  const id = ids.get(said) ?? shortId('l', account, kind, label, payer)
  if (ids.size >= mostIds) ids.clear()
  ids.set(said, id)
  return id
}

/** Of several drivers that write to one line, any may say which typed line it stands for. */
function replacing(parts: Draft['contributions']): Pick<LineTarget, 'replaces'> {
  const replaces = parts.find(part => part.target.replaces !== undefined)?.target.replaces
  return replaces === undefined ? {} : { replaces }
}

/** Only what the municipality pays counts in its net result. */
function addSums(
  draft: Draft,
  lines: readonly ComputedLine[],
): Pick<Assembly, 'net' | 'netYearly' | 'accumulated'> {
  const own = lines.filter(line => line.target.payer === 'municipality').map(line => line.monthly)
  const terms = own.length > 0 ? own : [nothing(draft)]
  addFigure(draft, 'net', 'net', null, 'month', { kind: 'add', terms })
  addFigure(draft, 'net/year', 'net-year', null, 'year', { kind: 'yearSum', of: 'net' })
  addFigure(draft, 'accumulated', 'accumulated', null, 'month', { kind: 'cumulate', of: 'net' })
  return { net: 'net', netYearly: 'net/year', accumulated: 'accumulated' }
}

function nothing(draft: Draft): FigureKey {
  const values = Array.from({ length: draft.horizon.years * monthsPerYear }, () => 0)
  addFigure(draft, 'nothing', 'amount', null, 'month', { kind: 'constant', values })
  return 'nothing'
}

function addFigure(
  draft: Draft,
  key: FigureKey,
  code: Figure['label']['code'],
  name: string | null,
  grain: Figure['grain'],
  operation: Figure['operation'],
): void {
  draft.figures.set(key, { key, label: { code, name }, unit: kroner, grain, operation })
}

/** A circle is the author's; anything else that the graph refuses is a fault of a driver and says so. */
function toCaseProblem(problem: GraphProblem): CaseProblem {
  if (problem.code === 'circle') return { code: 'circle', path: ['drivers'], data: { names: problem.path } }
  return { code: 'graph', path: ['drivers'], data: { problem } }
}
