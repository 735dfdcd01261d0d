import { describe, expect, it } from 'vitest'
import { loadChart } from '../../shipped/load-chart.ts'
import type { AccountReading } from './reading.ts'
import { readAccount, splitAccount } from './resolve.ts'

const chart = loadChart()
const years = [2019, 2020, 2021, 2022]

/** The reading in one line, as a table can hold it. */
function brief(reading: AccountReading): string {
  if (reading.certainty === 'stated') return reading.code
  if (reading.certainty === 'interpreted') return `${reading.code} by ${reading.because}`
  if (reading.certainty === 'ambiguous') return reading.candidates.join(' or ')
  return reading.certainty
}

const read = (label: string, inYears: readonly number[] = years): string =>
  brief(readAccount(label, inYears, chart))

describe('an account as it is written', () => {
  it.each([
    '05.73',
    '5.73',
    '573',
    '0573',
    '5.57.73',
    '05.57.73',
    '5.57.73.1',
    '5.57.73.2',
    '05.73.2',
    '5.57.73.1.011',
    '55773',
    '055773',
    '5 57 73 Kontanthjælp',
    '05 73 Kontanthjælp',
    'funktion 5.57.73',
    'Fkt. 5.57.73 drift',
    'konto 573',
    'Konto nr. 05.73',
    'kto. 05.73',
    'Konto: 05.73',
    'HK 5.57.73',
    '- 05.73 Kontanthjælp – drift',
    '• 573 Kontanthjælp',
    '**05.73 Kontanthjælp',
    '(05.73) Kontanthjælp',
    '05.73: Kontanthjælp',
    '05.73. Kontanthjælp',
    '05.73\u00a0Kontanthjælp',
    '573 kontanthjælp',
    '573 refusion',
    'Kontanthjælp (05.73)',
    'Kontanthjælp 05.73',
    'Kontanthjælp, funktion 05.73, drift',
    'Kontanthjælp (5.73)',
    'Kontanthjælp 5.73',
    '573 100 helårspersoner',
  ])('is read in %j', label => {
    expect(read(label)).toBe('5.57.73')
  })

  it.each([
    ['06.53 Løn', '6.45.53'],
    ['Løn 06.53', '6.45.53'],
    ['05.90 Den kommunale beskæftigelsesindsats - uddann', '5.68.90'],
    ['05.71 Sygedagpenge drift', '5.57.71'],
    ['05.78 Dagpenge til forsikrede ledige', '5.57.78'],
    ['06.53 Lønudgift, 2 medarbejdere', '6.45.53'],
    ['05.90 Lønudgift, 2 medarbejdere', '5.68.90'],
    ['561 10 helårspersoner á 93.623', '5.46.61'],
    ['561 Refusion 25,2%', '5.46.61'],
    ['653 Lønudgift', '6.45.53'],
    ['590 Lønudgift', '5.68.90'],
    ['578 Besparelse på forsørgelse (3 helårspersoner)', '5.57.78'],
    ['05.60 Integrationsprogrammet - resultattilskud', '5.46.60'],
    ['05.61 Integrationsydelse - refusion - ydelse og løntilskud', '5.46.61'],
    ['05.66 Førtidspension', '5.48.66'],
    ['05.81 Fleksjob', '5.58.81'],
    ['05.82 Ressourceforløb', '5.58.82'],
    ['Overenskomst på off. - elevløn ca. 8.100 pr. md.', 'none'],
    ['Konto 6 løn', '6.45.53 by main-account'],
    ['konto 6 klinisk funktion', '6.45.53 by main-account'],
    ['Konto 6 frikøb af medarbejdere i andre centre', '6.45.53 by main-account'],
  ])('is read on real lines: %j is %s', (label, expected) => {
    expect(read(label)).toBe(expected)
  })
})

describe('a main account', () => {
  it.each([
    ['HK 6 løn', '6.45.53 by main-account'],
    ['HK6 løn', '6.45.53 by main-account'],
    ['Løn, hovedkonto 6', '6.45.53 by main-account'],
    ['hovedkonto 06 lønudgifter', '6.45.53 by main-account'],
    ['konto 6 bidrag til Udbetaling Danmark', '6.45.59 by main-account'],
    ['konto 6 barselspulje', '6.52.70 by main-account'],
    ['konto 5 sygedagpenge', '5.57.71 by main-account'],
    ['konto 5 dagpenge', '5.57.78 by main-account'],
    ['konto 5 kontanthjælpsmodtagere', '5.57.73 by main-account'],
    ['konto 7 renter', 'unknown'],
  ])('carries the likely function: %j is %s', (label, expected) => {
    expect(read(label)).toBe(expected)
  })

  it('leaves open what its words do not settle', () => {
    const reading = readAccount('hovedkonto 6', years, chart)
    expect(reading.certainty).toBe('ambiguous')
    expect(reading).toMatchObject({ written: 'hovedkonto 6' })
  })

  it('gives way to a function that stands beside it', () => {
    expect(read('Konto 6 løn (06.51)')).toBe('6.45.51')
  })
})

