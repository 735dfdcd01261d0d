/** The models that are calculated: the ten proposals of the example catalogue, and one proposal with many drivers. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assemble } from '../../src/core/calculation/case/assemble.ts'
import type { CalculationCase } from '../../src/core/calculation/case/case.ts'
import { parseCase } from '../../src/core/calculation/case/parse-case.ts'
import type { Graph } from '../../src/core/calculation/graph/build-graph.ts'
import { loadChart } from '../../src/shipped/load-chart.ts'
import { loadParameters } from '../../src/shipped/load-parameters.ts'
import { readCaseFile } from '../../src/shipped/read-case.ts'
import { project } from '../parts/project.ts'

const surroundings = { chart: loadChart(), parameters: loadParameters() }

/** One graph per proposal, as the program keeps them. */
export function catalogueGraphs(): Graph[] {
  const folder = join(project, 'examples', 'assumptions')
  const names = globSync('[0-9]*.yaml', { cwd: folder }).sort()
  return names.map(name => {
    const read = readCaseFile(readFileSync(join(folder, name), 'utf8'))
    if (!read.ok) throw new Error(`${name} cannot be read`)
    return graphOf(read.case)
  })
}

/** One proposal with so many drivers over so many years: every kind that a spreadsheet can follow, in turn. */
export function largeGraph(drivers: number, years: number): Graph {
  const parsed = parseCase({
    schema: 1,
    title: `${drivers} drivers`,
    years: { first: 2025, count: years },
    lasting: 'lasting',
    assumptions: { borgere: { value: 400, source: 'bench' }, pris: { value: 150_000, source: 'bench' } },
    drivers: Array.from({ length: drivers }, (_, i) => driver(i)),
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return graphOf(parsed.case)
}

function driver(i: number): Record<string, unknown> {
  const line = { account: '5.57.73', label: `Linje ${i}` }
  const name = `Driver ${i}`
  switch (i % 5) {
    case 0:
      return {
        kind: 'staff',
        name,
        posts: 2 + (i % 3),
        pay: 550_000,
        from: 2025,
        hiringLag: i % 4,
        lines: [line],
      }
    case 1:
      return {
        kind: 'activity',
        name,
        timesPerYear: 12,
        people: 5 + i,
        hoursEach: 2,
        ratePerHour: 350,
        from: '2025-03',
        lines: [line],
      }
    case 2:
      return { kind: 'fixed-amount', name, amount: 10_000 * i, from: 2026, lines: [line] }
    case 3:
      return {
        kind: 'grant',
        name,
        people: 20 + i,
        from: 2025,
        amount: 12_000,
        line: { ...line, kind: 'income' },
      }
    default:
      return {
        kind: 'support-change',
        name,
        targetGroup: 'borgere',
        takeUp: 0.5,
        success: 0.2,
        deadweight: 0.05,
        per: 'year',
        from: 2025,
        delay: i % 7,
        dropOff: 0.1,
        price: 'pris',
        line,
        refund: { share: 0.2, line: { account: '5.57.73', label: `Refusion ${i}` } },
      }
  }
}

function graphOf(of: CalculationCase): Graph {
  const built = assemble(of, surroundings)
  if (!built.ok) throw new Error(JSON.stringify(built.problems))
  return built.assembly.graph
}
