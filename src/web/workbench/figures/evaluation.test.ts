import { expect, it } from 'vitest'
import type { PlainCase } from '../../../core/calculation/editing/plain.ts'
import { loadChart } from '../../../shipped/load-chart.ts'
import { loadParameters } from '../../../shipped/load-parameters.ts'
import { evaluate, isWhole } from './evaluation.ts'

const surroundings = { chart: loadChart(), parameters: loadParameters() }
const lokaler = {
  kind: 'fixed-amount',
  name: 'Lokaler',
  amount: 90_000,
  from: 2027,
  lines: [{ label: 'Drift' }],
}
const head = { schema: 1, title: 'Sag', years: { first: 2027, count: 2 } }
const caseOf = (...drivers: PlainCase[]): PlainCase => ({ ...head, drivers })

it('calculates a case that is whole', () => {
  const evaluation = evaluate(caseOf(lokaler), surroundings)
  expect(evaluation.calculation?.result.table.total).toBe(2 * 90_000 * 100)
  expect(isWhole(evaluation)).toBe(true)
})

it('leaves out a driver that lacks a number, names it, and is not whole', () => {
  const evaluation = evaluate(
    caseOf({ kind: 'staff', name: 'Løn', from: 2027, lines: [{ label: 'Løn' }] }, lokaler),
    surroundings,
  )
  expect(evaluation.calculation?.without).toEqual(['Løn'])
  expect(evaluation.calculation?.result.table.total).toBe(2 * 90_000 * 100)
  expect(evaluation.problems.map(({ path }) => path.slice(0, 2))).toContainEqual(['drivers', 0])
  expect(isWhole(evaluation)).toBe(false)
})

it('calculates nothing where a number is wrong: leaving the driver out would show another sum as the result', () => {
  const evaluation = evaluate(caseOf({ ...lokaler, amount: '1 % af' }), surroundings)
  expect(evaluation.calculation).toBeNull()
  expect(evaluation.problems.map(({ code }) => code)).toEqual(['not-a-number'])
})

it('calculates nothing where a refund is of a driver that is left out', () => {
  const refund = { kind: 'refund', name: 'Refusion', of: ['Løn'], share: '50 %', line: { label: 'Refusion' } }
  const lacking = { kind: 'staff', name: 'Løn', from: 2027, lines: [{ label: 'Løn' }] }
  expect(evaluate(caseOf(lacking, refund), surroundings).calculation).toBeNull()
})
