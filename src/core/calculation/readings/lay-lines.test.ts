/** Computed lines in the places of typed ones. */
import { expect, it } from 'vitest'
import { tinyChart } from '../../../../tests/database/chart.ts'
import { realTables } from '../../../../tests/editing/real-tables.ts'
import { money, sum } from '../../money.ts'
import type { Budget } from '../../proposal/content.ts'
import { economyOf } from '../../proposal/economy.ts'
import { editTable } from '../../proposal/edit-table.ts'
import type { ComputedTable } from './as-budget.ts'
import { layAgain, layLines, readReplacements } from './lay-lines.ts'

const start = editTable(
  null,
  { kind: 'start-table', firstYear: 2026, years: 2, unit: '1000kr', priceLevel: 2026 },
  tinyChart,
)
if (!start.ok) throw new Error(start.because)

const typed = ['5.57.73 Løn', 'Kursus', 'Kørsel'].reduce<Budget>((budget, label, i) => {
  const added = editTable(budget, { kind: 'add-line', label }, tinyChart)
  const line = added.ok ? (added.budget.lines.at(-1)?.id ?? '') : ''
  const cell = { kind: 'set-cell', line, year: 2026, text: String(100 * (i + 1)), notation: 'da' } as const
  const filled = added.ok ? editTable(added.budget, cell, tinyChart) : added
  if (!filled.ok) throw new Error(filled.because)
  return filled.budget
}, start.budget)

const table = (...rows: Rows) => tableFrom(2026, ...rows)
type Rows = readonly { label: string; account?: string; replaces?: string; cells: readonly number[] }[]

function tableFrom(firstYear: number, ...rows: Rows): ComputedTable {
  return {
    horizon: { firstYear, years: rows[0]?.cells.length ?? 2 },
    unit: '1000kr',
    rows: rows.map(({ label, account = null, replaces, cells }, i) => ({
      id: `row-${i}`,
      target: {
        label,
        account,
        kind: 'expense',
        committee: null,
        centre: null,
        payer: 'municipality',
        ...(replaces !== undefined && { replaces }),
      },
      figure: '',
      cells: cells.map(cell => money(cell * 100_000)),
      total: money(sum(cells.map(cell => money(cell * 100_000)))),
    })),
  }
}

const labels = (budget: Budget | null) => budget?.lines.map(line => `${line.origin} ${line.label}`)
const net = (budget: Budget | null) =>
  budget && economyOf(budget, tinyChart).periods.map(period => (period.net ?? 0) / 100_000)

it('a computed line takes the place of the typed one of its name and account, and the totals are of both', () => {
  const now = layLines(typed, table({ label: 'Løn', account: '5.57.73', cells: [110, 120] }), 2026)
  expect(labels(now)).toEqual(['computed Løn', 'stated Kursus', 'stated Kørsel'])
  expect(net(now)).toEqual([610, 120])
  expect(now?.printed).toEqual({ ...typed, printed: undefined })
})

it('a line that the case names stands for that one, whatever it is called', () => {
  const now = layLines(typed, table({ label: 'Uddannelse', replaces: 'kursus', cells: [1, 2] }), 2026)
  expect(labels(now)).toEqual(['stated 5.57.73 Løn', 'computed Uddannelse', 'stated Kørsel'])
})

it('a line that stands for none is added, and nothing typed is lost', () => {
  const now = layLines(typed, table({ label: 'Noget nyt', cells: [1, 2] }), 2026)
  expect(labels(now)).toEqual(['stated 5.57.73 Løn', 'stated Kursus', 'stated Kørsel', 'computed Noget nyt'])
})

it('the typed table is back, to the letter, when nothing is calculated any more', () => {
  const now = layLines(typed, table({ label: 'Løn', account: '5.57.73', cells: [110, 120] }), 2026)
  expect(layLines(now, table(), 2026)).toEqual(typed)
})

