import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { headEntries } from '../../../core/calculation/editing/form-entries.ts'
import type { PlainCase } from '../../../core/calculation/editing/plain.ts'
import { readForm } from '../../../core/calculation/editing/read-form.ts'
import { loadChart } from '../../../shipped/load-chart.ts'
import type { Desk } from '../state/desk.ts'
import { PlainField } from './plain-field.tsx'

const nothing = new Map<string, never>()
const desk: Desk = {
  ...{ language: 'da', surroundings: { chart: loadChart(), parameters: new Map() } },
  ...{ evidence: [], years: [2027], tableUnit: null, typing: null, open: null },
  ...{ changes: nothing, changedUnder: nothing, lastChanges: nothing },
}
const plain: PlainCase = { schema: 1, title: 'Sag', years: { first: 2027, count: 1 }, drivers: [] }

/** The first answer of a field above the drivers, which a browser shows as chosen where no other is. */
function firstAnswer(field: string, over: Partial<Desk> = {}, more: PlainCase = {}): string | undefined {
  const entry = headEntries({ ...plain, ...more }, []).find(each => each.field === field)
  if (!entry) throw new Error(`${field} is no field`)
  const drawn = renderToString(<PlainField entry={entry} desk={{ ...desk, ...over }} />)
  return /<option[^>]*>([^<]*)/.exec(drawn)?.[1]
}

describe('a choice that nobody has made', () => {
  it('says what holds meanwhile', () => {
    expect(firstAnswer('prices')).toBe('faste (når intet vælges)')
    expect(firstAnswer('unit')).toBe('1.000 kr. (når intet vælges)')
    expect(firstAnswer('unit', { language: 'en' })).toBe('DKK 1,000 (if nothing is chosen)')
    expect(firstAnswer('lasting')).toBe('ikke beregnet (når intet vælges)')
  })

  it('of a unit says that of the typed table', () => {
    expect(firstAnswer('unit', { tableUnit: 'kr' })).toBe('som tabellen: kr.')
  })

  it('is not made by sending the form', () => {
    expect(
      readForm(
        plain,
        [
          ['prices', ''],
          ['unit', ''],
        ],
        'da',
      ),
    ).toMatchObject({ case: plain, changed: [] })
  })

  it('is gone once it is made', () => {
    expect(firstAnswer('prices', {}, { prices: 'current' })).toBe('faste')
  })
})
