/**
 * The eleven real budgets, computed from the assumptions in examples/assumptions and held against the printed cells:
 * those of this project's own examples always, those of the original documents where they lie beside the project.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadChart } from '../../../shipped/load-chart.ts'
import { projectFolder } from '../../../shipped/parameters-folder.ts'
import { readCaseFile } from '../../../shipped/read-case.ts'
import { prepareCase } from '../readings/prepare.ts'
import { readResult } from '../readings/result.ts'

const project = projectFolder(import.meta.dirname)
const assumptions = join(project, 'examples', 'assumptions')
const names = readdirSync(assumptions)
  .filter(name => name.endsWith('.yaml'))
  .sort()
const chart = loadChart()

type PrintedRow = { readonly label: string; readonly cells: readonly (number | null)[] }

/** The tables of a document in order: rows between a row of four years and its total, all amounts in 1,000 kr. */
function printedTables(file: string): PrintedRow[][] {
  const tables: PrintedRow[][] = []
  let open: PrintedRow[] | null = null
  for (const text of readFileSync(file, 'utf8').split('\n')) {
    const [label = '', ...rest] = text.replace(/<[^>]+>/g, '').split('\t')
    // the overview's header has a title in front of its years and no total behind them
    if (rest.filter(cell => /^20\d\d$/.test(cell)).length === 4 && /^(Total|I alt)$/.test(rest.at(-1) ?? ''))
      open = []
    else if (open) {
      const cells = rest.slice(0, 4).map(readPrinted)
      if (label !== '') open.push({ label, cells })
      if (label === 'I alt') {
        tables.push(open)
        open = null
      }
    }
  }
  return tables
}

function readPrinted(text: string): number | null {
  return text === '' ? null : Number(text.replaceAll('.', ''))
}

function computedRows(name: string): PrintedRow[] {
  const read = readCaseFile(readFileSync(join(assumptions, name), 'utf8'))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  expect(read.problems).toEqual([])
  const built = prepareCase(read.case, { parameters: new Map(), chart })
  if (!built.ok) throw new Error(JSON.stringify(built.problems))
  const result = readResult(built.prepared)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  const thousands = (amount: number | null) => (amount === null ? null : amount / 100_000)
  const { rows, totals } = result.result.table
  return [
    ...rows.map(row => ({ label: row.line.target.label, cells: row.cells.map(thousands) })),
    { label: 'I alt', cells: totals.map(thousands) },
  ]
}

/** The row of the form's own order, or the one that says the same where the order differs. */
function rowFor(computed: readonly PrintedRow[], printed: PrintedRow, index: number, isInOrder: boolean) {
  if (isInOrder) return computed[index]
  return computed.find(row => printed.label.toLowerCase().includes(row.label.toLowerCase()))
}

function expectSameTable(name: string, printed: readonly PrintedRow[] | undefined, isInOrder: boolean): void {
  if (!printed) throw new Error(`no table for ${name}`)
  const computed = computedRows(name)
  expect(computed.length).toBe(printed.length)
  printed.forEach((row, i) => {
    const own = rowFor(computed, row, i, isInOrder)
    const tolerance = row.label === 'I alt' ? printed.length - 1 : 1
    row.cells.forEach((cell, year) => {
      const difference = Math.abs((own?.cells[year] ?? 0) - (cell ?? 0))
      expect(difference, `${name} ${row.label} ${year}`).toBeLessThanOrEqual(tolerance)
    })
  })
}

function describeDocuments(title: string, catalogue: string, form: string): void {
  describe(title, () => {
    const inCatalogue = names.filter(name => /^\d\d-/.test(name))

    it('has ten tables and one, and an assumption file for each', () => {
      expect(inCatalogue.length).toBe(10)
      expect(printedTables(catalogue).length).toBe(10)
      expect(printedTables(form).length).toBe(1)
    })

    it.each(inCatalogue)('%s gives every printed cell within one unit of 1,000 kr.', name => {
      expectSameTable(name, printedTables(catalogue)[inCatalogue.indexOf(name)], true)
    })

    it('driftsforslag-2023.yaml gives every printed cell within one unit of 1,000 kr.', () => {
      expectSameTable('driftsforslag-2023.yaml', printedTables(form)[0], false)
    })
  })
}

describeDocuments(
  'the project’s own examples',
  join(project, 'examples', 'investeringskatalog-2019-2022.md'),
  join(project, 'examples', 'driftsforslag-2023-2026.md'),
)

const cases = join(project, '..', 'shared', 'cases')
if (existsSync(cases)) {
  describeDocuments(
    'the original documents',
    join(cases, 'slagelse-investeringskatalog-2019-2022.md'),
    join(cases, 'slagelse-driftsforslag-2023-2026.md'),
  )
} else {
  it('THE ORIGINAL DOCUMENTS ARE NOT HERE: only this project’s own examples were compared', () => {
    expect(existsSync(assumptions)).toBe(true)
  })
}
