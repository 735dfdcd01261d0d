/** What the checks say of small documents, each with one thing wrong. The documents are written as people write them. */
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../documents/read-document.ts'
import { loadChart } from '../../shipped/load-chart.ts'
import { sayFinding } from '../../words/finding.ts'
import type { Finding } from './finding.ts'
import { professionalSeverity } from './professional/finding-data.ts'

const chart = loadChart()

const overview = `Nr. Investeringsforslag\t\t2019\t2020\tI alt
\t\t(1.000 kr.)
Socialudvalget
1\tFlere i job\t-100\t-300\t-400
2\tHurtigere hjælp\t50\t-50\t0
I alt\t\t-50\t-350\t-400
`

const first = `## Socialudvalget

Politikområde\tForslag fremsat af:\tNr.
2.01 Beskæftigelse\tUnge\t1 2 1 1

## Flere i job

Forslagets indhold\tVi ansætter to medarbejdere.
Konsekvenser for målgruppen\tFlere i job.
Personalemæssige konsekvenser\tIngen
Sammenhæng til andre forslag\tIngen

Drift\tBeløb i 1.000 kr.
\t2019\t2020\tI alt
06.53 Løn\t100\t100\t200
05.73 Kontanthjælp - drift\t-250\t-500\t-750
05.73 Kontanthjælp - refusion\t50\t100\t150
I alt\t-100\t-300\t-400
`

const second = `## Socialudvalget

Politikområde\tForslag fremsat af:\tNr.
2.01 Beskæftigelse\tUnge\t1 2 1 2

## Hurtigere hjælp

Forslagets indhold\tVi ansætter en medarbejder.
Konsekvenser for målgruppen\tHurtigere hjælp.
Personalemæssige konsekvenser\tIngen
Sammenhæng til andre forslag\tIngen

Drift\tBeløb i 1.000 kr.
\t2019\t2020\tI alt
06.53 Løn\t50\t50\t100
05.78 Dagpenge\t0\t-100\t-100
I alt\t50\t-50\t0
`

const whole = `# Katalog\n\n${overview}\n${first}\n${second}`

function findings(text: string): Finding[] {
  const reading = readDocument('katalog.md', Buffer.from(text), { chart })
  if (!reading.ok) throw new Error(reading.why.code)
  return [...reading.read.findings]
}

/** Codes with year, and the codes of what each follows from. What a controller would ask has tests of its own. */
function told(text: string): string[] {
  const found = findings(text).filter(f => !Object.hasOwn(professionalSeverity, f.code))
  const byId = new Map(found.map(f => [f.id, f.code]))
  return found.map(f => {
    const causes = f.causedBy.map(id => byId.get(id) ?? 'a finding that is not there')
    return [f.code, f.period?.year, causes.length > 0 ? `← ${causes.join(', ')}` : null]
      .filter(x => x != null)
      .join(' ')
  })
}

test('a document without mistakes is left in peace', () => {
  expect(findings(whole)).toEqual([])
})

describe('sums', () => {
  test.each([
    ['a row total', '\t100\t100\t200', '\t100\t100\t210', ['row-sum', 'total-of-totals ← row-sum']],
    [
      'a column total',
      'I alt\t-100\t-300\t-400',
      'I alt\t-130\t-300\t-400',
      ['overview-cell 2019 ← column-sum', 'column-sum 2019', 'total-of-totals ← column-sum'],
    ],
    [
      'one amount',
      '-250\t-500\t-750',
      '-250\t-570\t-750',
      ['row-sum 2020', 'column-sum 2020 ← row-sum', 'refund-share 2020 ← row-sum'],
    ],
    [
      'the grand total',
      'I alt\t-100\t-300\t-400',
      'I alt\t-100\t-300\t-440',
      ['overview-row-total ← total-of-totals', 'total-of-totals', 'total-of-totals ← total-of-totals'],
    ],
  ])('name %s as the mistake and the others as what follows', (_, right, wrong, expected) => {
    expect(told(whole.replace(first, first.replace(right, wrong)))).toEqual(expected)
  })

  test('allow one unit of the last digit for each summed cell, and not more', () => {
    const off = (by: number): string =>
      whole.replace(
        '05.73 Kontanthjælp - drift\t-250\t-500\t-750',
        `05.73 Kontanthjælp - drift\t-250\t-500\t${-750 - by}`,
      )
    expect(told(off(2))).toEqual([])
    expect(told(off(3))).toContain('row-sum')
  })

  test('say nothing over blanks alone', () => {
    const blank = first.replace(
      '06.53 Løn\t100\t100\t200\n',
      '06.53 Løn\t100\t100\t200\n05.90 Indsats\t\t\t0\n',
    )
    expect(told(whole.replace(first, blank))).toEqual([])
  })
})

