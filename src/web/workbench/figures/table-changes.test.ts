/** What is marked in a typed table until it is saved. */
import { expect, it } from 'vitest'
import { tinyChart } from '../../../../tests/database/chart.ts'
import type { Budget } from '../../../core/proposal/content.ts'
import { editTable, type TableEdit } from '../../../core/proposal/edit-table.ts'
import { isStated } from '../../../core/proposal/printed-budget.ts'
import { changesOfLine, tableChanges } from './table-changes.ts'

function edited(budget: Budget | null, edit: TableEdit): Budget {
  const done = editTable(budget, edit, tinyChart)
  if (!done.ok) throw new Error(done.because)
  return done.budget
}

const prices = { unit: '1000kr', priceLevel: 2027 } as const
const start = edited(null, { kind: 'start-table', firstYear: 2027, years: 2, ...prices })
const two = ['Løn', 'Kursus'].reduce((budget, label) => edited(budget, { kind: 'add-line', label }), start)
const [pay, course] = two.lines.filter(isStated)
if (!pay || !course) throw new Error('two lines were added')
const cell = (text: string): TableEdit => ({
  ...{ kind: 'set-cell', line: pay.id, year: 2028, text },
  notation: 'da',
})
const base = edited(two, cell('1.400'))
const changesOf = (...table: TableEdit[]) =>
  tableChanges({ budget: base, table, chart: tinyChart, language: 'da' })

it('is nothing where nothing was changed, or was changed back', () => {
  expect(changesOf().size).toBe(0)
  expect(changesOf(cell('1.500'), cell('1.400')).size).toBe(0)
})

it('is what a field said before', () => {
  const changes = changesOf(cell('1.500'), { kind: 'set-label', line: course.id, text: 'Kurser' })
  expect([...changes]).toEqual([
    [`tabel/${pay.id}/2028`, '1.400'],
    [`tabel/${course.id}/label`, 'Kursus'],
  ])
  expect([...changesOfLine(changes, course)]).toEqual([[`tabel/${course.id}/label`, 'Kursus']])
})

it('is one for a line that is new, and one for a line that is gone', () => {
  const changes = changesOf({ kind: 'add-line', label: 'Kørsel' }, { kind: 'remove-line', line: pay.id })
  expect([...changes.values()]).toEqual([null, null])
  expect(changes.has(`tabel/${pay.id}`)).toBe(true)
})
