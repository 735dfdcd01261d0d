import { describe, expect, it } from 'vitest'
import { createFinding } from '../../core/check/finding.ts'
import { fromKroner, money, type Unit } from '../../core/money.ts'
import { year } from '../../core/period.ts'
import type { Budget, ComputedLine, PrintedCell, StatedLine } from '../../core/proposal/content.ts'
import { loadChart } from '../../shipped/load-chart.ts'
import { budgetView } from './budget-view.ts'

const chart = loadChart()

describe('a budget as it is shown', () => {
  it('says what a total should be, and leaves what is printed as it is', () => {
    const wrong = createFinding('column-sum', {
      data: { label: 'I alt' },
      period: year(2020),
      stated: fromKroner(9_000),
      computed: fromKroner(8_000),
    })
    const { totals } = budgetView(budget([cell(5), cell(9)]), [wrong], chart)
    expect(totals?.cells.map(c => [c.amount, c.shouldBe])).toEqual([
      [fromKroner(5_000), null],
      [fromKroner(9_000), fromKroner(8_000)],
    ])
    expect(totals?.findings).toEqual([wrong])
  })

  it('names an account as it was called in the first year of the table', () => {
    const { lines } = budgetView(budget([cell(5), cell(9)]), [], chart)
    expect(lines[0]?.account?.known.code).toBe('5.57.73')
    expect(lines[0]?.account?.name).toMatch(/[Kk]ontant/)
  })

  it('shows as many decimals as are printed, and none that are not', () => {
    expect(budgetView(budget([cell(5), cell(9)]), [], chart).decimals).toBe(0)
    const half: PrintedCell = { amount: fromKroner(500), step: money(10_000), text: '0,5', place: null }
    expect(budgetView(budget([half, cell(9)]), [], chart).decimals).toBe(1)
  })

  it('shows millions in thousands, and kroner as kroner', () => {
    const million: PrintedCell = {
      amount: fromKroner(1_950_000),
      step: money(1_000_000),
      text: '1,95',
      place: null,
    }
    expect(budgetView(budget([million, cell(9)], 'mio'), [], chart)).toMatchObject({
      unit: '1000kr',
      decimals: 0,
    })
    expect(budgetView(budget([cell(5), cell(9)], 'kr'), [], chart).unit).toBe('kr')
  })

  it('keeps what cannot be read apart from what is blank', () => {
    const odd: PrintedCell = { amount: null, step: money(100_000), text: 'se note', place: null }
    const blank: PrintedCell = { amount: null, step: money(100_000), text: '', place: null }
    const { lines } = budgetView(budget([odd, blank]), [], chart)
    expect(lines[0]?.cells.map(c => c.unreadable)).toEqual(['se note', null])
  })

  it('opens calculated amounts only, and adds up what stands in the table', () => {
    const typed = budget([cell(5), cell(9)])
    const computed: ComputedLine = {
      ...{ origin: 'computed', id: 'c', label: 'Løn', account: { certainty: 'none' }, kind: 'expense' },
      ...{ cells: [cell(1), cell(2)], total: cell(3), place: null, replaces: [] },
    }
    const both = { ...typed, totals: null, lines: [...typed.lines, computed] }
    const view = budgetView(both, [], chart, (line, year) => `/${line}/${year}`)
    expect(view.lines.map(row => row.cells[0]?.href)).toEqual([null, '/c/2019'])
    expect(view.totals?.cells.map(c => c.amount)).toEqual([fromKroner(6000), fromKroner(11_000)])
    expect(view.totals?.total.amount).toBe(fromKroner(17_000))
  })
})

function cell(thousands: number): PrintedCell {
  return { amount: fromKroner(thousands * 1000), step: money(100_000), text: String(thousands), place: null }
}

function budget(cells: readonly PrintedCell[], unit: Unit = '1000kr'): Budget {
  const line: StatedLine = {
    origin: 'stated',
    id: 'l',
    label: '05.73 Kontanthjælp',
    account: { certainty: 'stated', written: '05.73', code: '5.57.73' },
    kind: 'expense',
    cells,
    total: null,
    place: null,
  }
  return {
    periods: [year(2019), year(2020)],
    unit,
    priceLevel: null,
    lines: [line],
    totals: { label: 'I alt', cells, total: null, place: null },
    place: null,
  }
}
