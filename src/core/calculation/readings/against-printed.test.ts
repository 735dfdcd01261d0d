import { describe, expect, it } from 'vitest'
import { sketchCase, surroundings } from '../../../../tests/database/cases.ts'
import { sketchProposal } from '../../../../tests/database/documents.ts'
import { economyOf } from '../../proposal/economy.ts'
import { parseCase } from '../case/parse-case.ts'
import { type AgainstPrinted, compareWithPrinted } from './against-printed.ts'
import { prepareCase } from './prepare.ts'
import { takeSnapshot } from './snapshot.ts'

const basis = surroundings(10_000)

/** The printed table has only the benefit, which the case makes −1.200.000 kr. a year. */
function compare(amounts: (number | null)[]): AgainstPrinted {
  const parsed = parseCase(sketchCase())
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const ready = prepareCase(parsed.case, basis)
  if (!ready.ok) throw new Error(JSON.stringify(ready.problems))
  const { budget } = sketchProposal({ title: 'Flere i job', amounts }, [2019, 2020], 1)
  if (!budget) throw new Error('no budget')
  return compareWithPrinted(takeSnapshot(ready.prepared), budget, economyOf(budget, basis.chart))
}

describe('a computed table beside the printed one', () => {
  it('differs in the cells that do not say the same', () => {
    const { cells, largest, unmatched } = compare([-1200, -1199])
    expect(cells).toEqual([
      { label: '05.73 Kontanthjælp', year: 2020, printed: -119_900_000, computed: -120_000_000 },
    ])
    expect(largest).toBe(100_000)
    expect(unmatched).toEqual([])
  })

  it('takes a blank for nothing', () => {
    expect(compare([null, -1200]).cells).toMatchObject([{ year: 2019, printed: 0, computed: -120_000_000 }])
  })

  it('holds the net of each year against the printed lines', () => {
    expect(compare([-1200, -1200]).totals).toMatchObject([
      { label: null, year: 2019, printed: -120_000_000, computed: -20_000_000 },
      { label: null, year: 2020 },
    ])
  })
})
