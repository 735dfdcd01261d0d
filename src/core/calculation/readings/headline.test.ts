import { describe, expect, it } from 'vitest'
import { surroundings } from '../../../../tests/database/cases.ts'
import { parseCase } from '../case/parse-case.ts'
import { type Headline, readHeadline } from './headline.ts'
import { prepareCase } from './prepare.ts'

const basis = surroundings(10_000)
const line = { account: '5.57.73', label: 'Kontanthjælp' }

function headlineOf(...drivers: object[]): Headline {
  const parsed = parseCase({ schema: 1, title: 'Prøve', years: { first: 2019, count: 2 }, drivers })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const ready = prepareCase(parsed.case, basis)
  if (!ready.ok) throw new Error(JSON.stringify(ready.problems))
  return readHeadline(ready.prepared, basis.chart)
}

const staff = { kind: 'staff', name: 'Ansatte', posts: 2, pay: 500_000, from: '2019-07', lines: [line] }
const group = {
  kind: 'support-change',
  name: 'I arbejde',
  targetGroup: 40,
  takeUp: '50 %',
  success: '30 %',
  from: 2019,
  price: 100_000,
  line,
}

describe('the headline of a case', () => {
  it('counts staff in the year with most of them, from the month they begin', () => {
    expect(headlineOf(staff).staffing).toEqual({
      staffYears: expect.closeTo(2, 9),
      varies: false,
      firstMonth: { year: 2019, month: 6 },
      perYear: expect.closeTo(1_000_000, 6),
      service: 0,
    })
  })

  it('says that staff becomes fewer', () => {
    const shrinking = { ...staff, posts: { years: { 2019: 4, 2020: 1 } } }
    expect(headlineOf(shrinking).staffing).toMatchObject({ staffYears: expect.closeTo(2, 9), varies: true })
  })

  it('knows how many more succeed only where somebody said how many would anyway', () => {
    const reach = { kind: 'of-group', name: 'I arbejde', group: 40, per: 'year' }
    expect(headlineOf(group).reach).toEqual({ ...reach, expected: expect.closeTo(6, 9), beyond: null })
    expect(headlineOf({ ...group, deadweight: '10 %' }).reach).toMatchObject({ beyond: expect.closeTo(4, 9) })
  })

  it('counts people together where there is more than one group', () => {
    const other = { ...group, name: 'I uddannelse' }
    expect(headlineOf(group, other).reach).toEqual({ kind: 'people', people: expect.closeTo(24, 6) })
  })

  it('tells where people stand in the end who are moved between benefits', () => {
    const states = [
      { name: 'Kontanthjælp', start: 100 },
      { name: 'Fleksjob', start: 20, price: 160_000, line },
      { name: 'Pension', start: 10 },
    ]
    const measure = [{ from: 'Kontanthjælp', to: 'Fleksjob', people: { years: { 2019: 12, 2020: 4 } } }]
    const pathway = { kind: 'pathway', name: 'Veje', from: 2019, timing: 'at-start', states, measure }
    expect(headlineOf(pathway).reach).toEqual({
      kind: 'moved',
      year: 2020,
      states: [
        { name: 'Kontanthjælp', more: expect.closeTo(-16, 9) },
        { name: 'Fleksjob', more: expect.closeTo(16, 9) },
      ],
    })
  })

  it('has nothing where the case holds nothing', () => {
    const paused = headlineOf({ ...staff, paused: true })
    expect(paused).toMatchObject({ staffing: null, reach: null, accounts: [], linesWithoutAccount: 0 })
    expect(headlineOf({ ...group, line: { label: 'Uden konto' } })).toMatchObject({
      accounts: [],
      linesWithoutAccount: 1,
    })
  })
})
