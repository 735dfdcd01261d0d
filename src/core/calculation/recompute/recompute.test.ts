import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadChart } from '../../../shipped/load-chart.ts'
import { loadParameters } from '../../../shipped/load-parameters.ts'
import { projectFolder } from '../../../shipped/parameters-folder.ts'
import { fromKroner } from '../../money.ts'
import { parseCase } from '../case/parse-case.ts'
import { seriesLength } from '../graph/horizon.ts'
import { caseHorizon, type OperationCase, operationCases } from '../graph/operations.cases.ts'
import { seriesOf } from '../readings/evaluate.ts'
import { prepareCase } from '../readings/prepare.ts'
import { takeSnapshot } from '../readings/snapshot.ts'
import { interpret } from './interpret.ts'
import { recompute } from './recompute.ts'

const folder = join(projectFolder(import.meta.dirname), 'examples', 'assumptions')
const surroundings = { parameters: loadParameters(), chart: loadChart() }
const cases = readdirSync(folder).map(name => ({
  name,
  plain: parse(readFileSync(join(folder, name), 'utf8')),
}))

function prepare(plain: unknown) {
  const parsed = parseCase(plain)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const ready = prepareCase(parsed.case, surroundings)
  if (!ready.ok) throw new Error(JSON.stringify(ready.problems))
  return ready.prepared
}

describe('the second evaluation', () => {
  const all = Object.entries<readonly OperationCase[]>(operationCases).flatMap(([kind, items]) =>
    items.filter(item => item.grain !== 'states').map(item => ({ item, name: `${kind} ${item.title}` })),
  )

  it.each(all)('gives what is written down for $name', ({ item }) => {
    const own = {
      key: 'own',
      label: { code: 'amount', name: null },
      unit: item.unit,
      grain: item.grain,
      operation: item.operation,
    } as const
    const ask = interpret([...item.inputs, own], caseHorizon)
    item.values.forEach((value, i) => {
      expect(ask('own', i), `value ${i}`).toBeCloseTo(value, 12)
    })
  })

  it.each(cases)('agrees with the plan runner on every figure of $name', ({ plain }) => {
    const { assembly, calculated } = prepare(plain)
    const { figures, horizon } = assembly.graph
    const ask = interpret(figures, horizon)
    for (const { key, grain } of figures) {
      if (grain === 'states') continue
      const series = seriesOf(calculated, key)
      for (let i = 0; i < seriesLength(grain, horizon); i++) {
        const value = series[i] ?? Number.NaN
        const tolerance = 1e-9 * Math.max(1, Math.abs(value))
        expect(Math.abs(ask(key, i) - value), `${key} ${i}`).toBeLessThanOrEqual(tolerance)
      }
    }
  })
})

describe('the table computed once more', () => {
  it.each(cases)('of $name is the stated one, cell by cell', ({ plain }) => {
    const prepared = prepare(plain)
    const stated = takeSnapshot(prepared)
    const { rows, totals, differences } = recompute(prepared.assembly, stated)
    expect(differences).toEqual([])
    expect(rows.map(row => row.cells)).toEqual(stated.rows.map(row => row.cells))
    expect(totals).toEqual(stated.totals)
  })

  it('names the one cell that says something else, and the total that follows from it', () => {
    const prepared = prepare(cases[0]?.plain)
    const stated = takeSnapshot(prepared)
    const [first] = stated.rows
    if (!first) throw new Error('no rows')
    const wrong = fromKroner(1_234_000)
    const rows = stated.rows.map(row =>
      row === first ? { ...row, cells: [wrong, ...row.cells.slice(1)] } : row,
    )
    const found = recompute(prepared.assembly, { ...stated, rows }).differences
    expect(found).toEqual([
      {
        line: first.id,
        label: first.target.label,
        year: stated.horizon.firstYear,
        stated: wrong,
        recomputed: first.cells[0],
      },
    ])
  })

  it('names a line that is not stated at all', () => {
    const prepared = prepare(cases[0]?.plain)
    const stated = takeSnapshot(prepared)
    const found = recompute(prepared.assembly, { ...stated, rows: stated.rows.slice(1) }).differences
    expect(found.every(each => each.line === stated.rows[0]?.id && each.stated === null)).toBe(true)
    expect(found.length).toBeGreaterThan(0)
  })
})
