/** What is found about the cells of a table, where a part of it was calculated here. */
import { expect, it } from 'vitest'
import { money } from '../money.ts'
import { year } from '../period.ts'
import type { Budget, ComputedLine, StatedLine } from '../proposal/content.ts'
import { checkBudgetCells } from './cells.ts'

const cell = { amount: money(100_000), step: money(100_000), text: '1', place: null }
const line = {
  ...{ id: 'l', label: 'Løn', cells: [cell], total: cell, place: null },
  kind: 'expense',
  account: { certainty: 'none', written: null, code: null },
} as const
const computed: ComputedLine = { ...line, origin: 'computed', replaces: [] }
const stated: StatedLine = { ...line, origin: 'stated' }

const codes = (lines: Budget['lines']) => {
  const table = {
    periods: [year(2027)],
    unit: '1000kr',
    priceLevel: null,
    totals: null,
    place: null,
  } as const
  return checkBudgetCells('p', { ...table, lines }).map(({ code }) => code)
}

it('misses no printed sum in a table that it calculated whole', () => {
  expect(codes([computed])).toEqual([])
})

it('misses it where a line is typed, beside calculated ones too, and where there is no line at all', () => {
  expect(codes([stated])).toEqual(['total-missing'])
  expect(codes([computed, { ...stated, id: 'm' }])).toEqual(['total-missing'])
  expect(codes([])).toEqual(['total-missing'])
})
