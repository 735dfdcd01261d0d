/** What a person can get wrong in a case, each told by its code and its place. */
import { describe, expect, it } from 'vitest'
import { loadChart } from '../../../shipped/load-chart.ts'
import { sayCaseProblem } from '../../../words/calculation/problem.ts'
import type { Parameter } from '../../parameter/parameter.ts'
import { prepareCase } from '../readings/prepare.ts'
import { parseCase } from './parse-case.ts'
import type { CaseProblem } from './problem.ts'

const chart = { ...loadChart(), ladder: [] }

type Raw = Record<string, unknown>

const people: Raw = {
  kind: 'support-change',
  name: 'A',
  people: 12,
  from: '2024',
  price: 100_000,
  line: { label: 'Ydelse' },
}
const staff: Raw = {
  kind: 'staff',
  name: 'S',
  posts: 2,
  pay: 500_000,
  from: '2024',
  lines: [{ label: 'Løn' }],
}
const amount: Raw = {
  kind: 'fixed-amount',
  name: 'F',
  amount: 100,
  from: '2024',
  lines: [{ label: 'Drift' }],
}

const refundOf = (name: string, ...of: string[]): Raw => ({
  kind: 'refund',
  name,
  of,
  share: 0.2,
  line: { label: name },
})

/** A benefit that ended in the middle of 2026, and an index that is known for two years. */
const parameters = new Map(
  [
    parameterOf('ydelse', 'kr/month', { '2024-01-01': 10_000, '2026-07-01': null }),
    parameterOf('priser', 'share', { '2024-01-01': 0.02, '2025-01-01': 0.03, '2026-01-01': null }),
  ].map(parameter => [parameter.name, parameter]),
)

function parameterOf(
  name: string,
  unit: Parameter['unit'],
  values: Readonly<Record<string, number | null>>,
): Parameter {
  const dated = Object.entries(values).map(
    ([from, value]) =>
      ({ from, value, status: 'in-force', verification: 'sourced', reference: 'law' }) as const,
  )
  return { name, unit, origin: 'shipped', description: { da: name, en: name }, values: dated }
}

function caseOf(driver: Raw, rest: Raw = {}): Raw {
  return { schema: 1, title: 'A case', years: { first: 2024, count: 4 }, drivers: [driver], ...rest }
}

function problemsOf(raw: unknown): readonly CaseProblem[] {
  const parsed = parseCase(raw)
  if (!parsed.ok) return parsed.problems
  const built = prepareCase(parsed.case, { parameters, chart })
  return built.ok ? parsed.problems : built.problems
}

const place = (problem: CaseProblem) => `${problem.code} at ${problem.path.join('.')}`

