import { describe, expect, it } from 'vitest'
import { createFinding } from '../../core/check/finding.ts'
import { fromKroner } from '../../core/money.ts'
import { year } from '../../core/period.ts'
import { totalsWithPrinted, withPrinted } from './overview.ts'

const periods = [year(2019), year(2020)]
const nets = [fromKroner(250_000), null]
const net = fromKroner(250_000)

describe('amounts beside what is printed', () => {
  it('shows the printed amount in the cell that an error is about, and nowhere else', () => {
    const wrong = createFinding('overview-cell', {
      data: { title: 'A' },
      period: year(2019),
      stated: fromKroner(350_000),
      computed: fromKroner(250_000),
    })
    const { cells, total } = withPrinted(periods, nets, net, [wrong])
    expect(cells.map(cell => cell.printed)).toEqual([{ amount: fromKroner(350_000) }, null])
    expect(total.printed).toBeNull()
  })

  it('shows a printed blank where the forms have an amount', () => {
    const blank = createFinding('overview-cell', {
      data: { title: 'A' },
      period: year(2019),
      computed: fromKroner(250_000),
    })
    expect(withPrinted(periods, nets, net, [blank]).cells[0]?.printed).toEqual({ amount: null })
  })

  it('keeps a blank blank and leaves notes out of the row', () => {
    const note = createFinding('overview-rounding', {
      data: { title: 'A' },
      period: year(2019),
      stated: fromKroner(251_000),
      computed: fromKroner(250_000),
    })
    const amounts = withPrinted(periods, nets, net, [note])
    expect(amounts.cells).toEqual([
      { amount: fromKroner(250_000), printed: null },
      { amount: null, printed: null },
    ])
    expect(amounts.findings).toEqual([])
  })

  it('says beneath the totals what is wrong with a row that no form answers to, without blaming a total', () => {
    const row = createFinding('overview-row-sum', {
      data: { title: 'B' },
      line: 'b',
      stated: fromKroner(1),
      computed: fromKroner(2),
    })
    const amounts = totalsWithPrinted(periods, nets, net, [row])
    expect(amounts.total.printed).toBeNull()
    expect(amounts.findings).toEqual([row])
  })
})
