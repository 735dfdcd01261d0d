/**
 * From a case to something that can be read in every way: assembled, compiled, calculated once, and looked over for
 * what only shows in the numbers. After this no reading of the case as planned can fail.
 */
import { type Assembly, assemble, type ComputedLine, type Surroundings } from '../case/assemble.ts'
import type { CalculationCase } from '../case/case.ts'
import { parseCase } from '../case/parse-case.ts'
import type { CaseProblem } from '../case/problem.ts'
import { driverPrefix } from '../drivers/driver-key.ts'
import { monthsPerYear } from '../graph/horizon.ts'
import { type Calculated, calculate, createModel, type Model, seriesOf } from './evaluate.ts'

export type Prepared = {
  readonly assembly: Assembly
  readonly model: Model
  /** The case as planned. */
  readonly calculated: Calculated
}

export type PreparedResult =
  | { readonly ok: true; readonly prepared: Prepared }
  | { readonly ok: false; readonly problems: readonly CaseProblem[] }

/** `like`: a case that this one may differ from in its numbers alone. It makes it quicker and changes nothing. */
export function prepareCase(
  calculationCase: CalculationCase,
  surroundings: Surroundings,
  like: Pick<Prepared, 'model'> | null = null,
): PreparedResult {
  const built = assemble(calculationCase, surroundings, like?.model.graph)
  if (!built.ok) return built
  const { assembly } = built
  const model = createModel(assembly.graph, like?.model)
  const run = calculate(model)
  if (!run.ok) {
    const { figure } = run.problem
    return { ok: false, problems: [{ code: 'no-value', path: pathOf(assembly, figure), data: { figure } }] }
  }
  const { calculated } = run
  const problems = [...findNegativeStocks(assembly, calculated), ...findAbsurdAmounts(assembly, calculated)]
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, prepared: { assembly, model, calculated } }
}

/** The same for a case as plain data, as a file or the store gives it. */
export function preparePlain(plain: unknown, surroundings: Surroundings): PreparedResult {
  const parsed = parseCase(plain)
  return parsed.ok ? prepareCase(parsed.case, surroundings) : parsed
}

/** A figure's key begins with the name of the driver that made it. */
function pathOf({ case: { drivers } }: Assembly, figure: string): CaseProblem['path'] {
  const index = drivers.findIndex(driver => figure.startsWith(driverPrefix(driver.name)))
  return index < 0 ? [] : ['drivers', index]
}

/** More people moved out of a benefit than are in it. */
function findNegativeStocks(
  { case: { drivers, horizon }, graph }: Assembly,
  calculated: Calculated,
): CaseProblem[] {
  return graph.figures.flatMap(({ key, label, operation }) => {
    if (operation.kind !== 'state') return []
    const month = seriesOf(calculated, key).findIndex(people => people < -1e-9)
    if (month < 0) return []
    const index = drivers.findIndex(driver => key.startsWith(driverPrefix(driver.name)))
    const year = horizon.firstYear + Math.floor(month / monthsPerYear)
    return [{ code: 'stock-negative', path: ['drivers', index], data: { state: label.name ?? '', year } }]
  })
}

/** The driver that gives most to a line: where to look for what is wrong with it. */
function largestOf(
  { case: { drivers } }: Assembly,
  calculated: Calculated,
  parts: ComputedLine['parts'],
): CaseProblem['path'] {
  const largest = (amount: string) => Math.max(...seriesOf(calculated, amount).map(Math.abs))
  const [first] = [...parts].sort((a, b) => largest(b.amount) - largest(a.amount))
  const index = drivers.findIndex(({ name }) => name === first?.driver)
  return index < 0 ? [] : ['drivers', index]
}

/** A thousand billion kroner in a year: a slip of the pen, and near to what numbers can hold. */
const absurd = 1e12

function findAbsurdAmounts(assembly: Assembly, calculated: Calculated): CaseProblem[] {
  return assembly.lines.flatMap(({ yearly, target, parts }) =>
    seriesOf(calculated, yearly).some(amount => Math.abs(amount) > absurd)
      ? [
          {
            code: 'amount-absurd',
            path: largestOf(assembly, calculated, parts),
            data: { line: target.label },
          },
        ]
      : [],
  )
}