const wrong: readonly (readonly [title: string, raw: unknown, expected: string])[] = [
  ['nothing at all', null, 'entry-expected at '],
  ['a list', [], 'entry-expected at '],
  ['a schema from the future', caseOf(amount, { schema: 9 }), 'schema-unknown at schema'],
  ['a misspelt heading', caseOf(amount, { tittle: 'x' }), 'field-unknown at tittle'],
  ['no title', caseOf(amount, { title: ' ' }), 'text-expected at title'],
  ['no years', caseOf(amount, { years: undefined }), 'field-missing at years'],
  ['zero years', caseOf(amount, { years: { first: 2024, count: 0 } }), 'horizon-absurd at years.count'],
  [
    'a thousand years',
    caseOf(amount, { years: { first: 2024, count: 1000 } }),
    'horizon-absurd at years.count',
  ],
  ['half a year', caseOf(amount, { years: { first: 2024, count: 2.5 } }), 'not-whole at years.count'],
  ['the year 20240', caseOf(amount, { years: { first: 20_240, count: 4 } }), 'not-a-year at years.first'],
  ['no drivers', caseOf(amount, { drivers: undefined }), 'field-missing at drivers'],
  ['an unknown driver', caseOf({ kind: 'magic', name: 'M' }), 'choice-unknown at drivers.0.kind'],
  [
    'two drivers of one name',
    caseOf(amount, { drivers: [amount, amount] }),
    'name-doubled at drivers.1.name',
  ],
  ['a misspelt field', caseOf({ ...people, peeple: 3 }), 'field-unknown at drivers.0.peeple'],
  ['nobody', caseOf({ ...people, people: 0 }), 'not-above at drivers.0.people'],
  ['fewer than nobody', caseOf({ ...people, people: -3 }), 'not-above at drivers.0.people'],
  [
    'more people than the group',
    caseOf({ ...people, targetGroup: 40 }),
    'people-over-group at drivers.0.people',
  ],
  ['no people named', caseOf({ ...people, people: undefined }), 'one-of at drivers.0'],
  ['people and success', caseOf({ ...people, success: '50 %' }), 'not-together at drivers.0'],
  [
    'a share over 100 %',
    caseOf({ ...people, people: undefined, targetGroup: 10, success: '150 %' }),
    'above-most at drivers.0.success',
  ],
  ['an amount beyond all reason', caseOf({ ...amount, amount: 1e300 }), 'amount-absurd at drivers.0'],
  ['a share below 0', caseOf({ ...people, dropOff: -0.1 }), 'below-least at drivers.0.dropOff'],
  [
    'an end before its start',
    caseOf({ ...people, from: '2025', until: '2024' }),
    'end-before-start at drivers.0.until',
  ],
  [
    'a count that ends before',
    caseOf({ ...people, from: '2025', countedUntil: '2024' }),
    'end-before-start at drivers.0.countedUntil',
  ],
  ['a month that does not exist', caseOf({ ...staff, from: '2024-13' }), 'not-a-month at drivers.0.from'],
  ['a start outside the horizon', caseOf({ ...staff, from: '2028' }), 'outside-horizon at drivers.0.from'],
  ['a number in words', caseOf({ ...staff, pay: 'a lot of money' }), 'not-a-number at drivers.0.pay'],
  ['Danish thousands', caseOf({ ...staff, pay: '500.000' }), 'number-ambiguous at drivers.0.pay'],
  ['a decimal comma', caseOf({ ...staff, posts: '2,5' }), 'number-ambiguous at drivers.0.posts'],
  [
    'an assumption nobody stated',
    caseOf({ ...staff, pay: 'aarsloen' }),
    'assumption-unknown at drivers.0.pay',
  ],
  [
    'one assumption as people and as kroner',
    caseOf({ ...people, people: 'x', price: 'x' }, { assumptions: { x: 12 } }),
    'assumption-units at drivers.0.price',
  ],
  [
    'a shared share over 100 %',
    caseOf({ ...people, dropOff: 'x' }, { assumptions: { x: 1.2 } }),
    'above-most at drivers.0.dropOff',
  ],
  [
    'an assumption nobody uses',
    caseOf(amount, { assumptions: { x: 3 } }),
    'assumption-unused at assumptions.x',
  ],
  [
    'a low above its high',
    caseOf({ ...staff, posts: { value: 2, low: 3, high: 1 } }),
    'range-reversed at drivers.0.posts',
  ],
  [
    'a value outside its range',
    caseOf({ ...staff, posts: { value: 5, low: 1, high: 3 } }),
    'outside-range at drivers.0.posts',
  ],
  [
    'an unknown evidence',
    caseOf({ ...staff, posts: { value: 5, evidence: 'gut' } }),
    'choice-unknown at drivers.0.posts.evidence',
  ],
  [
    'a year without a value',
    caseOf({ ...people, people: { years: { 2024: 3 } } }),
    'years-missing at drivers.0.people',
  ],
  [
    'a value for a year outside',
    caseOf({ ...people, people: { years: { 2019: 3 } } }),
    'years-outside at drivers.0.people.years',
  ],
  [
    'a rate that does not exist',
    caseOf({ ...people, price: { rate: 'sats' } }),
    'rate-unknown at drivers.0.price',
  ],
  [
    'no ladder for the year',
    caseOf({ ...people, refund: { ladderFromWeek: 0, line: { label: 'R' } } }),
    'ladder-missing at drivers.0.refund',
  ],
  [
    'lines whose shares are not a whole',
    caseOf({
      ...staff,
      lines: [
        { label: 'a', share: 0.5 },
        { label: 'b', share: 0.4 },
      ],
    }),
    'shares-sum at drivers.0.lines',
  ],
  [
    'current prices without an index',
    caseOf(staff, { prices: 'current' }),
    'regulation-missing at drivers.0.pay',
  ],
  [
    'an index nobody has',
    caseOf(staff, { prices: 'current', regulation: { pay: 'x' } }),
    'rate-unknown at drivers.0.pay',
  ],
  [
    'an account that does not exist',
    caseOf({ ...amount, lines: [{ account: '5.99.99', label: 'Drift' }] }),
    'account-unknown at drivers.0.lines.0.account',
  ],
  [
    'an account that can be several',
    caseOf({ ...people, refund: { share: 0.2, line: { account: '05.73/05.82', label: 'R' } } }),
    'account-several at drivers.0.refund.line.account',
  ],
  [
    'a refund of nothing',
    caseOf({ kind: 'refund', name: 'R', of: ['X'], share: 0.2, line: { label: 'R' } }),
    'driver-unknown at drivers.0.of',
  ],
  [
    'a refund of itself',
    caseOf({ kind: 'refund', name: 'R', of: ['R'], share: 0.2, line: { label: 'R' } }),
    'circle at drivers.0.of',
  ],
  [
    'refunds that go round in a circle',
    caseOf(amount, { drivers: [amount, refundOf('A', 'F', 'C'), refundOf('B', 'A'), refundOf('C', 'B')] }),
    'circle at drivers.1.of',
  ],
  [
    'a rate that has ended',
    caseOf(
      { ...people, from: '2026', price: { rate: 'ydelse' } },
      { years: { first: 2026, count: 2 }, prices: 'current' },
    ),
    'rate-missing at drivers.0.price',
  ],
  [
    'a rate that begins later',
    caseOf({ ...people, from: '2019', price: { rate: 'ydelse' } }, { years: { first: 2019, count: 1 } }),
    'rate-missing at drivers.0.price',
  ],
  [
    'an index without a value for a year',
    caseOf(amount, {
      years: { first: 2024, count: 4 },
      priceLevel: 2024,
      prices: 'current',
      regulation: { prices: 'priser' },
    }),
    'rate-missing at drivers.0.amount',
  ],
  ['fifty-one years', caseOf(amount, { years: { first: 2024, count: 51 } }), 'horizon-absurd at years.count'],
  ['a year before Christ', caseOf(amount, { years: { first: -44, count: 4 } }), 'not-a-year at years.first'],
  [
    'fewer people left than nobody',
    caseOf({ ...people, people: undefined, targetGroup: -10, success: 0.5 }),
    'not-above at drivers.0.targetGroup',
  ],
  [
    'a pathway to nowhere',
    caseOf({
      kind: 'pathway',
      name: 'P',
      from: '2024',
      states: [{ name: 'A', start: 10 }],
      measure: [{ from: 'A', to: 'B', people: 1 }],
    }),
    'state-unknown at drivers.0.measure.0',
  ],
  [
    'more people moved than there are',
    caseOf({
      kind: 'pathway',
      name: 'P',
      from: '2024',
      states: [{ name: 'A', start: 10 }],
      measure: [{ from: 'A', to: 'outside', people: 12 }],
    }),
    'stock-negative at drivers.0',
  ],
]

