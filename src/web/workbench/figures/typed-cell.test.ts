import { describe, expect, it } from 'vitest'
import { edited } from '../../../../tests/database/edited-table.ts'
import { money } from '../../../core/money.ts'
import type { Budget } from '../../../core/proposal/content.ts'
import { typedLinesOf } from '../../../core/proposal/printed-budget.ts'
import { loadChart } from '../../../shipped/load-chart.ts'
import { typedAmountWords } from '../../../words/calculation/typed-amount.ts'
import { languages } from '../../../words/language.ts'
import { tableFields } from './table-form.ts'
import { layTable } from './table-view.ts'
import { type Origins, readTypedCell, savedAs } from './typed-cell.ts'

const chart = loadChart()
const years = [2027, 2028]

function table(): Budget {
  const started = edited(
    null,
    { kind: 'start-table', firstYear: 2027, years: 2, unit: '1000kr', priceLevel: 2027 },
    { kind: 'add-line', label: 'Løn' },
    { kind: 'add-line', label: 'Lokaler' },
  )
  const [pay = '', rooms = ''] = typedLinesOf(started).map(line => line.id)
  const set = (line: string, year: number, text: string) =>
    ({ kind: 'set-cell', line, year, text, notation: 'da' }) as const
  return edited(started, set(pay, 2027, '1.300'), set(pay, 2028, '1.400'), set(rooms, 2027, '90'))
}

const budget = table()
const [pay = '', rooms = ''] = typedLinesOf(budget).map(line => line.id)
const thousand = (amount: number) => money(amount * 100_000)
const by = { by: 'Anna', on: '1. maj 2027', version: 4, isOrEarlier: false, reason: 'Nyt skøn' }
const origins: Origins = {
  document: { fileName: 'forslag.md', href: '/dokument/1' },
  mine: [],
  typed: [{ by, cells: [[tableFields.cell(pay, 2027), thousand(1_300)]] }],
}

function read(line: string, year: number | 'all', more: Partial<Parameters<typeof readTypedCell>[1]> = {}) {
  const typed = layTable({ budget, table: [], shown: null, chart })
  if (!typed) throw new Error('nothing typed')
  return readTypedCell({ line, year }, { typed, rows: [], years, changes: new Map(), origins, ...more })
}

describe('a typed amount', () => {
  it('is told with its text and with who typed it', () => {
    expect(read(pay, 2027)).toMatchObject({
      kind: 'amount',
      amount: thousand(1_300),
      text: '1.300',
      origin: { kind: 'typed', by },
    })
  })

  it('that was changed in the draft stands in no version, whatever it was before', () => {
    const changes = new Map([[tableFields.cell(pay, 2027), '1.200']])
    expect(read(pay, 2027, { changes })).toMatchObject({ origin: { kind: 'draft', before: '1.200' } })
    const isNew = new Map([[tableFields.line(pay), null]])
    expect(read(pay, 2027, { changes: isNew })).toMatchObject({ origin: { kind: 'draft', before: null } })
  })

  it('that came after the page was opened is nobody’s until it is read again', () => {
    expect(read(pay, 2028)).toMatchObject({ origin: { kind: 'later' } })
    const was = { ...origins, typed: [{ by, cells: [[tableFields.cell(pay, 2027), thousand(1)]] as const }] }
    expect(read(pay, 2027, { origins: was })).toMatchObject({ origin: { kind: 'later' } })
    expect(read(pay, 2027, { origins: null })).toMatchObject({ origin: { kind: 'later' } })
  })

  it('that the reader has saved since is theirs, in that version', () => {
    const changes = new Map([[tableFields.cell(pay, 2028), '1.350']])
    const now = savedAs(origins, { number: 5, budget }, changes)
    expect(read(pay, 2028, { origins: now })).toMatchObject({ origin: { kind: 'mine', version: 5 } })
    expect(read(pay, 2027, { origins: now })).toMatchObject({ origin: { kind: 'typed', by } })
  })

  it('that was read from a document is told with its place there', () => {
    const place = { at: 'line', line: 14, cell: 3 } as const
    const lines = typedLinesOf(budget).map(line => ({
      ...line,
      cells: line.cells.map(cell => ({ ...cell, place })),
    }))
    const typed = layTable({ budget: { ...budget, lines }, table: [], shown: null, chart })
    if (!typed) throw new Error('nothing typed')
    expect(read(pay, 2027, { typed })).toMatchObject({
      origin: { kind: 'document', place, document: origins.document },
    })
  })

  it('that is blank or not there opens nothing', () => {
    expect(read(rooms, 2028)).toBeNull()
    expect(read(rooms, 2030)).toBeNull()
    expect(read('nothing', 2027)).toBeNull()
  })
})

describe('a sum of typed amounts', () => {
  it('of a line is told by its years, of a year by its lines, and of all by the years', () => {
    expect(read(pay, 'all')).toMatchObject({ of: 'years', amount: thousand(2_700), printed: null })
    expect(read('net', 2027)).toMatchObject({
      of: 'lines',
      amount: thousand(1_390),
      parts: [
        { label: 'Løn', amount: thousand(1_300) },
        { label: 'Lokaler', amount: thousand(90) },
      ],
    })
    expect(read('net', 'all')).toMatchObject({ of: 'years', amount: thousand(2_790) })
  })

  it('says what the table prints as its total only where that is something else', () => {
    const cell = (amount: number) => ({
      ...{ amount: thousand(amount), step: thousand(1), text: '', place: null },
    })
    const totals = { label: 'I alt', cells: [cell(1_390), cell(1_500)], total: cell(2_890), place: null }
    const typed = layTable({ budget: { ...budget, totals }, table: [], shown: null, chart })
    if (!typed) throw new Error('nothing typed')
    expect(read('net', 2027, { typed })).toMatchObject({ printed: null })
    expect(read('net', 2028, { typed })).toMatchObject({ amount: thousand(1_400), printed: thousand(1_500) })
    expect(read('net', 'all', { typed })).toMatchObject({ printed: thousand(2_890) })
  })
})

it('is said in both languages', () => {
  const said = languages.map(language => typedAmountWords[language].typedBy('Anna', '1. maj 2027', 4))
  expect(said).toEqual([
    'Skrevet af Anna, 1. maj 2027, i version 4.',
    'Typed by Anna, 1. maj 2027, in version 4.',
  ])
})