describe('the overview', () => {
  test.each([
    [
      'a cell',
      '1\tFlere i job\t-100\t-300',
      '1\tFlere i job\t-100\t-350',
      ['overview-cell 2020', 'overview-row-sum ← overview-cell', 'overview-column-sum 2020 ← overview-cell'],
    ],
    [
      'a total',
      'I alt\t\t-50\t-350\t-400',
      'I alt\t\t-50\t-380\t-400',
      ['overview-column-sum 2020', 'overview-total-of-totals ← overview-column-sum'],
    ],
    ['a title', '1\tFlere i job', '1\tFlere i arbejde', ['title-differs']],
    ['a number twice', '2\tHurtigere hjælp', '1\tHurtigere hjælp', ['overview-number-doubled']],
    ['no number', '2\tHurtigere hjælp', '\tHurtigere hjælp', ['overview-number-missing']],
    ['another year', '\t\t2019\t2020\tI alt', '\t\t2020\t2021\tI alt', ['years-differ', 'years-differ']],
    [
      'another committee',
      'Socialudvalget\n1',
      'Skoleudvalget\n1',
      ['committee-differs', 'committee-differs'],
    ],
    [
      'a proposal twice',
      '2\tHurtigere hjælp\t50\t-50\t0\n',
      '2\tHurtigere hjælp\t50\t-50\t0\n2\tHurtigere hjælp\t50\t-50\t0\n',
      [
        'overview-number-doubled',
        'overview-without-form ← overview-number-doubled',
        'overview-column-sum 2019 ← overview-without-form',
        'overview-column-sum 2020 ← overview-without-form',
      ],
    ],
    ['a proposal too many', 'I alt\t\t-50', '3\tNy idé\t0\t0\t0\nI alt\t\t-50', ['overview-without-form']],
    [
      'one by rounding',
      '1\tFlere i job\t-100\t-300',
      '1\tFlere i job\t-101\t-300',
      ['overview-rounding 2019'],
    ],
  ])('with %s wrong is told so', (_, right, wrong, expected) => {
    expect(told(whole.replace(overview, overview.replace(right, wrong)))).toEqual(expected)
  })

  test('built on a wrong cell makes its total wrong too, and names the cell', () => {
    const wrong = overview
      .replace('-100\t-300\t-400', '-100\t-350\t-450')
      .replace('-50\t-350\t-400', '-50\t-400\t-450')
    expect(told(whole.replace(overview, wrong))).toEqual([
      'overview-cell 2020',
      'overview-row-total ← overview-cell',
      'overview-total 2020 ← overview-cell',
      'overview-total-of-totals ← overview-total',
    ])
  })

  test('checks the totals of each committee', () => {
    const two = overview.replace(
      'Socialudvalget\n',
      'I alt Socialudvalget\t\t-50\t-300\t-400\nSocialudvalget\n',
    )
    expect(told(whole.replace(overview, two))).toEqual([
      'committee-sum 2020',
      'committee-sum ← committee-sum',
    ])
  })
})

