import { describe, expect, it } from 'vitest'
import { parseCase } from '../../calculation/case/parse-case.ts'
import { knownFigures } from './known-figures.ts'

const change = {
  kind: 'support-change',
  name: 'Flere i job',
  people: 10,
  from: 2024,
  price: 100_000,
  dropOff: 0.1,
  line: { account: '5.57.73', label: 'Kontanthjælp' },
}

function known(...drivers: object[]) {
  const parsed = parseCase({
    schema: 1,
    title: 'A case',
    years: { first: 2024, count: 3 },
    lasting: 'ends',
    drivers,
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return knownFigures(parsed.case)
}

describe('what assumptions say more exactly than a table', () => {
  it('are prices, drop-off and a declared end', () => {
    const figures = known(change)
    expect([...figures.prices]).toEqual([['5.57.73', 10_000_000]])
    expect([...figures.dropOff]).toEqual([['5.57.73', 0.1]])
    expect([figures.ends, figures.posts, figures.saysSelfSupport]).toEqual([true, null, false])
  })

  it('are the posts of all staff, unless one of them is not stated as posts', () => {
    const staff = { kind: 'staff', name: 'S', posts: 2, pay: 500_000, from: 2024, lines: [{ label: 'Løn' }] }
    expect(known(staff, { ...staff, name: 'T', posts: 1.5 }).posts).toBe(3.5)
    expect(known(staff, { ...staff, name: 'T', paused: true }).posts).toBe(2)
  })

  it('are two prices for one benefit, which is none', () => {
    expect(known(change, { ...change, name: 'Andre', price: 90_000 }).prices.size).toBe(0)
  })

  it('is where people go who need no benefit, if somebody says so with a source', () => {
    const goes = (share: object) => known({ ...change, destinations: [{ to: 'self-support', share }] })
    expect(goes({ value: 1, source: 'Opfølgning 2023' }).saysSelfSupport).toBe(true)
    expect(goes({ value: 1 }).saysSelfSupport).toBe(false)
    expect(goes({ value: 1, source: 'Tabellen', reconstructed: true }).saysSelfSupport).toBe(false)
  })

  it('is a pathway that leads out of all benefits, if somebody says so with a source', () => {
    const pathway = (people: object) =>
      known({
        kind: 'pathway',
        name: 'Veje',
        from: 2024,
        states: [{ name: 'A', start: 100, price: 100_000, line: { account: '5.57.73', label: 'A' } }],
        measure: [{ from: 'A', to: 'outside', people }],
      })
    expect(pathway({ value: 5, source: 'Opfølgning 2023' }).saysSelfSupport).toBe(true)
    expect(pathway({ value: 5, source: 'Tabellen', reconstructed: true }).saysSelfSupport).toBe(false)
  })
})
