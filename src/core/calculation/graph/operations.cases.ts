/**
 * One table that holds all readings of an operation against each other: what it is worth, which unit and grain it
 * has, what its explanation names, and what it refuses. A new operation does not compile until it stands here.
 */
import type { Figure } from './figure.ts'
import type { Grain } from './horizon.ts'
import type { Assumption } from './leaf.ts'
import type { Operation, OperationKind, OperationOf } from './operation.ts'
import {
  divideUnits,
  type FigureUnit,
  fullYearPersons,
  kroner,
  months,
  persons,
  share,
  weeks,
} from './unit.ts'

export type OperationCase = {
  readonly title: string
  readonly inputs: readonly Figure[]
  readonly operation: Operation
  readonly unit: FigureUnit
  readonly grain: Grain
  /** By index; what is not named is not compared. */
  readonly values: readonly number[]
  /** Keys of the inputs that the explanation of all periods shows, neutral ones left out. */
  readonly explains: readonly string[]
  /** Inputs with which the graph must be refused, because units or grains do not fit. */
  readonly refuses?: readonly Figure[]
}

/** Every case runs over two years, 2024 and 2025. */
export const caseHorizon = { firstYear: 2024, years: 2 }

const assumed: Assumption = {
  name: 'assumed',
  source: null,
  evidence: null,
  owner: null,
  note: null,
  low: null,
  high: null,
  reconstructed: false,
}

export function leaf(key: string, unit: FigureUnit, grain: Grain, ...values: number[]): Figure {
  const length = { once: 1, year: 2, month: 24, age: 24, states: 0 }[grain]
  const filled = Array.from({ length }, (_, i) => values[i] ?? values.at(-1) ?? 0)
  const label = { code: 'assumption', name: key } as const
  return { key, label, unit, grain, operation: { kind: 'assumption', assumption: assumed, values: filled } }
}

const price = divideUnits(kroner, fullYearPersons)
const a = leaf('a', kroner, 'year', 6, 10)
const b = leaf('b', kroner, 'once', 4)
const people = leaf('people', persons, 'month', 1)
const once = (value: number, unit = share, key = 'once') => leaf(key, unit, 'once', value)
const monthRamp = leaf('ramp', kroner, 'month', ...Array.from({ length: 24 }, (_, i) => i + 1))

type CaseOf<K extends OperationKind> = OperationCase & { readonly operation: OperationOf<K> }

