import { describe, expect, it } from 'vitest'
import type { RefundLadder } from '../core/account/chart.ts'
import { ParameterError, parseParameterFile } from './parameter-file.ts'
import { readChart } from './read-chart.ts'
import { readLadder } from './read-ladder.ts'

const chart = `description: Functions
unit: year
checked_on: 2026-11-22
sources:
  law: {title: A law, address: law.example}
  hearsay: {title: Hearsay}
spending_rests_on: {source: hearsay, verified: false}
main_accounts_source: law
main_accounts:
  - code: '5'
    name: Social
    likely:
      - {words: [dagpenge*], code: 5.57.78}
functions:
  - code: 5.46.65
    name: Repatriering
    spending: transfer
    labels: [repatriering*]
    source: law
    verified: true
  - code: 5.48.65
    from: 2020
    name: Seniorpension
    spending: transfer
    labels: [seniorpension*]
    co_financing:
      - {from: 2020, source: law, verified: true}
    source: law
    verified: true
  - code: 5.57.78
    names:
      - {to: 2019, name: Dagpenge, source: law}
      - {from: 2020, name: Arbejdsløshedsdagpenge, source: law}
    spending: transfer
    refund:
      - {from: 2016, kind: ladder, source: law, verified: true}
      - {to: 2015, kind: share, share: 0.5, source: hearsay, verified: false}
    source: law
    verified: true
`

const ladder = `description: The ladder
unit: share
checked_on: 2026-11-22
sources:
  law: {title: A law, address: law.example}
values:
  2016-01-04:
    steps:
      - {from_week: 1, to_week: 4, state: 0.8}
      - {from_week: 5, state: 0.2}
    source: law
    verified: true
`

const since2016: readonly RefundLadder[] = readLadder(parseParameterFile('ladder.yaml', ladder))

function edit(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`nothing to edit: ${from}`)
  return text.replace(from, to)
}

/** Rows of "what | text in the sound file | what it becomes | the fault"; ↵ is the end of a line. */
function rows(table: string): [string, string, string, string][] {
  return table
    .trim()
    .split('\n')
    .map(row => {
      const [what = '', from = '', to = '', fault = ''] = row.split(' | ')
      return [what, from.replaceAll('↵', '\n'), to.replaceAll('↵', '\n'), fault]
    })
}

function faultsOf(read: () => unknown): string[] {
  try {
    read()
  } catch (error) {
    if (error instanceof ParameterError) return error.message.split('\n')
    throw error
  }
  return []
}

const chartFaults = (text: string): string[] =>
  faultsOf(() => readChart(parseParameterFile('accounts.yaml', text), since2016))
const ladderFaults = (text: string): string[] =>
  faultsOf(() => readLadder(parseParameterFile('ladder.yaml', text)))

describe('a sound file', () => {
  it('has no faults', () => {
    expect(chartFaults(chart)).toEqual([])
    expect(ladderFaults(ladder)).toEqual([])
  })
})

