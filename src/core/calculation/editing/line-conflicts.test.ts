/** A typed line that one of two people calculates, while the other types in it, removes it, or calculates it too. */
import { describe, expect, it } from 'vitest'
import { tinyChart } from '../../../../tests/database/chart.ts'
import type { Budget } from '../../proposal/content.ts'
import { editTable, type TableEdit } from '../../proposal/edit-table.ts'
import { typedLinesOf } from '../../proposal/printed-budget.ts'
import { joinWindows, mergeWork } from './merge-work.ts'
import type { Plain, PlainCase } from './plain.ts'
import { driversOf } from './walk-fields.ts'
import {
  choose,
  noConflicts,
  openConflicts,
  readWorkConflicts,
  type Take,
  type Work,
} from './work-conflicts.ts'

const typed = edited(null, [
  { kind: 'start-table', firstYear: 2027, years: 2, unit: '1000kr', priceLevel: 2027 },
  { kind: 'add-line', label: 'Lokaler' },
  { kind: 'add-line', label: 'Løn' },
])
const [rooms, pay] = typed.lines.map(({ id }) => id) as [string, string]
const before = edited(typed, [cell(2027, '90')])
const plain: PlainCase = { schema: 1, title: 'Sag', drivers: [] }
const base = { plain, budget: before }
const key = `linje/${rooms}`

function edited(from: Budget | null, edits: readonly TableEdit[]): Budget {
  const after = edits.reduce((now, edit) => {
    const done = editTable(now, edit, tinyChart)
    return done.ok ? done.budget : now
  }, from)
  if (!after) throw new Error('no table')
  return after
}

function cell(year: number, text: string): TableEdit {
  return { kind: 'set-cell', line: rooms, year, text, notation: 'da' }
}

const amount = (name: string, ...replaces: readonly string[]) => ({
  kind: 'fixed-amount',
  name,
  amount: 95_000,
  lines: replaces.map(each => ({ label: each, replaces: each })),
})

function withDrivers(...drivers: readonly Plain[]): PlainCase {
  return { ...plain, drivers }
}

function work(more: Partial<Work>): Work {
  return { plain, table: [], conflicts: noConflicts, ...more }
}

/** As it is saved: what is calculated, and what is typed in the line. */
function endOf({ plain: now, table }: Pick<Work, 'plain' | 'table'>, onto: Budget) {
  const line = typedLinesOf(edited(onto, table)).find(({ id }) => id === rooms)
  return {
    drivers: driversOf(now).map(driver => (driver as { name: string }).name),
    typed: line ? [line.label, ...line.cells.map(({ text }) => text)] : null,
  }
}

function chosen(merged: Work, take: Take, onto: Budget) {
  const after = choose(merged, { key, take }, edited(onto, merged.table), tinyChart)
  expect(after.conflicts).toEqual(noConflicts)
  return endOf(after, onto)
}

const oneLine = { line: rooms, label: 'Lokaler' }

