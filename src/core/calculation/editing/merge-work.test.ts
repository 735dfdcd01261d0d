/** Work on assumptions and typed table together, of two people and of one person in two windows. */
import { describe, expect, it } from 'vitest'
import { tinyChart } from '../../../../tests/database/chart.ts'
import type { Budget } from '../../proposal/content.ts'
import { editTable, type TableEdit } from '../../proposal/edit-table.ts'
import { joinWindows, mergeWork } from './merge-work.ts'
import type { PlainCase } from './plain.ts'
import {
  choose,
  noConflicts,
  openConflicts,
  othersIn,
  readWorkConflicts,
  type Work,
} from './work-conflicts.ts'

const driver = (name: string, amount: number) => ({ kind: 'fixed-amount', name, amount })
const plain: PlainCase = { schema: 1, title: 'Sag', drivers: [driver('Løn', 1), driver('Lokaler', 2)] }
const budget = edited(null, [
  { kind: 'start-table', firstYear: 2027, years: 2, unit: '1000kr', priceLevel: 2027 },
  { kind: 'add-line', label: 'Lokaler' },
])
const line = budget.lines[0]?.id ?? ''
const cell = (year: number, text: string): TableEdit => ({
  kind: 'set-cell',
  line,
  year,
  text,
  notation: 'da',
})

function edited(before: Budget | null, edits: readonly TableEdit[]): Budget {
  const after = edits.reduce((now, edit) => {
    const done = editTable(now, edit, tinyChart)
    return done.ok ? done.budget : now
  }, before)
  if (!after) throw new Error('no table')
  return after
}

function work(more: Partial<Work>): Work {
  return { plain, table: [], conflicts: noConflicts, ...more }
}

const amounts = (table: readonly TableEdit[], of = budget) =>
  edited(of, table).lines[0]?.cells.map(({ text }) => text)

describe('the work of two people', () => {
  const base = { plain, budget }

  it('goes on from the other one’s assumptions and cells, and names what both changed', () => {
    const mine = work({
      plain: { ...plain, title: 'Min', drivers: [driver('Løn', 1), driver('Lokaler', 5)] },
      table: [cell(2027, '7')],
    })
    const newer = {
      plain: { ...plain, drivers: [driver('Løn', 9), driver('Lokaler', 4)] },
      budget: edited(budget, [cell(2027, '6'), cell(2028, '3')]),
    }
    const merged = mergeWork(base, mine, newer, tinyChart)
    expect(merged.plain).toEqual({
      ...plain,
      title: 'Min',
      drivers: [driver('Løn', 9), driver('Lokaler', 5)],
    })
    expect(amounts(merged.table, newer.budget)).toEqual(['7', '3'])
    expect(merged.conflicts).toMatchObject({
      cases: [{ path: ['drivers', 1, 'amount'], driver: 'Lokaler', base: 2, mine: 5, theirs: 4 }],
      table: [{ line, part: 2027, base: null, mine: 700_000, theirs: 600_000 }],
    })
    const now = edited(newer.budget, merged.table)
    const first = choose(merged, { key: 'drivers/1/amount', take: 'theirs' }, now, tinyChart)
    const last = choose(first, { key: `tabel/${line}/2027`, take: 'theirs' }, now, tinyChart)
    expect(last.plain['drivers']).toEqual(newer.plain['drivers'])
    expect(amounts(last.table, newer.budget)).toEqual(['6', '3'])
    expect(last.conflicts).toEqual(noConflicts)
  })

  it('asks where one took a driver away that the other changed, and puts it back where that is chosen', () => {
    const mine = work({ plain: { ...plain, drivers: [driver('Lokaler', 2)] } })
    const newer = { plain: { ...plain, drivers: [driver('Løn', 9), driver('Lokaler', 2)] }, budget }
    const merged = mergeWork(base, mine, newer, tinyChart)
    expect(merged.plain['drivers']).toEqual([driver('Lokaler', 2)])
    expect(openConflicts(merged.conflicts, merged.plain, budget).cases).toMatchObject([
      { path: ['drivers', 0], driver: 'Løn', mine: undefined },
    ])
    const chosen = choose(merged, { key: 'drivers/0', take: 'theirs' }, budget, tinyChart)
    expect(chosen.plain).toEqual(newer.plain)
  })

  it('finds a conflict’s driver after it has moved', () => {
    const mine = work({ plain: { ...plain, drivers: [driver('Løn', 3), driver('Lokaler', 2)] } })
    const newer = { plain: { ...plain, drivers: [driver('Løn', 9), driver('Lokaler', 2)] }, budget }
    const merged = mergeWork(base, mine, newer, tinyChart)
    const moved = { ...merged, plain: { ...plain, drivers: [driver('Lokaler', 2), driver('Løn', 3)] } }
    expect(openConflicts(moved.conflicts, moved.plain, budget).cases).toHaveLength(1)
    const chosen = choose(moved, { key: 'drivers/0/amount', take: 'theirs' }, budget, tinyChart)
    expect(chosen.plain['drivers']).toEqual([driver('Lokaler', 2), driver('Løn', 9)])
  })

  it('asks nothing more where one writes what the other wrote', () => {
    const mine = work({ table: [cell(2027, '7')] })
    const newer = { plain, budget: edited(budget, [cell(2027, '6')]) }
    const merged = mergeWork(base, mine, newer, tinyChart)
    const table = [...merged.table, cell(2027, '6,0')]
    expect(openConflicts(merged.conflicts, plain, edited(newer.budget, table))).toEqual(noConflicts)
  })

  it('keeps who said what is to be chosen, through a draft and a third version of another', () => {
    const mine = work({ table: [cell(2027, '7')] })
    const newer = { plain, budget: edited(budget, [cell(2027, '6')]), author: 'anna' }
    const { conflicts } = mergeWork(base, mine, newer, tinyChart)
    expect(othersIn(conflicts)).toEqual(['anna'])
    expect(readWorkConflicts(JSON.parse(JSON.stringify(conflicts)))).toEqual(conflicts)
    const merged = mergeWork(base, mine, newer, tinyChart)
    const third = { plain: { ...plain, title: 'Ny' }, budget: newer.budget, author: 'carl' }
    expect(othersIn(mergeWork(newer, merged, third, tinyChart).conflicts)).toEqual(['anna'])
  })

  it('keeps what is not chosen yet through a draft, and through a third version', () => {
    const mine = work({ table: [cell(2027, '7')] })
    const newer = { plain, budget: edited(budget, [cell(2027, '6')]) }
    const merged = mergeWork(base, mine, newer, tinyChart)
    expect(readWorkConflicts(JSON.parse(JSON.stringify(merged.conflicts)))).toEqual(merged.conflicts)
    const third = { plain: { ...plain, title: 'Ny' }, budget: newer.budget }
    expect(mergeWork(newer, merged, third, tinyChart).conflicts).toEqual(merged.conflicts)
    expect(readWorkConflicts(undefined)).toEqual(noConflicts)
    for (const raw of [
      null,
      'x',
      { cases: [] },
      { cases: [{ path: ['__proto__'] }], table: [] },
      { cases: [], table: [1] },
    ])
      expect(readWorkConflicts(raw)).toBeNull()
  })
})