it('laid again, the lines are laid over what was typed and not over each other', () => {
  const first = layLines(typed, table({ label: 'Løn', account: '5.57.73', cells: [110, 120] }), 2026)
  const second = layLines(
    first,
    table({ label: 'Løn', account: '5.57.73', cells: [111, 121] }, { label: 'Kursus', cells: [5, 5] }),
    2026,
  )
  expect(labels(second)).toEqual(['computed Løn', 'computed Kursus', 'stated Kørsel'])
  expect(second?.printed?.lines).toHaveLength(3)
})

it('over a table that was read again, a line whose typed one is gone by name stands beside nothing: the typed table holds', () => {
  const rows = table({ label: 'Løn', account: '5.57.73', cells: [110, 120] })
  const before = layLines(typed, rows, 2026)
  const renamed = typed.lines.map((line, i) =>
    i === 0 ? { ...line, id: 'ny', label: '5.57.73 Løn og pension' } : line,
  )
  expect(before && layAgain({ ...typed, lines: renamed }, before, rows)).toBeNull()
  expect(before && labels(layAgain(typed, before, rows))).toEqual(labels(before))
})

it('typed amounts stay in their years where what is calculated begins before them, however often it is laid', () => {
  const rows = { label: 'Løn', account: '5.57.73', cells: [1, 2, 3] }
  const once = layLines(typed, tableFrom(2025, rows), 2026)
  expect(once?.periods.map(period => period.year)).toEqual([2025, 2026, 2027])
  const twice = layLines(once, tableFrom(2025, rows), 2026)
  expect(twice).toEqual(once)
  expect(net(twice)).toEqual([1, 502, 3])
  expect(layLines(twice, table(), 2026)).toEqual(typed)
  const kursus = twice?.lines[1]?.id ?? ''
  const early = { kind: 'set-cell', line: kursus, year: 2025, text: '9', notation: 'da' } as const
  const edited = twice && editTable(twice, early, tinyChart)
  expect(edited?.ok && net(layLines(edited.budget, table(), 2026))).toEqual([9, 600, 0])
})

it('a typed line that was changed by hand stays changed, and one that was removed stays away', () => {
  const first = layLines(typed, table({ label: 'Løn', account: '5.57.73', cells: [110, 120] }), 2026)
  const kursus = first?.lines[1]?.id ?? ''
  const koersel = first?.lines[2]?.id ?? ''
  const changed =
    first &&
    editTable(first, { kind: 'set-cell', line: kursus, year: 2026, text: '7', notation: 'da' }, tinyChart)
  const removed = changed?.ok
    ? editTable(changed.budget, { kind: 'remove-line', line: koersel }, tinyChart)
    : null
  const second = removed?.ok
    ? layLines(removed.budget, table({ label: 'Løn', account: '5.57.73', cells: [1, 2] }), 2026)
    : null
  expect(labels(second)).toEqual(['computed Løn', 'stated Kursus'])
  expect(net(second)).toEqual([8, 2])
})

it('each place shows what the computed line makes of the printed one', () => {
  const now = layLines(typed, table({ label: 'Løn', account: '5.57.73', cells: [110, 120] }), 2026)
  expect(now && readReplacements(now)).toMatchObject([
    {
      typed: [{ label: '5.57.73 Løn' }],
      computed: [{ label: 'Løn' }],
      cells: [
        { year: 2026, printed: 10_000_000, computed: 11_000_000 },
        { year: 2027, printed: null, computed: 12_000_000 },
      ],
    },
  ])
})

it('a proposal without a typed table has the computed one', () => {
  const now = layLines(null, table({ label: 'Løn', cells: [110, 120] }), 2026)
  expect(now).toMatchObject({ unit: '1000kr', priceLevel: 2026 })
  expect(now?.printed).toBeUndefined()
})

it.each(realTables().map(each => [each.title, each] as const))(
  'in the real budget »%s« every computed line takes a typed line’s place and no typed line is left',
  (_, { budget, table }) => {
    const now = layLines(budget, table, null)
    expect(now?.lines.every(line => line.origin === 'computed')).toBe(true)
    expect(now?.lines).toHaveLength(budget.lines.length)
  },
)