describe('a typed line that one calculates and the other changes', () => {
  it('is the other’s to calculate until its own amounts are chosen, and then the driver goes', () => {
    const mine = work({ table: [cell(2027, '80'), cell(2028, '70')] })
    const newer = { plain: withDrivers(amount('Husleje', 'Lokaler')), budget: before }
    const merged = mergeWork(base, mine, newer, tinyChart)
    expect(merged.conflicts).toMatchObject({
      ...{ cases: [], table: [] },
      lines: [
        {
          ...oneLine,
          base: [
            { part: 2027, held: 9_000_000 },
            { part: 2028, held: null },
          ],
          mine: {
            kind: 'typed',
            parts: [
              { part: 2027, held: 8_000_000 },
              { part: 2028, held: 7_000_000 },
            ],
          },
          theirs: { kind: 'computed', by: [{ was: null }] },
          stands: 'theirs',
        },
      ],
    })
    expect(endOf(merged, before).drivers).toEqual(['Husleje'])
    expect(chosen(merged, 'mine', before)).toEqual({ drivers: [], typed: ['Lokaler', '80', '70'] })
    expect(chosen(merged, 'theirs', before)).toEqual({ drivers: ['Husleje'], typed: ['Lokaler', '90', ''] })
  })

  it('is one’s own to calculate until the other’s amounts are chosen, and then the driver goes', () => {
    const mine = work({ plain: withDrivers(amount('Husleje', 'Lokaler')) })
    const newer = { plain, budget: edited(before, [cell(2027, '80')]) }
    const merged = mergeWork(base, mine, newer, tinyChart)
    expect(merged.conflicts.lines).toMatchObject([
      { ...oneLine, mine: { kind: 'computed' }, theirs: { kind: 'typed' }, stands: 'mine' },
    ])
    expect(endOf(merged, newer.budget).drivers).toEqual(['Husleje'])
    expect(chosen(merged, 'mine', newer.budget)).toEqual({
      drivers: ['Husleje'],
      typed: ['Lokaler', '80', ''],
    })
    expect(chosen(merged, 'theirs', newer.budget)).toEqual({ drivers: [], typed: ['Lokaler', '80', ''] })
  })

  it('is asked about once, also where one first typed in it and then began to calculate it', () => {
    const mine = work({ plain: withDrivers(amount('Husleje', 'Lokaler')), table: [cell(2027, '85')] })
    const newer = { plain, budget: edited(before, [cell(2027, '80')]) }
    const merged = mergeWork(base, mine, newer, tinyChart)
    expect([merged.conflicts.table.length, merged.conflicts.lines.length]).toEqual([0, 1])
    expect(chosen(merged, 'theirs', newer.budget)).toEqual({ drivers: [], typed: ['Lokaler', '80', ''] })
  })

  it('is not asked about where nobody else touched it, or its driver is paused', () => {
    const mine = work({ table: [cell(2027, '80')] })
    const other = { plain: withDrivers(amount('Ny løn', 'Løn')), budget: before }
    expect(mergeWork(base, mine, other, tinyChart).conflicts).toEqual(noConflicts)
    const paused = {
      plain: withDrivers({ ...amount('Husleje', 'Lokaler'), paused: true }),
      budget: before,
    }
    expect(mergeWork(base, mine, paused, tinyChart).conflicts).toEqual(noConflicts)
    const same = work({ plain: withDrivers(amount('Husleje', 'Lokaler')) })
    expect(mergeWork(base, same, { ...base, plain: { ...plain, title: 'Ny' } }, tinyChart).conflicts).toEqual(
      noConflicts,
    )
  })

  it('can be gone instead, or be back', () => {
    const remove: TableEdit = { kind: 'remove-line', line: rooms }
    const mine = work({ plain: withDrivers(amount('Husleje', 'Lokaler')) })
    const newer = { plain, budget: edited(before, [remove]) }
    const merged = mergeWork(base, mine, newer, tinyChart)
    expect(merged.conflicts.lines).toMatchObject([{ theirs: { kind: 'gone' }, stands: 'mine' }])
    expect(openConflicts(merged.conflicts, merged.plain, newer.budget).lines).toHaveLength(1)
    expect(chosen(merged, 'theirs', newer.budget)).toEqual({ drivers: [], typed: null })
    expect(chosen(merged, 'mine', newer.budget)).toEqual({ drivers: ['Husleje'], typed: null })
    const gone = mergeWork(base, work({ table: [remove] }), { plain: mine.plain, budget: before }, tinyChart)
    expect(gone.conflicts.lines).toMatchObject([{ mine: { kind: 'gone' }, stands: 'theirs' }])
    expect(chosen(gone, 'mine', before)).toEqual({ drivers: [], typed: null })
    expect(chosen(gone, 'theirs', before)).toEqual({ drivers: ['Husleje'], typed: ['Lokaler', '90', ''] })
  })

  it('counts once where one renamed it', () => {
    const renamed = edited(before, [{ kind: 'set-label', line: rooms, text: 'Leje' }])
    const mine = work({ plain: withDrivers(amount('Husleje', 'Lokaler')) })
    const merged = mergeWork(base, mine, { plain, budget: renamed }, tinyChart)
    expect(merged.plain['drivers']).toMatchObject([{ lines: [{ replaces: rooms }] }])
    expect(openConflicts(merged.conflicts, merged.plain, renamed).lines).toHaveLength(1)
    expect(chosen(merged, 'theirs', renamed)).toEqual({ drivers: [], typed: ['Leje', '90', ''] })
  })

  it('is calculated by one of two who both began to, and the other comes in its place where that is chosen', () => {
    const mine = work({ plain: withDrivers(amount('Husleje', 'Lokaler')) })
    const newer = { plain: withDrivers(amount('Leje', 'Lokaler')), budget: before }
    const merged = mergeWork(base, mine, newer, tinyChart)
    expect(endOf(merged, before).drivers).toEqual(['Husleje'])
    expect(chosen(merged, 'mine', before).drivers).toEqual(['Husleje'])
    expect(chosen(merged, 'theirs', before).drivers).toEqual(['Leje'])
  })

  it('is merged field by field where both began the same, and chosen between where only the name is the same', () => {
    const mine = work({ plain: withDrivers(amount('Lokaler', 'Lokaler')) })
    const same = { plain: withDrivers({ ...amount('Lokaler', 'Lokaler'), from: '2027' }), budget: before }
    const merged = mergeWork(base, mine, same, tinyChart)
    expect(merged.conflicts).toEqual(noConflicts)
    expect(merged.plain['drivers']).toMatchObject([{ amount: 95_000, from: '2027' }])
    const staff = {
      kind: 'staff',
      name: 'Lokaler',
      posts: 2,
      lines: [{ label: 'Lokaler', replaces: 'Lokaler' }],
    }
    const other = mergeWork(base, mine, { plain: withDrivers(staff), budget: before }, tinyChart)
    expect(other.plain['drivers']).toEqual([amount('Lokaler', 'Lokaler')])
    expect(other.conflicts.cases).toMatchObject([{ path: ['drivers', 0], theirs: staff }])
    const taken = choose(other, { key: 'drivers/0', take: 'theirs' }, before, tinyChart)
    expect(taken.plain['drivers']).toEqual([staff])
  })

  it('leaves a driver that both knew before where it is, on a line of its own', () => {
    const known = { ...amount('Husleje'), lines: [{ label: 'Andet' }] }
    const ground = { plain: withDrivers(known), budget: before }
    const mine = work({ plain: ground.plain, table: [cell(2027, '80')] })
    const standing = withDrivers({ ...known, lines: [{ label: 'Andet', replaces: 'Lokaler' }] })
    const merged = mergeWork(ground, mine, { plain: standing, budget: before }, tinyChart)
    const after = choose(merged, { key, take: 'mine' }, edited(before, merged.table), tinyChart)
    expect(after.plain).toEqual(ground.plain)
    const undone = choose(merged, { key, take: 'theirs' }, edited(before, merged.table), tinyChart)
    expect(undone.plain).toEqual(standing)
  })

  it('is settled by hand too: the driver is removed', () => {
    const mine = work({ table: [cell(2027, '80')] })
    const newer = { plain: withDrivers(amount('Husleje', 'Lokaler')), budget: before }
    const merged = mergeWork(base, mine, newer, tinyChart)
    const now = edited(before, merged.table)
    expect(openConflicts(merged.conflicts, merged.plain, now).lines).toHaveLength(1)
    const renamed = withDrivers(amount('Leje', 'Lokaler'))
    expect(openConflicts(merged.conflicts, renamed, now).lines).toHaveLength(1)
    expect(
      endOf(choose({ ...merged, plain: renamed }, { key, take: 'mine' }, now, tinyChart), before),
    ).toEqual({ drivers: [], typed: ['Lokaler', '80', ''] })
    expect(openConflicts(merged.conflicts, plain, now)).toEqual(noConflicts)
  })

  it('takes the line back that the same driver calculates beside it', () => {
    const mine = work({ plain: withDrivers(amount('Drift', 'Lokaler', 'Løn')) })
    const newer = {
      plain,
      budget: edited(before, [
        cell(2027, '80'),
        { kind: 'set-cell', line: pay, year: 2027, text: '5', notation: 'da' },
      ]),
    }
    const merged = mergeWork(base, mine, newer, tinyChart)
    expect(merged.conflicts.lines.map(({ label }) => label)).toEqual(['Lokaler', 'Løn'])
    const after = choose(merged, { key, take: 'theirs' }, newer.budget, tinyChart)
    // the driver is gone, so nothing is left to choose about the other line
    expect(openConflicts(after.conflicts, after.plain, newer.budget)).toEqual(noConflicts)
  })

  it('is chosen between by one person in two windows', () => {
    const common = { plain, table: [cell(2027, '60')] }
    const mine = work({ plain: withDrivers(amount('Husleje', 'Lokaler')), table: common.table })
    const theirs = { plain, table: [...common.table, cell(2028, '70')] }
    const joined = joinWindows(before, { common, mine, theirs }, tinyChart)
    expect(endOf(joined, before).drivers).toEqual(['Husleje'])
    expect(chosen(joined, 'theirs', before)).toEqual({ drivers: [], typed: ['Lokaler', '60', '70'] })
    expect(chosen(joined, 'mine', before).drivers).toEqual(['Husleje'])
  })

  it('is kept in a draft, and nothing else is read for one', () => {
    const mine = work({ table: [cell(2027, '80')] })
    const newer = { plain: withDrivers(amount('Husleje', 'Lokaler')), budget: before }
    const { conflicts } = mergeWork(base, mine, newer, tinyChart)
    const sent = JSON.parse(JSON.stringify(conflicts))
    expect(readWorkConflicts(sent)).toEqual(conflicts)
    expect(readWorkConflicts({ cases: [], table: [] })).toEqual(noConflicts)
    const [line] = sent.lines
    for (const lines of [
      'x',
      [{}],
      [{ ...line, mine: { kind: 'else' } }],
      [
        {
          ...line,
          theirs: {
            kind: 'computed',
            by: [{ at: 0, driver: { __proto__: null, constructor: 1 }, was: null }],
          },
        },
      ],
      [{ ...line, stands: 'both' }],
    ])
      expect(readWorkConflicts({ cases: [], table: [], lines })).toBeNull()
  })
})
