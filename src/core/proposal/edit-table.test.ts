/** Typed tables changed by hand. */

import { expect, it } from 'vitest'
import { tinyChart } from '../../../tests/database/chart.ts'
import { edited } from '../../../tests/database/edited-table.ts'
import type { Budget } from './content.ts'
import { economyOf } from './economy.ts'
import { editTable, type TableEdit } from './edit-table.ts'

const startTable: TableEdit = {
  kind: 'start-table',
  firstYear: 2026,
  years: 2,
  unit: '1000kr',
  priceLevel: 2026,
}
const start = edited(null, startTable)

const withLine = edited(start, { kind: 'add-line', label: '5.57.73 Kontanthjælp' })
const line = withLine.lines[0]?.id ?? ''
const cell = (text: string, notation: 'da' | 'en' = 'da'): TableEdit => ({
  kind: 'set-cell',
  line,
  year: 2026,
  text,
  notation,
})

it('a new line knows its account by its label, and is blank until somebody writes', () => {
  expect(withLine.lines).toMatchObject([{ account: { code: '5.57.73' }, kind: 'unknown' }])
  expect(economyOf(withLine, tinyChart).periods[0]?.net).toBeNull()
})

it.each([
  ['−1.300', 'da', -130_000_000],
  ['1,300', 'en', 130_000_000],
  ['0,5', 'da', 50_000],
  ['12 * 3', 'da', 3_600_000],
  ['', 'da', null],
  ['ved ikke', 'da', null],
] as const)('a cell »%s« in %s is %s øre', (text, notation, amount) => {
  const now = edited(withLine, cell(text, notation))
  expect(now.lines[0]?.cells[0]).toMatchObject({ amount, text })
})

it('a printed total goes with the first change beside it', () => {
  const printed: Budget = { ...withLine, totals: { label: 'I alt', cells: [], total: null, place: null } }
  expect(edited(printed, cell('3')).totals).toBeNull()
})

it('two lines of one name can be told apart, and one is removed', () => {
  const two = edited(withLine, { kind: 'add-line', label: '5.57.73 Kontanthjælp' })
  expect(new Set(two.lines.map(each => each.id)).size).toBe(2)
  expect(edited(two, { kind: 'remove-line', line })).toMatchObject({ lines: [{ id: two.lines[1]?.id }] })
})

it('an account that nobody knows is kept as it was written', () => {
  const now = edited(withLine, { kind: 'set-account', line, text: 'lommepenge' })
  expect(now.lines[0]?.account).toEqual({ certainty: 'unknown', written: 'lommepenge' })
  expect(edited(now, { kind: 'set-account', line, text: '' }).lines[0]?.account).toEqual({
    certainty: 'none',
  })
})

it.each([
  [startTable, 'table-there'],
  [{ kind: 'remove-line', line: 'x' }, 'line-unknown'],
  [{ kind: 'set-cell', line, year: 1999, text: '1', notation: 'da' }, 'year-unknown'],
  [{ kind: 'set-label', line, text: ' ' }, 'label-missing'],
] as const)('%o is refused', (edit, because) => {
  expect(editTable(withLine, edit, tinyChart)).toEqual({ ok: false, because })
})

it('a table is begun once, and over years that somebody may budget', () => {
  expect(editTable(null, { ...startTable, years: 400 }, tinyChart)).toEqual({
    ok: false,
    because: 'years-absurd',
  })
  expect(editTable(null, cell('1'), tinyChart)).toEqual({ ok: false, because: 'table-missing' })
})
