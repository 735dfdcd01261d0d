/** What each edit does to a case, and that none ever throws, loses what was there or leaves the case unreadable. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyEdit, edited, realCases } from '../../../../tests/editing/cases.ts'
import { parseCase } from '../case/parse-case.ts'
import { driverKindNames } from '../drivers/registry.ts'
import { applyEdit } from './apply-edit.ts'
import type { Edit } from './edit.ts'
import { type PlainCase, readPlainCase, valueAt } from './plain.ts'
import { readEdit, writeEdit } from './read-edit.ts'
import { driverFields } from './walk-fields.ts'

const small: PlainCase = {
  schema: 1,
  title: 'Flere i job',
  years: { first: 2026, count: 4 },
  assumptions: { stillinger: { value: 2, source: 'Forslagets tekst' } },
  drivers: [
    {
      kind: 'staff',
      name: 'Konsulenter',
      posts: 'stillinger',
      pay: { value: 500_000, source: 'Lønkontoret' },
      from: 2026,
      lines: [{ account: '5.57.73', label: 'Løn' }],
    },
    { kind: 'refund', name: 'Refusion', of: ['Konsulenter'], share: '50 %', line: { label: 'Refusion' } },
  ],
}
const pay = ['drivers', 0, 'pay']
const posts = ['drivers', 0, 'posts']

function problemOf(plain: PlainCase, edit: Parameters<typeof applyEdit>[1]): string | null {
  const done = applyEdit(plain, edit)
  return done.ok ? null : done.problem.code
}

describe('typing a number', () => {
  it('keeps its source and its spelling', () => {
    const now = edited(small, { kind: 'type', path: pay, text: '12 * 41.500', notation: 'da' })
    expect(valueAt(now, pay)).toEqual({ value: '12 * 41500', source: 'Lønkontoret' })
  })

  it('keeps a text that is no number, and the case then says where', () => {
    const now = edited(small, { kind: 'type', path: pay, text: 'meget 5', notation: 'da' })
    expect(valueAt(now, [...pay, 'value'])).toBe('meget 5')
    const parsed = parseCase(now)
    expect(parsed.problems).toMatchObject([{ code: 'not-a-number', path: [...pay, 'value'] }])
  })

  it('takes the name of an assumption as its use', () => {
    expect(valueAt(edited(small, { kind: 'type', path: pay, text: 'stillinger', notation: 'da' }), pay)).toBe(
      'stillinger',
    )
  })

  it('of one year keeps the number that stood there in the other years', () => {
    const now = edited(small, { kind: 'type', path: pay, text: '510.000', notation: 'da', year: 2027 })
    expect(valueAt(now, pay)).toEqual({
      years: { 2026: 500_000, 2027: 510_000, 2028: 500_000, 2029: 500_000 },
      source: 'Lønkontoret',
    })
  })

  it('in an optional place that is emptied takes the place away', () => {
    const scale = ['drivers', 0, 'scale']
    const scaled = edited(small, { kind: 'type', path: scale, text: '50 %', notation: 'da' })
    expect(valueAt(scaled, scale)).toBe('50 %')
    expect(edited(scaled, { kind: 'type', path: scale, text: '', notation: 'da' })).toEqual(small)
  })

  it('where no number belongs is refused', () => {
    expect(problemOf(small, { kind: 'type', path: ['drivers', 0, 'name'], text: '3', notation: 'da' })).toBe(
      'not-a-number-place',
    )
  })
})

describe('a driver', () => {
  it.each(driverKindNames)(
    '%s begins with all that is not a number, and the case says what is missing',
    kind => {
      const start = { schema: 1, title: 'Ny', years: { first: 2026, count: 4 }, drivers: [] }
      const now = edited(start, { kind: 'add-driver', driver: kind, name: 'Vi begynder' })
      const { problems } = parseCase(now)
      const fields = driverFields(kind)
      expect(problems.length).toBeGreaterThan(0)
      for (const problem of problems) {
        if (problem.code === 'field-missing')
          expect([
            ...Object.keys(fields).filter(field => fields[field]?.type.kind === 'quantity'),
            'of',
            'price',
            'from',
          ]).toContain(problem.data.field)
        else expect(problem.code).toBe('one-of')
      }
    },
  )

  it('is copied under a name of its own, behind the one it is like', () => {
    const now = edited(
      small,
      { kind: 'copy-driver', index: 0, name: 'Konsulenter' },
      { kind: 'copy-driver', index: 0, name: 'Konsulenter' },
    )
    expect([0, 1, 2].map(i => valueAt(now, ['drivers', i, 'name']))).toEqual([
      'Konsulenter',
      'Konsulenter 3',
      'Konsulenter 2',
    ])
  })

  it('that is renamed is followed by the refund of it', () => {
    const now = edited(small, { kind: 'rename-driver', index: 0, name: 'Rådgivere' })
    expect(valueAt(now, ['drivers', 1, 'of'])).toEqual(['Rådgivere'])
    expect(problemOf(now, { kind: 'rename-driver', index: 0, name: 'Refusion' })).toBe('name-taken')
  })

  it('is paused and goes on, moved and removed', () => {
    const paused = edited(small, { kind: 'pause-driver', index: 0, isPaused: true })
    expect(valueAt(paused, ['drivers', 0, 'paused'])).toBe(true)
    expect(edited(paused, { kind: 'pause-driver', index: 0, isPaused: false })).toEqual(small)
    const moved = edited(small, { kind: 'move-driver', from: 0, to: 5 })
    expect(valueAt(moved, ['drivers', 1, 'name'])).toBe('Konsulenter')
    expect(valueAt(edited(small, { kind: 'remove-driver', index: 0 }), ['drivers', 0, 'name'])).toBe(
      'Refusion',
    )
  })

  it('gets a further line with a name of its own', () => {
    const now = edited(small, { kind: 'add-item', path: ['drivers', 0, 'lines'] })
    expect(valueAt(now, ['drivers', 0, 'lines', 1])).toEqual({ label: 'Konsulenter' })
    expect(edited(now, { kind: 'remove-item', path: ['drivers', 0, 'lines', 1] })).toEqual(small)
  })
})

describe('a shared assumption', () => {
  it('is made of a number and becomes that number again', () => {
    const shared = edited(small, { kind: 'share', path: pay, name: 'aarsloen' })
    expect(valueAt(shared, pay)).toBe('aarsloen')
    expect(valueAt(shared, ['assumptions', 'aarsloen'])).toEqual({ value: 500_000, source: 'Lønkontoret' })
    expect(valueAt(edited(shared, { kind: 'own', path: pay }), pay)).toEqual(valueAt(small, pay))
  })

  it('is followed by its uses when it gets another name, and leaves its number when it goes', () => {
    const renamed = edited(small, { kind: 'rename-assumption', from: 'stillinger', to: 'poster' })
    expect(valueAt(renamed, posts)).toBe('poster')
    const gone = edited(renamed, { kind: 'remove-assumption', name: 'poster' })
    expect(valueAt(gone, posts)).toEqual({ value: 2, source: 'Forslagets tekst' })
  })

  it.each([
    ['stillinger', 'name-taken'],
    ['8 poster', 'name-unfit'],
    ['__proto__', 'name-unfit'],
    ['constructor', 'name-unfit'],
    ['', 'name-missing'],
  ])('is not called »%s«', (name, code) => {
    expect(problemOf(small, { kind: 'add-assumption', name })).toBe(code)
  })
})

describe('a rate', () => {
  it('is taken, and replaced by an own value with a source', () => {
    const taken = edited(small, { kind: 'take-rate', path: pay, rate: 'loen.socialraadgiver' })
    expect(valueAt(taken, pay)).toEqual({ rate: 'loen.socialraadgiver' })
    const override = { kind: 'override', path: pay, text: '480.000', notation: 'da' } as const
    expect(problemOf(taken, { ...override, source: ' ' })).toBe('source-missing')
    expect(valueAt(edited(taken, { ...override, source: 'Lokalaftale' }), pay)).toEqual({
      value: 480_000,
      source: 'Lokalaftale',
    })
    expect(problemOf(taken, { kind: 'about', path: pay, field: 'source', text: 'x', notation: 'da' })).toBe(
      'about-elsewhere',
    )
  })
})

it('a measured effect brings its value, range, source and strength', () => {
  const taken = { value: '6 %', low: '2 %', high: '10 %', source: 'Måling 2019', evidence: 'trial' } as const
  const now = edited(small, { kind: 'take-evidence', path: ['drivers', 1, 'share'], taken })
  expect(valueAt(now, ['drivers', 1, 'share'])).toEqual(taken)
})

describe('a pasted block', () => {
  const paste = (text: string, fromYear = 2026, paths = [pay], notation: 'da' | 'en' = 'da') =>
    applyEdit(small, { kind: 'paste', paths, text, notation, fromYear })
  const yearsIn = (done: ReturnType<typeof applyEdit>, path = pay) =>
    done.ok ? valueAt(done.case, [...path, 'years']) : done.problem

  it('as a column or a row fills the years from the first one on', () => {
    const years = { 2026: 500_000, 2027: 510_000, 2028: 520_000, 2029: 500_000 }
    expect(yearsIn(paste('510.000\n520.000\n', 2027))).toEqual(years)
    expect(yearsIn(paste('510.000\t520.000', 2027))).toEqual(years)
  })

  it('goes by its own years where it has them, across or down', () => {
    const years = { 2026: 500_000, 2027: 500_000, 2028: 1, 2029: 2 }
    expect(yearsIn(paste('2028\t2029\n1\t2'))).toEqual(years)
    expect(yearsIn(paste('2028\t1\n2029\t2'))).toEqual(years)
  })

  it('decides its notation as a whole', () => {
    expect(yearsIn(paste('1,500\t2,000.5\t3,000\t4,000'))).toEqual({
      2026: 1500,
      2027: 2000.5,
      2028: 3000,
      2029: 4000,
    })
    expect(yearsIn(paste('1.500\t2.000', 2026))).toMatchObject({ 2026: 1500, 2027: 2000 })
    expect(yearsIn(paste('1.500\t2.000', 2026, [pay], 'en'))).toMatchObject({ 2026: 1.5, 2027: 2 })
    expect(yearsIn(paste('1,5\t2.5'))).toMatchObject({
      code: 'paste-notations',
      data: { danish: '1,5', english: '2.5' },
    })
  })

  it('goes row by row to the places below', () => {
    const done = paste('1\t2\t3\t4\n5\t6\t7\t8', 2026, [posts, pay])
    expect(yearsIn(done, posts)).toEqual({ 2026: 1, 2027: 2, 2028: 3, 2029: 4 })
    expect(yearsIn(done, pay)).toEqual({ 2026: 5, 2027: 6, 2028: 7, 2029: 8 })
  })

  it.each([
    ['', 'paste-empty'],
    ['1\t2\t3\t4\t5', 'paste-too-wide'],
    ['1\t2\n3\t4', 'paste-too-long'],
    ['1\tmange', 'paste-unread'],
    ['2019\n1', 'paste-too-wide'],
  ])('»%s« is refused as a whole', (text, code) => {
    expect(yearsIn(paste(text))).toMatchObject({ code })
  })
})

describe('every edit', () => {
  it('gives a case that can be kept and looked over, or a problem, and never throws', () => {
    for (const plain of realCases)
      fc.assert(
        fc.property(anyEdit(plain), edit => {
          const done = applyEdit(plain, edit)
          if (!done.ok) return typeof done.problem.code === 'string'
          parseCase(done.case)
          return readPlainCase(JSON.parse(JSON.stringify(done.case))) !== null
        }),
        { numRuns: 60 },
      )
  })

  it('comes through a button of a page unchanged', () => {
    fc.assert(
      fc.property(anyEdit(small).filter(isOfAPlace), edit => {
        expect(readEdit(writeEdit(edit))).toEqual(JSON.parse(JSON.stringify(edit)))
      }),
    )
  })

  it.each([
    'x',
    '{}',
    '{"kind":"toString"}',
    '{"kind":"clear","path":["__proto__"]}',
    '{"kind":"clear","path":["a"],"more":1}',
    '{"kind":"move-driver","from":"0","to":1}',
    '{"kind":"set","path":["title"],"value":{"__proto__":{"x":1}}}',
  ])('that is none is refused: %s', text => {
    expect(readEdit(text)).toBeNull()
  })

  it('shares what it does not touch', () => {
    const now = edited(small, { kind: 'type', path: pay, text: '1', notation: 'da' })
    expect(valueAt(now, ['drivers', 1])).toBe(valueAt(small, ['drivers', 1]))
    expect(now['assumptions']).toBe(small['assumptions'])
  })
})

function isOfAPlace(edit: Edit): boolean {
  return !('path' in edit) || !edit.path.includes('__proto__')
}
