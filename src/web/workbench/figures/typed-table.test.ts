import { expect, it } from 'vitest'
import type { PlainCase } from '../../../core/calculation/editing/plain.ts'
import type { Budget } from '../../../core/proposal/content.ts'
import { typedLinesOf } from '../../../core/proposal/printed-budget.ts'
import { loadChart } from '../../../shipped/load-chart.ts'
import { loadParameters } from '../../../shipped/load-parameters.ts'
import { evaluate } from './evaluation.ts'
import { replaceLine } from './replace-line.ts'
import { editOfTableField, tableEditsIn, tableFields, withTableEdit } from './table-form.ts'
import { editAll, layTable } from './table-view.ts'

const chart = loadChart()
const surroundings = { chart, parameters: loadParameters() }

/** A table of two lines over two years, as a person types one. */
function typedTable(): Budget {
  const started = editAll(
    null,
    [
      { kind: 'start-table', firstYear: 2027, years: 2, unit: '1000kr', priceLevel: 2027 },
      { kind: 'add-line', label: '6.45.53 Løn' },
      { kind: 'add-line', label: 'Lokaler' },
    ],
    chart,
  ).budget
  const [pay, rooms] = typedLinesOf(started)
  const cells = [
    [pay, 2027, '1.300'],
    [pay, 2028, '1.400'],
    [rooms, 2027, '90'],
    [rooms, 2028, ''],
  ] as const
  const { budget } = editAll(
    started,
    cells.map(([line, year, text]) => ({
      kind: 'set-cell',
      line: line?.id ?? '',
      year,
      text,
      notation: 'da',
    })),
    chart,
  )
  if (!budget) throw new Error('no table')
  return budget
}

const empty: PlainCase = {
  schema: 1,
  title: 'Sag',
  years: { first: 2027, count: 2 },
  priceLevel: 2027,
  drivers: [],
}

it('shows a typed table with its sums where nothing is calculated', () => {
  const typed = layTable({ budget: typedTable(), table: [], shown: null, chart })
  expect(typed?.lines.map(line => line.label)).toEqual(['6.45.53 Løn', 'Lokaler'])
  expect(typed?.economy.net).toBe((1_300 + 1_400 + 90) * 100_000)
})

it('calculates one line in place of a typed one, beginning with the same amounts, and tells the difference', () => {
  const budget = typedTable()
  const [pay] = typedLinesOf(budget)
  if (!pay) throw new Error('no line')
  const act = { kind: 'replace-line', line: pay.id, driver: 'fixed-amount', source: 'Tabellen' } as const
  const plain = replaceLine(empty, budget, pay, act)
  const same = layTable({ budget, table: [], shown: evaluate(plain, surroundings).calculation, chart })
  expect(same?.lines.map(line => line.label)).toEqual(['Lokaler'])
  expect(same?.economy.net).toBe((1_300 + 1_400 + 90) * 100_000)
  expect(same?.replacements[0]?.cells).toEqual([
    { year: 2027, printed: 1_300 * 100_000, computed: 1_300 * 100_000 },
    { year: 2028, printed: 1_400 * 100_000, computed: 1_400 * 100_000 },
  ])
})

it.each(['staff', 'support-change', 'activity', 'grant', 'refund'] as const)(
  'begins a driver of kind %s that stands for the line and has no number that nobody said',
  driver => {
    const budget = typedTable()
    const [pay] = typedLinesOf(budget)
    if (!pay) throw new Error('no line')
    const plain = replaceLine(empty, budget, pay, { kind: 'replace-line', line: pay.id, driver, source: '' })
    expect(JSON.stringify(plain.drivers)).toContain(`"replaces":"${pay.label}"`)
    expect(evaluate(plain, surroundings).problems.map(({ code }) => code)).not.toContain('field-unknown')
  },
)

it('reads back only the fields of a sent form that differ, and the last keystroke for all of them', () => {
  const budget = typedTable()
  const [pay] = typedLinesOf(budget)
  const name = tableFields.cell(pay?.id ?? '', 2027)
  const form: [string, string][] = [
    [name, '1.350'],
    [tableFields.label(pay?.id ?? ''), '6.45.53 Løn'],
    ['tabel/findes-ikke/2027', '5'],
  ]
  const edits = tableEditsIn(budget, form, 'da')
  expect(edits).toEqual([{ kind: 'set-cell', line: pay?.id, year: 2027, text: '1.350', notation: 'da' }])
  const typed = ['1', '13', '135'].flatMap(text => editOfTableField(name, text, 'da') ?? [])
  expect(typed.reduce(withTableEdit, edits.slice(0, 0))).toEqual(typed.slice(-1))
  expect(editOfTableField('tabel/x/kind', 'toString', 'da')).toBeNull()
})

it('calculates a line with a blank last year as it was printed, and asks for nothing', () => {
  const budget = typedTable()
  const [, rooms] = typedLinesOf(budget)
  if (!rooms) throw new Error('no line')
  const act = { kind: 'replace-line', line: rooms.id, driver: 'fixed-amount', source: 'Tabellen' } as const
  const { calculation, problems } = evaluate(replaceLine(empty, budget, rooms, act), surroundings)
  expect(problems).toEqual([])
  expect(calculation?.result.table.rows.map(({ cells }) => cells)).toEqual([[9_000_000, null]])
})
