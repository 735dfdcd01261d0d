/** What a person saw against what is calculated. */
import { expect, it } from 'vitest'
import { money } from '../../money.ts'
import { compareSeen, readSeenTable, toSeenTable } from './seen-table.ts'

const target = {
  label: 'Løn',
  account: null,
  kind: 'expense',
  committee: null,
  centre: null,
  payer: 'municipality',
} as const
const table = {
  horizon: { firstYear: 2026, years: 2 },
  rows: [{ id: 'l-1', target, figure: '', cells: [money(100), null], total: money(100) }],
  total: money(100),
}

it('comes back from a form as it was written, and says the same', () => {
  const seen = readSeenTable(JSON.stringify(toSeenTable(table)))
  expect(seen && compareSeen(seen, table)).toEqual([])
})

it('names the cell that says otherwise, and the total', () => {
  const seen = { rows: [{ id: 'l-1', cells: [money(90), null] }], total: money(90) }
  expect(compareSeen(seen, table)).toEqual([
    { label: 'Løn', year: 2026, seen: 90, computed: 100 },
    { label: '', year: null, seen: 90, computed: 100 },
  ])
})

it('names a line that was not seen', () => {
  expect(compareSeen({ rows: [], total: money(100) }, table)).toMatchObject([
    { label: 'Løn', seen: null, computed: 100 },
    { label: '', seen: 100, computed: 100 },
  ])
})

it.each([
  '',
  'x',
  '[]',
  '{"rows":[]}',
  '{"rows":[{"id":"l-1","cells":["1"]}],"total":1}',
  '{"rows":[],"total":1.5}',
])('is nothing where a browser sends %s', text => {
  expect(readSeenTable(text)).toBeNull()
})