export const operationCases: { readonly [K in OperationKind]: readonly CaseOf<K>[] } = {
  assumption: [
    {
      title: 'has the values it was given',
      inputs: [],
      operation: { kind: 'assumption', assumption: assumed, values: [3, 5] },
      unit: kroner,
      grain: 'year',
      values: [3, 5],
      explains: [],
    },
  ],
  parameter: [
    {
      title: 'has the values of its dates',
      inputs: [],
      operation: {
        kind: 'parameter',
        parameter: { name: 'rate', origin: 'shipped', used: [], carriedForward: false },
        values: [12],
      },
      unit: price,
      grain: 'once',
      values: [12],
      explains: [],
    },
  ],
  constant: [
    {
      title: 'is what it is',
      inputs: [],
      operation: { kind: 'constant', values: [52 / 12] },
      unit: divideUnits(weeks, months),
      grain: 'once',
      values: [52 / 12],
      explains: [],
    },
  ],
  scenario: [
    {
      title: 'is neutral until a reading moves it',
      inputs: [],
      operation: { kind: 'scenario', values: [1] },
      unit: share,
      grain: 'once',
      values: [1],
      explains: [],
    },
  ],
  add: [
    {
      title: 'adds a value that holds once to every period',
      inputs: [a, b],
      operation: { kind: 'add', terms: ['a', 'b'] },
      unit: kroner,
      grain: 'year',
      values: [10, 14],
      explains: ['a', 'b'],
      refuses: [a, once(4, persons, 'b')],
    },
    {
      title: 'is explained without what is zero',
      inputs: [a, once(0, kroner, 'b')],
      operation: { kind: 'add', terms: ['a', 'b'] },
      unit: kroner,
      grain: 'year',
      values: [6, 10],
      explains: ['a'],
      refuses: [a, monthRamp, { ...monthRamp, key: 'b' }],
    },
  ],
  subtract: [
    {
      title: 'takes one from the other',
      inputs: [a, b],
      operation: { kind: 'subtract', of: 'a', less: 'b' },
      unit: kroner,
      grain: 'year',
      values: [2, 6],
      explains: ['a', 'b'],
      refuses: [a, once(4, share, 'b')],
    },
  ],
  negate: [
    {
      title: 'turns the sign, and zero stays zero',
      inputs: [leaf('a', kroner, 'year', 6, 0)],
      operation: { kind: 'negate', of: 'a' },
      unit: kroner,
      grain: 'year',
      values: [-6, 0],
      explains: ['a'],
    },
  ],
  multiply: [
    {
      title: 'multiplies units as it multiplies values: full-year persons × price are kroner',
      inputs: [
        leaf('n', fullYearPersons, 'year', 0.5, 1.5),
        once(158_150, price, 'p'),
        once(1, share, 'one'),
      ],
      operation: { kind: 'multiply', factors: ['n', 'p', 'one'] },
      unit: kroner,
      grain: 'year',
      values: [79_075, 237_225],
      explains: ['n', 'p'],
      refuses: [leaf('n', persons, 'year', 1), once(158_150, price, 'p'), once(1, share, 'one')],
    },
  ],
  divide: [
    {
      title: 'divides units as it divides values',
      inputs: [a, leaf('n', fullYearPersons, 'year', 2, 4)],
      operation: { kind: 'divide', of: 'a', by: 'n' },
      unit: price,
      grain: 'year',
      values: [3, 2.5],
      explains: ['a', 'n'],
      refuses: [a, leaf('n', persons, 'year', 2, 4)],
    },
  ],
  min: [
    {
      title: 'takes the smallest of each period',
      inputs: [a, once(8, kroner, 'limit')],
      operation: { kind: 'min', of: ['a', 'limit'] },
      unit: kroner,
      grain: 'year',
      values: [6, 8],
      explains: ['a', 'limit'],
      refuses: [a, once(8, share, 'limit')],
    },
  ],
  max: [
    {
      title: 'takes the largest of each period',
      inputs: [a, once(8, kroner, 'floor')],
      operation: { kind: 'max', of: ['a', 'floor'] },
      unit: kroner,
      grain: 'year',
      values: [8, 10],
      explains: ['a', 'floor'],
    },
  ],
  choose: [
    {
      title: 'takes one branch from the limit on, the other below it',
      inputs: [leaf('n', persons, 'year', 2, 3), once(3, persons, 'limit'), a, b],
      operation: { kind: 'choose', test: 'n', limit: 'limit', reached: 'a', below: 'b' },
      unit: kroner,
      grain: 'year',
      values: [4, 10],
      explains: ['n', 'limit', 'a', 'b'],
      refuses: [leaf('n', persons, 'year', 2, 3), once(3, share, 'limit'), a, b],
    },
    {
      title: 'is explained by the branch that was taken',
      inputs: [leaf('n', persons, 'year', 5), once(3, persons, 'limit'), a, b],
      operation: { kind: 'choose', test: 'n', limit: 'limit', reached: 'a', below: 'b' },
      unit: kroner,
      grain: 'year',
      values: [6, 10],
      explains: ['n', 'limit', 'a'],
    },
  ],
  step: [
    {
      title: 'takes the step whose threshold was passed last',
      inputs: [
        leaf('w', weeks, 'year', 3, 4),
        once(0.8, share, 's1'),
        once(0.4, share, 's2'),
        once(0.3, share, 's3'),
      ],
      operation: { kind: 'step', of: 'w', thresholds: [0, 4, 26], values: ['s1', 's2', 's3'], span: 0 },
      unit: share,
      grain: 'year',
      values: [0.8, 0.4],
      explains: ['w', 's1', 's2'],
      refuses: [
        leaf('w', weeks, 'year', 3, 4),
        once(0.8, share, 's1'),
        once(0.4, kroner, 's2'),
        once(0.3, share, 's3'),
      ],
    },
    {
      title: 'averages over a span: 26 weeks from the first give 46.2 %',
      inputs: [once(0, weeks, 'w'), once(0.8, share, 's1'), once(0.4, share, 's2'), once(0.3, share, 's3')],
      operation: { kind: 'step', of: 'w', thresholds: [0, 4, 26], values: ['s1', 's2', 's3'], span: 26 },
      unit: share,
      grain: 'once',
      values: [(4 * 0.8 + 22 * 0.4) / 26],
      explains: ['w', 's1', 's2', 's3'],
    },
  ],
  pick: [
    {
      title: 'takes the value of one period',
      inputs: [a],
      operation: { kind: 'pick', of: 'a', index: 1 },
      unit: kroner,
      grain: 'once',
      values: [10],
      explains: ['a'],
      refuses: [once(6, kroner, 'a')],
    },
  ],
  elapsed: [
    {
      title: 'counts the months since the start',
      inputs: [],
      operation: { kind: 'elapsed' },
      unit: months,
      grain: 'year',
      values: [0, 12],
      explains: [],
    },
  ],
  active: [
    {
      title: 'is the share of each year between two moments',
      inputs: [once(3, months, 'from'), once(18, months, 'until')],
      operation: { kind: 'active', from: 'from', until: 'until' },
      unit: share,
      grain: 'year',
      values: [0.75, 0.5],
      explains: ['from', 'until'],
      refuses: [once(3, share, 'from'), once(18, months, 'until')],
    },
  ],
  delay: [
    {
      title: 'moves a series and shares what falls between two periods',
      inputs: [leaf('n', persons, 'month', 10, 0), once(1.25, months, 'by')],
      operation: { kind: 'delay', of: 'n', by: 'by' },
      unit: persons,
      grain: 'month',
      values: [0, 7.5, 2.5, 0],
      explains: ['n', 'by'],
      refuses: [leaf('n', persons, 'month', 10, 0), once(1.25, share, 'by')],
    },
  ],
  flow: [
    {
      title: 'counts an even intake half in the month it comes',
      inputs: [people, once(0)],
      operation: { kind: 'flow', intake: 'people', dropOff: 'once', counted: 'evenly' },
      unit: persons,
      grain: 'month',
      values: [0.5, 1.5, 2.5],
      explains: ['people'],
      refuses: [people, once(0, persons)],
    },
    {
      title: 'counts an intake on the first day whole',
      inputs: [leaf('n', persons, 'year', 3), once(0.5)],
      operation: { kind: 'flow', intake: 'n', dropOff: 'once', counted: 'at-start' },
      unit: persons,
      grain: 'year',
      values: [3, 4.5],
      explains: ['n', 'once'],
    },
    {
      title: 'loses the yearly share over twelve months',
      inputs: [leaf('n', persons, 'month', 1, 0), once(0.36)],
      operation: { kind: 'flow', intake: 'n', dropOff: 'once', counted: 'at-start' },
      unit: persons,
      grain: 'month',
      values: [1, 0.64 ** (1 / 12), 0.64 ** (2 / 12)],
      explains: ['n', 'once'],
    },
  ],
  convolve: [
    {
      title: 'gives each intake its profile, half a month later on average',
      inputs: [leaf('n', persons, 'month', 2, 0), leaf('p', share, 'age', 1, 0.5, 0)],
      operation: { kind: 'convolve', intake: 'n', profile: 'p', counted: 'evenly' },
      unit: persons,
      grain: 'month',
      values: [1, 1.5, 0.5, 0],
      explains: ['n', 'p'],
      refuses: [leaf('n', persons, 'month', 2, 0), leaf('p', share, 'month', 1, 0.5, 0)],
    },
    {
      title: 'adds up the intakes of several months',
      inputs: [leaf('n', persons, 'month', 1, 2, 0), leaf('p', share, 'age', 1, 0.5, 0)],
      operation: { kind: 'convolve', intake: 'n', profile: 'p', counted: 'at-start' },
      unit: persons,
      grain: 'month',
      values: [1, 2.5, 1, 0],
      explains: ['n', 'p'],
    },
  ],
  cumulate: [
    {
      title: 'adds up from the start',
      inputs: [a],
      operation: { kind: 'cumulate', of: 'a' },
      unit: kroner,
      grain: 'year',
      values: [6, 16],
      explains: ['a'],
    },
  ],
  spread: [
    {
      title: 'gives every month the value of its year',
      inputs: [a],
      operation: { kind: 'spread', of: 'a', as: 'repeat' },
      unit: kroner,
      grain: 'month',
      values: [6, ...Array<number>(11).fill(6), 10],
      explains: ['a'],
      refuses: [{ ...monthRamp, key: 'a' }],
    },
    {
      title: 'gives every month a twelfth of its year',
      inputs: [leaf('a', kroner, 'year', 12, 24)],
      operation: { kind: 'spread', of: 'a', as: 'divide' },
      unit: kroner,
      grain: 'month',
      values: [1, ...Array<number>(11).fill(1), 2],
      explains: ['a'],
    },
  ],
  yearSum: [
    {
      title: 'adds the months of a year',
      inputs: [monthRamp],
      operation: { kind: 'yearSum', of: 'ramp' },
      unit: kroner,
      grain: 'year',
      values: [78, 222],
      explains: ['ramp'],
      refuses: [{ ...a, key: 'ramp' }],
    },
  ],
  yearMean: [
    {
      title: 'averages the months of a year',
      inputs: [monthRamp],
      operation: { kind: 'yearMean', of: 'ramp' },
      unit: kroner,
      grain: 'year',
      values: [6.5, 18.5],
      explains: ['ramp'],
    },
  ],
  yearEnd: [
    {
      title: 'takes the last month of a year',
      inputs: [monthRamp],
      operation: { kind: 'yearEnd', of: 'ramp' },
      unit: kroner,
      grain: 'year',
      values: [12, 24],
      explains: ['ramp'],
    },
  ],
  pathway: [
    {
      title: 'moves people between states and loses nobody but those who leave',
      inputs: [
        once(100, persons, 's0'),
        once(0, persons, 's1'),
        once(0.1, share, 'rate'),
        leaf('out', persons, 'month', 5),
      ],
      operation: {
        kind: 'pathway',
        counted: 'evenly',
        states: ['benefit', 'job'],
        start: ['s0', 's1'],
        moves: [
          { from: 0, to: 1, as: 'share', amount: 'rate' },
          { from: 1, to: null, as: 'number', amount: 'out' },
        ],
      },
      unit: persons,
      grain: 'states',
      values: [95, 85.5],
      explains: ['s0', 'rate', 'out'],
      refuses: [
        once(100, persons, 's0'),
        once(0, persons, 's1'),
        once(0.1, persons, 'rate'),
        leaf('out', persons, 'month', 5),
      ],
    },
    {
      title: 'counts moves on the first day whole',
      inputs: [once(100, persons, 's0'), leaf('out', persons, 'month', 5)],
      operation: {
        kind: 'pathway',
        counted: 'at-start',
        states: ['benefit'],
        start: ['s0'],
        moves: [{ from: 0, to: null, as: 'number', amount: 'out' }],
      },
      unit: persons,
      grain: 'states',
      values: [95, 90],
      explains: ['s0', 'out'],
    },
  ],
  state: [
    {
      title: 'is one state of a pathway, on average over each month',
      inputs: [
        once(100, persons, 's0'),
        once(0, persons, 's1'),
        once(0.1, share, 'rate'),
        {
          key: 'path',
          label: { code: 'pathway-measure', name: null },
          unit: persons,
          grain: 'states',
          operation: {
            kind: 'pathway',
            counted: 'evenly',
            states: ['benefit', 'job'],
            start: ['s0', 's1'],
            moves: [{ from: 0, to: 1, as: 'share', amount: 'rate' }],
          },
        },
      ],
      operation: { kind: 'state', of: 'path', index: 1 },
      unit: persons,
      grain: 'month',
      values: [5, 14.5],
      explains: ['path'],
    },
  ],
}
