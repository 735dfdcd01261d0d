/** A form drawn from a case and posted back gives the case again; what a person changed in it is all that changes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editedCase, realCases } from '../../../../tests/editing/cases.ts'
import { parseCase } from '../case/parse-case.ts'
import {
  assumptionEntries,
  driverEntries,
  type FormEntry,
  headEntries,
  problemsElsewhere,
  textOf,
} from './form-entries.ts'
import { type PlainCase, valueAt } from './plain.ts'
import { aboutFields, aboutOf } from './plain-quantity.ts'
import { readForm, showValue } from './read-form.ts'
import { driversOf } from './walk-fields.ts'

function entriesOf(plain: PlainCase, problems = parseCase(plain).problems): readonly FormEntry[] {
  return [
    ...headEntries(plain, problems),
    ...assumptionEntries(plain, problems),
    ...driversOf(plain).flatMap((driver, i) => driverEntries(driver, i, problems)),
  ]
}

/** What a browser would post of the form, nothing touched. */
function posted(plain: PlainCase, notation: 'da' | 'en' = 'da'): Map<string, string> {
  const fields = new Map<string, string>()
  for (const { name, value, quantity, type } of entriesOf(plain)) {
    if (type.kind === 'texts')
      for (const [i, text] of (value as string[]).entries()) fields.set(`${name}/${i}`, text)
    else if (!quantity) {
      if (!['line', 'list', 'entry'].includes(type.kind)) fields.set(name, textOf(value))
    } else if (name === 'years/count') fields.set(name, textOf(value))
    else {
      if (quantity.holds === 'years')
        for (const [year, one] of Object.entries(quantity.years))
          fields.set(`${name}/years/${year}`, showValue(one, notation))
      else if (quantity.holds === 'rate') fields.set(`${name}/rate`, quantity.name)
      else
        fields.set(
          `${name}/value`,
          quantity.holds === 'shared'
            ? quantity.name
            : showValue(quantity.holds === 'number' ? quantity.value : undefined, notation),
        )
      for (const field of aboutFields) {
        const known = aboutOf(quantity)[field]
        if (quantity.holds === 'number' || quantity.holds === 'years')
          fields.set(
            `${name}/${field}`,
            field === 'low' || field === 'high' ? showValue(known, notation) : textOf(known),
          )
      }
    }
  }
  return fields
}

function read(plain: PlainCase, changes: Record<string, string>) {
  const done = readForm(plain, new Map([...posted(plain), ...Object.entries(changes)]), 'da')
  if (!done.ok) throw new Error(done.because)
  return done
}

const [start = {}] = realCases

describe('a form', () => {
  it('posted as it was drawn changes nothing, whatever the case', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...realCases).chain(plain => editedCase(plain)),
        fc.constantFrom('da' as const, 'en' as const),
        (plain, notation) => {
          const done = readForm(plain, posted(plain, notation), notation)
          expect(done).toMatchObject({ ok: true, changed: [], ignored: [] })
          expect(done.ok && done.case).toEqual(plain)
        },
      ),
    )
  })

  it('brings what was typed, in the notation of its page', () => {
    const { case: plain, changed } = read(start, {
      'assumptions/kolleger/value': '4,5',
      'assumptions/kolleger/source': 'Ny normering',
      'drivers/0/until': '2020-06',
      'drivers/0/paused': 'true',
      'drivers/1/people/value': '34',
      title: 'Flere i job',
    })
    expect(valueAt(plain, ['assumptions', 'kolleger'])).toMatchObject({ value: 4.5, source: 'Ny normering' })
    expect(valueAt(plain, ['drivers', 0])).toMatchObject({ until: '2020-06', paused: true })
    expect(valueAt(plain, ['drivers', 1, 'people'])).toBe(34)
    expect(valueAt(plain, ['title'])).toBe('Flere i job')
    expect(changed).toHaveLength(6)
  })

  it('brings one year of a number per year, and a rate in the place of a number', () => {
    const { case: plain } = read(start, {
      'assumptions/borgere-til-job-pr-aar/years/2020': '51',
      'drivers/1/price/rate': 'kontanthjaelp.forsoerger',
    })
    expect(valueAt(plain, ['assumptions', 'borgere-til-job-pr-aar', 'years'])).toEqual({
      2019: 34,
      2020: 51,
      2021: 32,
    })
    expect(valueAt(plain, ['drivers', 1, 'price'])).toEqual({ rate: 'kontanthjaelp.forsoerger' })
  })

  it('keeps what it does not name', () => {
    expect(readForm(start, new Map([['title', 'Ny']]), 'da')).toMatchObject({
      ok: true,
      case: { ...start, title: 'Ny' },
    })
  })

  it.each([
    '__proto__/polluted',
    'drivers/__proto__/x',
    'drivers/0/__proto__',
    'drivers/99/pay/value',
    'constructor',
    'drivers/0/kind',
  ])('gives no way in by the name %s', name => {
    const done = read(start, { [name]: 'x' })
    expect(done.case).toBe(start)
    expect(done.ignored).toEqual([name])
    expect(Object.getPrototypeOf({})).not.toHaveProperty('polluted')
  })

  it('of too many or too long fields is refused before it is read', () => {
    const many = Array.from({ length: 30_000 }, (_, i) => [`f${i}`, ''] as const)
    expect(readForm(start, many, 'da')).toEqual({ ok: false, because: 'too-many-fields' })
    expect(readForm(start, [['title', 'x'.repeat(30_000)]], 'da')).toEqual({ ok: false, because: 'too-long' })
  })
})

describe('an entry', () => {
  it('says its unit, whether it is needed, what may be chosen, and what is wrong with it', () => {
    const plain = read(start, {
      'drivers/1/from': '',
      'drivers/0/posts/value': 'mange 4',
      'drivers/1/timing': 'tit',
    }).case
    const { problems } = parseCase(plain)
    const entries = entriesOf(plain, problems)
    const at = (name: string) => entries.find(entry => entry.name === name)
    expect(at('drivers/0/posts')).toMatchObject({ unit: { post: 1 }, required: false })
    expect(at('drivers/0/posts')?.problems[0]?.code).toBe('not-a-number')
    expect(at('drivers/1/from')?.problems[0]?.code).toBe(undefined)
    expect(at('drivers/1/timing')).toMatchObject({ options: ['evenly', 'at-start'] })
    expect(at('drivers/1/timing')?.problems[0]?.code).toBe('choice-unknown')
    expect(at('assumptions/kolleger')?.unit).toBeNull()
  })

  it('shows every problem of the case exactly once, or it is told elsewhere', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...realCases).chain(plain => editedCase(plain)),
        plain => {
          const { problems } = parseCase(plain)
          const entries = entriesOf(plain, problems)
          const shown = entries.flatMap(entry => entry.problems)
          const elsewhere = problemsElsewhere(problems, entries)
          expect(new Set([...shown, ...elsewhere]).size).toBe(problems.length)
          expect(shown.some(problem => elsewhere.includes(problem))).toBe(false)
        },
      ),
    )
  })
})
