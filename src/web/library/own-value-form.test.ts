/** What is typed into the form for own values, and what is made of it. */
import { describe, expect, it } from 'vitest'
import type { Parameter } from '../../core/parameter/parameter.ts'
import { readOwnValue } from './own-value-form.ts'

const rate: Parameter = {
  name: 'sats',
  description: { da: 'Sats', en: 'Rate' },
  unit: 'kr/month',
  origin: 'shipped',
  values: [],
}
const rise: Parameter = { ...rate, name: 'regulering.loen', unit: 'share' }

const read = (query: string, parameter = rate, language: 'da' | 'en' = 'da') =>
  readOwnValue(new URLSearchParams(query), parameter, language)

describe('an own value as it is typed', () => {
  it('is the same number where the page is looked at in the other language', () => {
    const query = 'se=1&fra=2026-01-01&vaerdi=4.000&kilde=Regnskab&sprog=da'
    expect(read(query, rate, 'en')).toMatchObject({
      typed: { value: '4,000' },
      wish: { value: { value: 4_000 } },
    })
    expect(read(query)).toMatchObject({ typed: { value: '4.000' }, wish: { value: { value: 4_000 } } })
  })

  it('is read in the notation of the page, and its last day counts whole', () => {
    expect(read('se=1&fra=2026-01-01&sidste=2026-12-31&vaerdi=12.326,50&kilde=Regnskab')).toMatchObject({
      kind: 'wish',
      wish: {
        act: 'enter',
        value: {
          parameter: 'sats',
          from: '2026-01-01',
          until: '2027-01-01',
          value: 12_326.5,
          source: 'Regnskab',
        },
      },
    })
    expect(read('se=1&fra=2026-01-01&vaerdi=12.326&kilde=Regnskab')).toMatchObject({ isAmbiguous: true })
    expect(read('se=1&fra=2026-01-01&vaerdi=2,3+%25&kilde=KL', rise)).toMatchObject({
      wish: { value: { value: 0.023 } },
    })
    expect(read('se=1&fra=2026-01-01&vaerdi=12,326&kilde=Accounts', rate, 'en')).toMatchObject({
      wish: { value: { value: 12_326 } },
    })
  })

  it.each([
    ['nothing at all', 'se=1', ['not-a-number', 'not-a-day', 'source-missing']],
    ['words for a number', 'se=1&fra=2026-01-01&vaerdi=mange&kilde=x', ['not-a-number']],
    ['a day that is none', 'se=1&fra=2026-02-30&vaerdi=1&kilde=x', ['not-a-day']],
    ['a last day that is none', 'se=1&fra=2026-01-01&sidste=i+morgen&vaerdi=1&kilde=x', ['not-a-day']],
    [
      'a last day before the first',
      'se=1&fra=2026-01-01&sidste=2025-01-01&vaerdi=1&kilde=x',
      ['ends-before'],
    ],
  ])('is refused with all that is wrong: %s', (_what, query, codes) => {
    const asked = read(query)
    expect(asked.kind === 'faults' && asked.faults.map(({ code }) => code)).toEqual(codes)
  })

  it('of a share without its per cent sign is out of bounds', () => {
    expect(read('se=1&fra=2026-01-01&vaerdi=2,3&kilde=KL', rise)).toMatchObject({
      faults: [{ code: 'out-of-bounds' }],
    })
  })

  it('is not asked for before the preview is', () => {
    expect(read('fra=2026-01-01')).toMatchObject({ kind: 'form', typed: { from: '2026-01-01' } })
    expect(read('ret=abc')).toMatchObject({ kind: 'form', corrects: 'abc' })
    expect(read('slut=abc')).toEqual({ kind: 'end-form', entry: 'abc' })
  })

  it('is ended from the day after its last, and withdrawn whole', () => {
    expect(read('slut=abc&se=1&sidste=2026-12-31')).toMatchObject({
      wish: { act: 'end', entry: 'abc', until: '2027-01-01' },
    })
    expect(read('fortryd=abc')).toMatchObject({ wish: { act: 'withdraw', entry: 'abc' } })
  })
})
