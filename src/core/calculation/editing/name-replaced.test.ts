/** A case that knows which typed lines it stands for goes on knowing it. */
import { describe, expect, it } from 'vitest'
import { edited, realCases } from '../../../../tests/editing/cases.ts'
import { realTables } from '../../../../tests/editing/real-tables.ts'
import { loadChart } from '../../../shipped/load-chart.ts'
import { layLines } from '../readings/lay-lines.ts'
import { preparePlain } from '../readings/prepare.ts'
import { takeSnapshot } from '../readings/snapshot.ts'
import { nameReplaced } from './name-replaced.ts'
import { type PlainCase, valueAt } from './plain.ts'
import { driversOf } from './walk-fields.ts'

const tables = realTables()
const surroundings = { chart: loadChart(), parameters: new Map() }

function tableOf(plain: PlainCase) {
  const ready = preparePlain(plain, surroundings)
  if (!ready.ok) throw new Error(JSON.stringify(ready.problems))
  return takeSnapshot(ready.prepared)
}

describe.each(realCases.map((plain, i) => [String(plain['title']), plain, tables[i]] as const))(
  '%s',
  (_, plain, real) => {
    if (!real) throw new Error('no table')
    const named = nameReplaced(plain, real.budget, real.table)

    it('gives the same table with the typed lines named', () => {
      const before = layLines(real.budget, real.table, null)
      const after = layLines(real.budget, tableOf(named), null)
      expect(after).toEqual(before)
      expect(nameReplaced(named, real.budget, tableOf(named))).toBe(named)
    })

    it('keeps their places when a line is renamed and another one comes', () => {
      const paths = [['lines', 0], ['line'], ['states', 0, 'line']].map(path => [
        'drivers',
        0,
        ...path,
        'label',
      ])
      const label = paths.find(path => valueAt(named, path) !== undefined) ?? []
      const more = edited(
        named,
        { kind: 'set', path: label, value: 'Et helt andet navn' },
        { kind: 'add-driver', driver: 'fixed-amount', name: 'Nyt' },
        {
          kind: 'type',
          path: ['drivers', driversOf(named).length, 'amount'],
          text: '1',
          notation: 'da',
        },
      )
      const laid = layLines(real.budget, tableOf(more), null)
      expect(laid?.lines.filter(line => line.origin === 'stated')).toEqual([])
      expect(laid?.lines).toHaveLength(real.budget.lines.length + 1)
    })
  },
)
