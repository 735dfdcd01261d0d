import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadChart } from '../../shipped/load-chart.ts'
import type { FunctionCode } from './chart.ts'
import { codeOf } from './reading.ts'
import { accountReaderOf, readAccount, splitAccount } from './resolve.ts'

const chart = loadChart()
const codes = new Set(chart.functions.map(f => f.code))
const onlyMeaning = chart.functions.filter(
  f => chart.functions.filter(other => short(other.code) === short(f.code)).length === 1,
)

function short(code: FunctionCode): string {
  return `${code.slice(0, 1)}.${code.slice(-2)}`
}

const fragments = fc.constantFrom(
  ...'05.73 573 5.57.73 .2 konto Konto HK 6 løn Løn helårspersoner . , - / ( ) % kr. 2019 05.65'.split(' '),
  ...'Seniorpension 8.100 06.53 á kl. og 0 5 65'.split(' '),
  ' ',
  '\u00a0',
)
const labels = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fragments, { maxLength: 14 }).map(parts => parts.join('')),
  fc.array(fragments, { maxLength: 14 }).map(parts => parts.join(' ')),
)
const tableYears = fc.array(fc.integer({ min: 1970, max: 2100 }), { maxLength: 5 })

describe('reading any label', () => {
  it('never throws and gives the same answer every time', () => {
    fc.assert(
      fc.property(labels, tableYears, (label, years) => {
        const once = readAccount(label, years, chart)
        expect(readAccount(label, years, chart)).toEqual(once)
        expect(accountReaderOf(chart).read(label, years)).toEqual(once)
        expect(splitAccount(label, chart)).toEqual(splitAccount(label, chart))
      }),
      { numRuns: 2000 },
    )
  })

  it('names only functions of the chart, and only what stands on the label', () => {
    fc.assert(
      fc.property(labels, tableYears, (label, years) => {
        const reading = readAccount(label, years, chart)
        if (reading.certainty === 'none') return
        for (const written of reading.written.split(', ')) expect(label).toContain(written)
        const named = reading.certainty === 'ambiguous' ? reading.candidates : [codeOf(reading)]
        for (const code of named) if (code !== null) expect(codes).toContain(code)
        if (reading.certainty === 'ambiguous')
          expect(new Set(reading.candidates).size).toBe(reading.candidates.length)
      }),
      { numRuns: 2000 },
    )
  })

  it('does not depend on the order of the years', () => {
    fc.assert(
      fc.property(labels, tableYears, (label, years) => {
        expect(readAccount(label, years.toReversed(), chart)).toEqual(readAccount(label, years, chart))
      }),
    )
  })

  it('splits into pieces that stand on the label', () => {
    fc.assert(
      fc.property(labels, label => {
        const { written, rest } = splitAccount(label, chart)
        for (const word of rest.split(/\s+/)) expect(label).toContain(word)
        if (written === null) expect(rest).toBe(label.trim())
        else expect(label).toContain(written)
      }),
    )
  })
})

describe('every function of the chart', () => {
  const accounts = fc.constantFrom(...onlyMeaning)

  it('is found under every way it is written', () => {
    fc.assert(
      fc.property(accounts, fc.constantFrom('', ' Løn', ' – drift', ': Udgift'), ({ code }, behind) => {
        const [main = '', group = '', number = ''] = code.split('.')
        const notations = [
          code,
          `0${code}`,
          `${code}.1`,
          `0${main}.${number}`,
          `${main}${group}${number}`,
          `Løn (0${code})`,
          `konto ${main}.${number}`,
        ]
        for (const notation of notations)
          expect(codeOf(readAccount(notation + behind, [2019], chart)), notation + behind).toBe(code)
      }),
    )
  })

  it('is found as a bare number where it leads and no count follows', () => {
    for (const { code } of onlyMeaning) {
      const bare = code.slice(0, 1) + code.slice(-2)
      expect(codeOf(readAccount(`${bare} Besparelse`, [2019], chart))).toBe(code)
      expect(readAccount(`${bare} helårspersoner`, [2019], chart).certainty).toBe('none')
    }
  })
})

describe('numbers that are not accounts', () => {
  const danish = (n: number): string => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, '.')
  const decoys = fc.oneof(
    fc.integer({ min: 1000, max: 99_999_999 }).map(danish),
    fc.integer({ min: 1, max: 99_999 }).map(n => `${danish(n)},5`),
    fc.integer({ min: 1, max: 999 }).map(n => `${n} %`),
    fc.integer({ min: 1, max: 999 }).map(n => `${n} kr.`),
    fc.integer({ min: 1, max: 999 }).map(n => `${n} helårspersoner`),
    fc.integer({ min: 1970, max: 2100 }).map(String),
    fc
      .date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map(date => date.toISOString().slice(0, 10).split('-').reverse().join('.')),
    fc
      .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 12 }))
      .map(([a, b]) => `${a}.0${b % 10}`),
  )

  it('are never read as one, alone or among words', () => {
    fc.assert(
      fc.property(
        decoys,
        fc.constantFrom('', 'Løn ', 'Elevløn ca. ', 'Besparelse (3 personer) '),
        (decoy, before) => {
          expect(readAccount(before + decoy, [2019], chart).certainty).toBe('none')
          expect(readAccount(`${decoy} ${before}`, [2019], chart).certainty).toBe('none')
        },
      ),
      { numRuns: 2000 },
    )
  })
})
