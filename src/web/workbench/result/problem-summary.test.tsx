import { renderToString } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import type { PlainCase } from '../../../core/calculation/editing/plain.ts'
import { readForm } from '../../../core/calculation/editing/read-form.ts'
import { loadChart } from '../../../shipped/load-chart.ts'
import { loadParameters } from '../../../shipped/load-parameters.ts'
import { AssumptionsSide } from '../assumptions/assumptions-side.tsx'
import { evaluate } from '../figures/evaluation.ts'
import type { Desk } from '../state/desk.ts'
import { ProblemSummary } from './problem-summary.tsx'

const surroundings = { chart: loadChart(), parameters: loadParameters() }
const nothing = new Map<string, never>()
const desk: Desk = {
  ...{ language: 'da', surroundings, evidence: [], years: [2024, 2025], typing: null, open: null },
  tableUnit: null,
  ...{ changes: nothing, changedUnder: nothing, lastChanges: nothing },
}

const rent = {
  kind: 'fixed-amount',
  name: 'Lokaler',
  amount: 90_000,
  from: 2024,
  lines: [{ label: 'Drift' }],
}
const pay = { kind: 'staff', name: 'Løn', posts: 1, pay: 500_000, from: 2024, lines: [{ label: 'Løn' }] }
const people = {
  ...{ kind: 'support-change', name: 'Flere i job', per: 'year', timing: 'evenly', from: 2024 },
  ...{ price: 90_000, line: { label: 'Dagpenge' } },
}
const head = { schema: 1, title: 'Sag', years: { first: 2024, count: 2 } }
const current: PlainCase = {
  ...head,
  prices: 'current',
  priceLevel: 2024,
  drivers: [pay, rent, { ...rent, name: 'Biler' }],
}

function draw(plain: PlainCase) {
  const { problems } = evaluate(plain, surroundings)
  const summary = renderToString(<ProblemSummary plain={plain} problems={problems} desk={desk} />)
  return {
    links: [...summary.matchAll(/<a href="#([^"]*)">([^<]*)<\/a>/g)].map(([, to, text]) => [to ?? '', text]),
    page: renderToString(<AssumptionsSide plain={plain} problems={problems} desk={desk} />),
  }
}

it.each<[string, PlainCase]>([
  ['an amount beyond all reason', { ...head, drivers: [{ ...rent, amount: 1e15 }] }],
  [
    'a circle',
    {
      ...head,
      drivers: ['A', 'B'].map((name, i) => ({
        ...{ kind: 'refund', name, share: '50 %', line: { label: name } },
        of: [i === 0 ? 'B' : 'A'],
      })),
    },
  ],
  ['a driver without its numbers', { ...head, drivers: [{ ...pay, pay: null, posts: null }] }],
  ['current prices without an index', current],
  ['a rate of no use there', { ...head, drivers: [{ ...rent, amount: { rate: 'regulering.kl-loen' } }] }],
  [
    'a wrong number of one year',
    {
      ...head,
      drivers: [{ ...rent, amount: { years: { 2024: 1, 2025: 'mange' } } }],
    },
  ],
  ['a year that lacks its number', { ...head, drivers: [{ ...rent, amount: { years: { 2024: 1 } } }] }],
  ['an assumption that is not there', { ...head, drivers: [{ ...rent, amount: 'husleje' }] }],
  ['nobody who comes into work', { ...head, drivers: [people] }],
])('leads from %s to what stands on the page', (_, plain) => {
  const { links, page } = draw(plain)
  expect(links).not.toEqual([])
  const places = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  for (const [to, text] of links) {
    expect(places).toContain(to)
    expect(text).not.toBe('')
  }
})

it('asks for each index once, and offers those of the library in words', () => {
  const { links, page } = draw(current)
  expect(links).toEqual([
    ['regulation/pay', 'indeks for løn'],
    ['regulation/prices', 'indeks for priser'],
  ])
  expect(page).toMatch(/<option value="regulering\.satsregulering"[^>]*>Satsreguleringsprocent/)
  expect(page).toMatch(/KLs skøn for lønudviklingen[^<]*\(intet tal for 2024 i biblioteket\)/)
})

it('calculates once an index is chosen in the form', () => {
  const chosen = ['pay', 'prices'].map(name => [`regulation/${name}`, 'regulering.satsregulering'] as const)
  const read = readForm(current, chosen, 'da')
  if (!read.ok) throw new Error(read.because)
  const { problems, calculation } = evaluate(read.case, surroundings)
  expect(problems).toEqual([])
  const [, second] = calculation?.result.table.rows[0]?.cells ?? []
  expect(second).toBe(500_000 * 1.036 * 100)
})

it('shows all fields that each would do while none of them is filled in, and leads to the first', () => {
  const isFolded = (plain: PlainCase, field: string) =>
    new RegExp(`<summary>Flere felter.*id="drivers/0/${field}/value"`).test(draw(plain).page)
  expect(draw({ ...head, drivers: [people] }).links).toEqual([['drivers/0/people/value', 'Flere i job']])
  // from the first moment, when the price is not there either
  for (const driver of [people, { ...people, price: null }])
    expect(isFolded({ ...head, drivers: [driver] }, 'fullYearPersons')).toBe(false)
  expect(isFolded({ ...head, drivers: [{ ...people, people: 5 }] }, 'fullYearPersons')).toBe(true)
})

it('says nothing of indices in fixed prices', () => {
  expect(draw({ ...current, prices: 'fixed' }).page).not.toContain('regulation/')
})