describe('one person in two windows', () => {
  it('has the cells of both, and is asked about one that both changed', () => {
    const common = { plain, table: [cell(2027, '1')] }
    const mine = work({ table: [cell(2027, '1'), cell(2028, '8'), cell(2027, '5')] })
    const theirs = {
      plain,
      table: [cell(2027, '1'), { kind: 'add-line', label: 'Ny' } as const, cell(2027, '4')],
    }
    const joined = joinWindows(budget, { common, mine, theirs }, tinyChart)
    expect(amounts(joined.table)).toEqual(['5', '8'])
    expect(edited(budget, joined.table).lines.map(({ label }) => label)).toEqual(['Lokaler', 'Ny'])
    expect(joined.conflicts.table).toMatchObject([
      { part: 2027, base: 100_000, mine: 500_000, theirs: 400_000 },
    ])
  })

  it('takes what the other window wrote, and not what both began with', () => {
    const common = { plain, table: [cell(2027, '1')] }
    const mine = work({ table: [cell(2027, '1'), cell(2028, '8'), cell(2027, '5')] })
    const theirs = { plain, table: [cell(2027, '1'), cell(2028, '3'), cell(2027, '4')] }
    const joined = joinWindows(budget, { common, mine, theirs }, tinyChart)
    expect(joined.conflicts.table).toHaveLength(2)
    const chosen = [2027, 2028].reduce(
      (now, part) =>
        choose(now, { key: `tabel/${line}/${part}`, take: 'theirs' }, edited(budget, now.table), tinyChart),
      joined,
    )
    expect(amounts(chosen.table)).toEqual(['4', '3'])
  })

  it('loses no edit where one window typed on in the field that both knew', () => {
    const common = { plain, table: [cell(2027, '1')] }
    const mine = work({ table: [cell(2027, '12')] })
    const theirs = { plain, table: [cell(2027, '1'), cell(2028, '3')] }
    const joined = joinWindows(budget, { common, mine, theirs }, tinyChart)
    expect(amounts(joined.table)).toEqual(['12', '3'])
    expect(joined.conflicts).toEqual(noConflicts)
  })
})