describe('a form', () => {
  test.each([
    ['without a number', '\t1 2 1 1', '\t', ['number-missing']],
    ['with another’s number', '1 2 1 1', '1 2 1 2', ['number-doubled']],
    ['out of order', '1 2 1 1', '1 2 1 9', ['number-order']],
    ['without content', 'Forslagets indhold\tVi ansætter to medarbejdere.\n', '', ['field-missing']],
    [
      'with an empty field',
      'Personalemæssige konsekvenser\tIngen',
      'Personalemæssige konsekvenser\t',
      ['field-empty'],
    ],
    ['without a unit', 'Drift\tBeløb i 1.000 kr.\n', '', ['unit-missing']],
    ['in another unit', 'Beløb i 1.000 kr.', 'Beløb i kr.', ['unit-contradicts', 'units-mixed']],
    ['with a word for an amount', '-250\t-500', '-250\tca. 500', ['cell-unreadable 2020']],
    [
      'with years that jump',
      '\t2019\t2020\tI alt\n06',
      '\t2019\t2021\tI alt\n06',
      ['years-differ', 'years-unordered'],
    ],
    ['with an account that is not there', '06.53 Løn', '06.99 Løn', ['account-unknown']],
    ['with a line without account', '06.53 Løn', 'Løn til vejledere', ['account-none']],
    ['with only the main account', '06.53 Løn', 'Konto 6 løn', ['account-interpreted']],
    ['with refund of co-financing', '05.73', '05.78', ['refund-not-possible']],
    [
      'with refund on pay',
      '05.73 Kontanthjælp - refusion',
      '06.53 Refusion',
      ['refund-not-possible', 'sign-against-label 2019'],
    ],
    [
      'with refund above the ladder',
      '50\t100\t150',
      '225\t450\t675',
      [
        'column-sum 2019',
        'column-sum 2020',
        'total-of-totals ← column-sum, column-sum',
        'refund-share 2019',
        'refund-share 2020',
      ],
    ],
    [
      'with refund the wrong way',
      '\t50\t100\t150',
      '\t-50\t-100\t-150',
      [
        'column-sum 2019',
        'column-sum 2020',
        'total-of-totals ← column-sum, column-sum',
        'sign-against-label 2019',
      ],
    ],
    [
      'with pay that saves',
      '06.53 Løn\t100\t100\t200',
      '06.53 Løn\t-100\t-100\t-200',
      [
        'column-sum 2019',
        'column-sum 2020',
        'total-of-totals ← column-sum, column-sum',
        'sign-against-label 2019',
      ],
    ],
    [
      'with a saving that costs',
      '05.73 Kontanthjælp - drift\t-250\t-500\t-750',
      '05.73 Besparelse\t250\t500\t750',
      [
        'column-sum 2019',
        'column-sum 2020',
        'total-of-totals ← column-sum, column-sum',
        'sign-against-label 2019',
        'sign-against-label 2019',
      ],
    ],
  ])('%s is told so', (_, right, wrong, expected) => {
    expect(told(whole.replace(first, first.replaceAll(right, wrong)))).toEqual(expected)
  })

  test('that no overview lists is told so', () => {
    const third = second
      .replace('1 2 1 2', '1 2 1 3')
      .replace('Hurtigere hjælp\n\nForslagets', 'Ny vej\n\nForslagets')
    expect(told(`${whole}\n${third}`)).toEqual(['form-without-overview'])
  })

  test('that the overview lost is why the overview does not add up', () => {
    const lost = whole.replace('2\tHurtigere hjælp\t50\t-50\t0\n', '')
    expect(told(lost)).toEqual([
      'form-without-overview',
      'overview-column-sum 2019 ← form-without-overview',
      'overview-column-sum 2020 ← form-without-overview',
    ])
  })

  test('that stands there twice has one row, and the second follows from its number', () => {
    expect(told(`${whole}\n${second}`)).toEqual(['form-without-overview ← number-doubled', 'number-doubled'])
  })

  test('of another number and title is not what an overview row is about', () => {
    const other = second.replace('1 2 1 2', '1 2 1 7').replace('## Hurtigere hjælp', '## Ny vej')
    expect(told(whole.replace(second, other))).toEqual(['overview-without-form', 'form-without-overview'])
  })

  test('of 2018 may refund active measures, of 2023 may not', () => {
    const years = (year: number): string =>
      `## Forslag\n\nForslagets indhold\tTilbud\n\nBeløb i 1.000 kr.\n\n\t${year}\t${year + 1}\tI alt\n05.90 Drift\t20\t20\t40\n05.90 Refusion\t-10\t-10\t-20\nI alt\t10\t10\t20\n`
    expect(told(years(2017)).filter(code => code.startsWith('refund'))).toEqual([])
    expect(told(years(2023)).filter(code => code.startsWith('refund'))).not.toEqual([])
  })
})

test('finding ids stay the same when lines move, and differ from each other', () => {
  const wrong = whole
    .replace('-250\t-500\t-750', '-250\t-570\t-750')
    .replace('1\tFlere i job\t-100', '1\tFlere i job\t-180')
  const ids = findings(wrong).map(f => f.id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(findings(`\n\n${wrong}`).map(f => f.id)).toEqual(ids)
})

test('every finding is said in both languages with something to do', () => {
  const wrong = whole.replace('-250\t-500\t-750', '-250\t-570\t-750')
  for (const finding of findings(wrong)) {
    for (const language of ['da', 'en'] as const) {
      const { message, todo } = sayFinding(finding, language, '1000kr')
      expect(message).toMatch(/\.$/)
      expect(todo).toMatch(/\.$/)
      expect(message + todo).not.toMatch(/undefined|NaN|\[object/)
    }
  }
})