describe('a number that is no account', () => {
  it.each([
    '',
    'Løn',
    '10 helårspersoner',
    '573 helårspersoner',
    '561 personer',
    '550 elever',
    '650 pladser på kursus',
    '25,2%',
    '5.73 %',
    '5.73%',
    '573 pct.',
    '2019',
    'Budget 2019',
    '2.01 Forsørgelse',
    '02.01 Forsørgelse, revalidering, aktivering og integration',
    '5.01 Ældre',
    '8.100',
    '573.000',
    '573,5',
    '590 000 kr.',
    '590 000',
    '573 kr.',
    'kr. 5.73',
    'á 5.73',
    '5.50 pr. time',
    '01.07.2020',
    '05.12.2019',
    'Fra 05.11',
    '5/6-2019',
    '2019-05-73',
    'kl. 05.30',
    'kl. 08.30-15.00',
    'Åbent fra 08.30 til 15.45',
    'bankkonto 573',
    '§ 5.57.73',
    '1 2 1 10',
    'Skema 2.2.1. 01',
    'version 5.57.73b',
    'Tlf. 58 57 36 00',
    'Løn 573',
  ])('stays a number in %j', label => {
    expect(read(label)).toBe('none')
  })
})

describe('an account the chart does not have', () => {
  it.each([
    '05.43 Noget',
    '5.43 Noget',
    '543 Noget',
    '5.57.99',
    '04.62.81',
    '03.22 Skole',
    '057873',
    'konto 543',
  ])('is reported as unknown: %j', label => {
    expect(read(label)).toBe('unknown')
  })
})

describe('a shorthand that two functions share', () => {
  it.each<[string, readonly number[], string]>([
    // the years of the table
    ['05.65', [2017, 2018, 2019], '5.46.65 by year'],
    ['05.37 Plejevederlag', [2016, 2017], '5.32.37 by year'],
    ['05.37 Hjemmehjælp', [2018, 2019], '5.38.37 by year'],
    ['05.40 Rådgivning', [2017], '5.35.40 by year'],
    ['05.40 Rådgivning', [2018], '5.38.40 by year'],
    // then the words of the label
    ['05.65 Seniorpension', [2023, 2024], '5.48.65 by label'],
    ['05.65 Repatriering af flygtninge', [2023, 2024], '5.46.65 by label'],
    ['Seniorpensioner 05.65', [], '5.48.65 by label'],
    ['05.65 Seniorpension', [2019, 2020, 2021, 2022], '5.48.65 by label'],
    // else it stays open
    ['05.65', [2023, 2024], '5.46.65 or 5.48.65'],
    ['05.65', [], '5.46.65 or 5.48.65'],
    ['05.40 Rådgivning', [2017, 2018], '5.35.40 or 5.38.40'],
    // words that speak against the years
    ['05.65 Seniorpension', [2018, 2019], '5.46.65 or 5.48.65'],
    ['05.37 Plejevederlag', [2018, 2019], '5.32.37 or 5.38.37'],
  ])('is settled by year, then label: %j in %j is %s', (label, inYears, expected) => {
    expect(read(label, inYears)).toBe(expected)
  })

  it.each<[string, readonly number[], string]>([
    ['05.32 Pleje og omsorg', [2016, 2017], '5.32.32'],
    ['05.33 Forebyggende indsats', [2016, 2017], '5.32.33'],
    ['05.32 Pleje og omsorg', [2023], '5.32.32'],
    ['05.12 Vuggestuer', [2023], '5.25.12'],
  ])('is still read where its function has ended: %j in %j', (label, inYears, expected) => {
    expect(read(label, inYears)).toBe(expected)
  })
})

describe('several accounts on one label', () => {
  it.each([
    ['05.73/05.82 Forsørgelse', '5.57.73 or 5.58.82'],
    ['573/574 ydelser', '5.57.73 or 5.57.74'],
    ['05.73 og 05.82', '5.57.73 or 5.58.82'],
    ['Flyttes fra 05.90 til 06.53', '5.68.90 or 6.45.53'],
    ['05.73 Kontanthjælp (flyttet fra 05.80)', '5.57.73'],
    ['05.73 / 5.57.73', '5.57.73'],
  ])('leave it open unless one leads: %j is %s', (label, expected) => {
    expect(read(label)).toBe(expected)
  })
})

describe('a label taken apart', () => {
  it.each<[string, string | null, string]>([
    ['05.73 Kontanthjælp - drift', '05.73', 'Kontanthjælp - drift'],
    ['Løn 06.53', '06.53', 'Løn'],
    ['561 10 helårspersoner á 93.623', '561', '10 helårspersoner á 93.623'],
    ['Løn (06.53) i centret', '06.53', 'Løn i centret'],
    ['funktion 5.57.73: drift', '5.57.73', 'drift'],
    ['Konto 6 løn', 'Konto 6', 'løn'],
    ['05.43 Noget', '05.43', 'Noget'],
    ['2.01 Forsørgelse ', null, '2.01 Forsørgelse'],
    [
      'Overenskomst på off. - elevløn ca. 8.100 pr. md.',
      null,
      'Overenskomst på off. - elevløn ca. 8.100 pr. md.',
    ],
    ['05.73', '05.73', ''],
  ])('%j is %j and %j', (label, written, rest) => {
    expect(splitAccount(label, chart)).toMatchObject({ written, rest })
  })

  it('tells operating from refund where the account carries its dranst', () => {
    expect(splitAccount('5.57.73.2 Kontanthjælp', chart).dranst).toBe(2)
    expect(splitAccount('05.73 Kontanthjælp', chart).dranst).toBeNull()
  })
})
