/** Every rule in the YAML files beside this test, calculated and compared to the krone. Add a rule there, not here. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadChart } from '../../../shipped/load-chart.ts'
import type { RefundLadder } from '../../account/chart.ts'
import type { Parameter, ParameterUnit } from '../../parameter/parameter.ts'
import { readNumber } from '../case/notation.ts'
import { parseCase } from '../case/parse-case.ts'
import { prepareCase } from '../readings/prepare.ts'
import { readResult } from '../readings/result.ts'

type Rates = Readonly<Record<string, { unit: ParameterUnit; values: Readonly<Record<string, number>> }>>
/** The state's share from each week of support on, by the first day on which it holds. */
type Ladders = Readonly<Record<string, Readonly<Record<string, string>>>>
type Rule = {
  readonly rule: string
  readonly ladder?: Ladders
  readonly rates?: Rates
  readonly gives: Readonly<Record<string, readonly (string | number | null)[]>>
}

const folder = import.meta.dirname
const chart = loadChart()

function toParameters(rates: Rates): Map<string, Parameter> {
  return new Map(
    Object.entries(rates).map(([name, { unit, values }]) => {
      const dated = Object.entries(values).map(
        ([from, value]) =>
          ({ from, value, status: 'in-force', verification: 'sourced', reference: 'a rule' }) as const,
      )
      return [name, { name, unit, origin: 'shipped', description: { da: name, en: name }, values: dated }]
    }),
  )
}

function toLadder(ladders: Ladders): RefundLadder[] {
  const days = Object.keys(ladders).sort()
  return days.map((from, i) => {
    const steps = Object.entries(ladders[from] ?? {}).map(([week, share]) => [Number(week), share] as const)
    return {
      from,
      until: days[i + 1] ?? null,
      steps: steps.map(([fromWeek, share], k) => {
        const next = steps[k + 1]
        return { fromWeek, toWeek: next ? next[0] - 1 : null, stateShare: shareOf(share) }
      }),
      verified: true,
      reference: 'a rule',
    }
  })
}

function shareOf(written: string): number {
  const number = readNumber(written)
  if (!number.ok) throw new Error(`not a share: ${written}`)
  return number.value
}

function calculateRule({ rule, gives: _, rates = {}, ladder, ...rest }: Rule) {
  const parsed = parseCase({ schema: 1, title: rule, unit: 'kr', ...rest })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const built = prepareCase(parsed.case, {
    parameters: toParameters(rates),
    chart: ladder ? { ...chart, ladder: toLadder(ladder) } : chart,
  })
  if (!built.ok) throw new Error(JSON.stringify(built.problems))
  const read = readResult(built.prepared)
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  return read.result.table
}

function toKroner(written: string | number | null): number | null {
  if (written === null) return null
  const number = readNumber(written)
  if (!number.ok) throw new Error(`not a number: ${written}`)
  return Math.round(number.value)
}

const files = readdirSync(folder).filter(name => name.endsWith('.yaml'))

describe.each(files)('%s', file => {
  const rules: Rule[] = parse(readFileSync(join(folder, file), 'utf8'))

  it.each(rules)('$rule', rule => {
    const table = calculateRule(rule)
    const found = Object.fromEntries(
      Object.keys(rule.gives).map(label => {
        const row = table.rows.find(row => row.line.target.label === label)
        return [label, row?.cells.map(cell => (cell === null ? null : Math.round(cell / 100)))]
      }),
    )
    const wanted = Object.entries(rule.gives).map(([label, amounts]) => [label, amounts.map(toKroner)])
    expect(found).toEqual(Object.fromEntries(wanted))
  })
})