describe('a wrong case', () => {
  it.each(wrong)('%s is told with its place', (_, raw, expected) => {
    expect(problemsOf(raw).map(place)).toContain(expected)
  })

  it('tells everything that is wrong at once', () => {
    const raw = caseOf({ ...staff, posts: 0, pay: 'x y', from: 'soon' }, { title: '' })
    expect(problemsOf(raw).map(place).sort()).toEqual([
      'not-a-month at drivers.0.from',
      'not-a-number at drivers.0.pay',
      'not-above at drivers.0.posts',
      'text-expected at title',
    ])
  })

  it('is said in words with the numbers that were found, never as NaN and never as a half result', () => {
    for (const [title, raw] of wrong) {
      const parsed = parseCase(raw)
      const built = parsed.ok ? prepareCase(parsed.case, { parameters, chart }) : null
      const problems = built && !built.ok ? built.problems : parsed.problems
      for (const problem of problems)
        for (const language of ['da', 'en'] as const) {
          const said = sayCaseProblem(problem, language)
          expect(said, title).toMatch(/^.{15,}[.]$/s)
          expect(said, title).not.toMatch(/NaN|undefined|null|\[object|Infinity/)
        }
      // harmless ones are told beside a whole result
      if (built?.ok)
        expect(
          parsed.problems.map(({ code }) => code),
          title,
        ).toEqual(['assumption-unused'])
    }
  })

  it('is not one where a refund stands before the refund that it is of', () => {
    const drivers = [refundOf('B', 'A'), refundOf('A', 'F'), amount]
    expect(problemsOf(caseOf(amount, { drivers }))).toEqual([])
  })

  it('is not one where a year of several has nobody', () => {
    const years = { 2024: 3, 2025: 0, 2026: 1, 2027: 1 }
    expect(problemsOf(caseOf({ ...people, people: { years } }))).toEqual([])
  })
})