const brokenCharts = rows(`
a misspelt field | name: Repatriering | nmae: Repatriering | 16:5 functions[0].nmae: found the field "nmae"
a missing field | unit: year |  | 1:1: found an entry without it, expected the field "unit"
an unknown word | spending: transfer | spending: overførsel | 17:15 functions[0].spending: found "overførsel"
a year as text | from: 2020↵ | from: '2020'↵ | 22:11 functions[1].from: found "2020", expected a year
a year far away | from: 2020↵ | from: 20200↵ | 22:11 functions[1].from: found 20200, expected a year
a share in percent | share: 0.5 | share: 50 | 37:40 functions[2].refund[1].share: found 50, expected a share from 0 to 1
a short code | code: 5.46.65 | code: '5.65' | 15:11 functions[0].code: found "5.65", expected a function in full
a number for a code | code: 5.46.65 | code: 5.65 | 15:11 functions[0].code: found 5.65
a day that does not exist | 2026-11-22 | 2026-02-30 | 3:13 checked_on: found "2026-02-30"
a code twice | code: 5.48.65 | code: 5.46.65 | 21:11 functions[1].code: found 5.46.65 again
codes out of order | code: 5.46.65 | code: 5.49.65 | 21:11 functions[1].code: found 5.48.65 after 5.49.65
a main account that is missing | code: 5.57.78↵    names | code: 7.57.78↵    names | 30:11 functions[2].code: found 7.57.78
an unknown source | kind: ladder, source: law | kind: ladder, source: lwa | 36:44 functions[2].refund[0].source: found "lwa", expected one of law, hearsay
a verified value on hearsay | source: hearsay, verified: false}↵    source | source: hearsay, verified: true}↵    source | 37:72 functions[2].refund[1].verified: found true
a source nobody uses |   hearsay: {title |   rumour: {title: R}↵  hearsay: {title | 6:3 sources.rumour: found a source that nothing refers to
years turned around | to: 2015 | from: 2018, to: 2015 | 37:26 functions[2].refund[1].to: found 2015, before 2018
a gap between names | from: 2020, name | from: 2021, name | 33:9 functions[2].names[1]: found 2021–…
a name that ends early | from: 2020, name | from: 2020, to: 2024, name | 32:7 functions[2].names: found 2020–2024
two kinds of name |     names: |     name: Dagpenge↵    names: | 30:5 functions[2]: found both name and names
a ladder with a share | kind: ladder | kind: ladder, share: 0.5 | 36:43 functions[2].refund[0].share: found 0.5, expected no share
a fixed rule without a share | kind: share, share: 0.5 | kind: share | 37:9 functions[2].refund[1]: found share without a share
a ladder before there was one | from: 2016, kind | from: 2012, kind | 36:9 functions[2].refund[0]: found the ladder from 2012, expected from 2016 or later
refund on a co-financed account |     source: law↵    verified: true↵  - code: 5.57.78 |     refund:↵      - {kind: full, source: law, verified: true}↵    source: law↵    verified: true↵  - code: 5.57.78 | 27:9 functions[1].co_financing[0]: found years in which a refund rule holds too
a shared shorthand without labels |     labels: [seniorpension*]↵ |  | 21:5 functions[1]: found no labels beside 5.46.65, which 5.65 can mean too
a likely function that is missing | code: 5.57.78} | code: 5.57.99} | 13:36 main_accounts[0].likely[0].code: found 5.57.99
a label with a capital | [seniorpension*] | [Seniorpension] | 25:14 functions[1].labels[0]: found "Seniorpension"
a key twice |     name: Repatriering↵ |     name: Repatriering↵    name: Repatriering↵ | 17:5: found Map keys must be unique
YAML that does not end | [repatriering*] | [repatriering* | 19:
a list in place of entries | main_accounts:↵ | main_accounts: 5↵spare:↵ | 9:16 main_accounts: found 5, expected a list
`)

const brokenLadders = rows(`
a gap between steps | from_week: 5 | from_week: 6 | 10:21 values.2016-01-04.steps[1].from_week: found week 6, expected week 5
a first step that starts late | from_week: 1 | from_week: 2 | 9:21 values.2016-01-04.steps[0].from_week: found week 2, expected week 1
a last step that ends | from_week: 5 | from_week: 5, to_week: 9 | 10:9 values.2016-01-04.steps[1]: found a last step with an end
a step turned around | to_week: 4 | to_week: 0 | 9:33 values.2016-01-04.steps[0].to_week: found 0, expected a week
a share in percent | state: 0.8 | state: 80 | 9:43 values.2016-01-04.steps[0].state: found 80
a day that is none | 2016-01-04: | 2016: | 7:3 values.2016: found "2016"
days out of order | values:↵ | values:↵  2027-01-01: {steps: null, source: law, verified: true}↵ | 8:3 values.2016-01-04: found 2016-01-04 after 2027-01-01
`)

describe('a broken chart', () => {
  it.each(brokenCharts)('names line and column of %s', (_, from, to, fault) => {
    expect(chartFaults(edit(chart, from, to))).toContainEqual(
      expect.stringContaining(`accounts.yaml:${fault}`),
    )
  })

  it('tells every fault at once', () => {
    const twice = edit(edit(chart, 'share: 0.5', 'share: 5'), 'spending: transfer', 'spending: x')
    expect(chartFaults(twice)).toHaveLength(2)
  })

  it('is told from an empty file', () => {
    expect(chartFaults('')).toEqual([
      expect.stringContaining('accounts.yaml:1:1: found null, expected an entry with'),
    ])
  })
})

describe('a broken ladder', () => {
  it.each(brokenLadders)('names line and column of %s', (_, from, to, fault) => {
    expect(ladderFaults(edit(ladder, from, to))).toContainEqual(
      expect.stringContaining(`ladder.yaml:${fault}`),
    )
  })
})

describe('a ladder over time', () => {
  const later = (entry: string): readonly RefundLadder[] =>
    readLadder(parseParameterFile('ladder.yaml', `${ladder}  2028-01-01: ${entry}\n`))

  it('ends where the next one begins', () => {
    const two = later('{steps: [{from_week: 1, state: 0.5}], source: law, verified: true}')
    expect(two.map(l => [l.from, l.until])).toEqual([
      ['2016-01-04', '2028-01-01'],
      ['2028-01-01', null],
    ])
  })

  it('ends with null', () => {
    const ended = later('{steps: null, source: law, verified: true}')
    expect(ended.map(l => [l.from, l.until])).toEqual([['2016-01-04', '2028-01-01']])
  })

  it('leaves out what is only expected', () => {
    const expected = later('{steps: null, source: law, verified: true, expected: true}')
    expect(expected.map(l => [l.from, l.until])).toEqual([['2016-01-04', null]])
  })
})
