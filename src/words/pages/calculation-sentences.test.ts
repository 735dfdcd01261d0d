import { describe, expect, it } from 'vitest'
import { appraise } from '../../core/calculation/appraisal/appraise.ts'
import { noDiscount } from '../../core/calculation/appraisal/discount.ts'
import type { Headline } from '../../core/calculation/readings/headline.ts'
import type { Result } from '../../core/calculation/readings/result.ts'
import { fromKroner, zero } from '../../core/money.ts'
import { joinWords, type SentenceData, sayFive } from './calculation-sentences.ts'

const headline: Headline = {
  staffing: null,
  reach: null,
  foundation: { assumptions: 0, reconstructed: 0, grades: [] },
  accounts: [],
  linesWithoutAccount: 0,
}

const result: Pick<Result, 'payback' | 'paybackHalfYear' | 'largestOutlay' | 'breakEven' | 'lasting'> = {
  payback: { kind: 'no-gain' },
  paybackHalfYear: null,
  largestOutlay: 0,
  breakEven: { kind: 'none' },
  lasting: { kind: 'not-calculated' },
}

function data(own: Partial<Headline> = {}, more: Partial<typeof result> = {}): SentenceData {
  const years = [2019, 2020, 2021, 2022]
  const table = { years, unit: '1000kr', rows: [], totals: [], total: zero, exactTotals: [] } as const
  const appraisal = appraise([], [], noDiscount, 'start')
  return {
    headline: { ...headline, ...own },
    result: { ...result, ...more, table, appraisal },
    stress: [],
    total: fromKroner(1_000_000),
    isValidated: false,
    followUp: [],
  }
}

describe('the five sentences', () => {
  it('leave out whatever is not known', () => {
    expect(sayFive(data(), 'da')).toEqual([
      'Kommunen bruger 1,0 mio. kr. over fire år.',
      'Tallene er foreløbige.',
    ])
    expect(sayFive(data(), 'en')).toEqual([
      'The municipality spends 1.0 million kr. over four years.',
      'The figures are preliminary.',
    ])
  })

  it('say how the largest outlay is counted, for the head of the page counts it by the year', () => {
    const said = sayFive(data({}, { largestOutlay: 543_400 }), 'da').join(' ')
    expect(said).toContain('Det største udlæg, regnet måned for måned, er 543.000 kr.')
  })

  it('say how much of the pay is service expenditure', () => {
    const staffing = {
      staffYears: 2.5,
      varies: true,
      firstMonth: { year: 2019, month: 7 },
      perYear: 1_234_567,
      service: 600_400,
    }
    const [sentence] = sayFive(data({ staffing }), 'da')
    expect(sentence).toBe(
      'Vi ansætter op til 2,5 årsværk fra august 2019; det koster 1,2 mio. kr. om året, heraf 600.000 kr. serviceudgifter.',
    )
    const [none] = sayFive(data({ staffing: { ...staffing, service: 0 } }), 'da')
    expect(none).toContain('uden for serviceudgifterne')
  })

  it('say where people stand in the end, those who leave first', () => {
    const states = [
      { name: 'Fleksjob', more: 37.2 },
      { name: 'Kontanthjælp', more: -210 },
    ]
    const reach = { kind: 'moved', year: 2026, states } as const
    expect(sayFive(data({ reach }), 'da')[0]).toBe(
      'Ved udgangen af 2026 ventes i forhold til ellers 210 færre borgere på »Kontanthjælp« og 37 flere borgere på »Fleksjob«.',
    )
    expect(sayFive(data({ reach }), 'en')[0]).toContain('210 fewer people on “Kontanthjælp”')
  })

  it('say what happens after the last year, in the direction it has', () => {
    const ends = sayFive(data({}, { lasting: { kind: 'ends' } }), 'da')
    expect(ends[0]).toContain('; derefter ophører virkningen.')
    const lasts = sayFive(data({}, { lasting: { kind: 'lasting', perYear: -200_000 } }), 'da')
    expect(lasts[0]).toContain('; derefter sparer den 200.000 kr. om året.')
  })

  it('name accounts, and lines that have none', () => {
    const said = sayFive(data({ accounts: ['5.57.73', '6.45.53'], linesWithoutAccount: 1 }), 'da')
    expect(said.at(-1)).toBe(
      'Siger I ja, ændres budgettet på konto 5.57.73 og 6.45.53 samt 1 linje uden konto. Opfølgning er ikke planlagt.',
    )
  })

  it('say who reports back, when, and what stops it', () => {
    const measure = {
      id: 'a',
      indicator: 'I job',
      dataSource: 'Jobindsats',
      baseline: '12',
      owner: 'Jobcentret',
      threshold: 'under 8 i job efter et år.',
      reported: 'hvert halvår',
    }
    const said = sayFive({ ...data({ accounts: ['5.57.73'] }), followUp: [measure] }, 'da')
    expect(said.at(-1)).toBe(
      'Siger I ja, ændres budgettet på konto 5.57.73. Der følges op af Jobcentret; tilbagemelding: hvert halvår; stopgrænse: under 8 i job efter et år.',
    )
  })

  it('say whether somebody has validated just these figures', () => {
    expect(sayFive({ ...data(), isValidated: true }, 'da')).toContain('Tallene er validerede.')
  })

  it('join words as each language does', () => {
    expect(joinWords(['a', 'b', 'c'], 'da')).toBe('a, b og c')
    expect(joinWords(['a', 'b'], 'en')).toBe('a and b')
    expect(joinWords([], 'da')).toBe('')
  })
})
