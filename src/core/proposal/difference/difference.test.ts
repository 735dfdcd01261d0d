import { describe, expect, it } from 'vitest'
import { fromKroner, type Money } from '../../money.ts'
import { year } from '../../period.ts'
import type { ProposalContent } from '../content.ts'
import { toForm } from '../form/form.ts'
import { emptySupplement } from '../supplement.ts'
import { formDifference } from './form-difference.ts'
import { type AmountLine, labelsOfBudget, linesOfBudget, tableDifference } from './table-difference.ts'

const content: ProposalContent = {
  schema: 2,
  number: null,
  title: { text: 'Flere i job', place: null },
  committee: null,
  policyArea: null,
  proposedBy: null,
  fields: {
    content: { text: [{ kind: 'paragraph', runs: [{ text: 'Fire folk.' }] }], place: null },
    targetGroup: null,
    staff: null,
    relations: null,
  },
  budget: null,
  supplement: { ...emptySupplement, milestones: [{ id: 'm1', text: 'Start', month: '2027-01' }] },
}

describe('the difference between two states of the fields', () => {
  it('names what changed, and nothing else', () => {
    const after = toForm({
      ...content,
      title: { text: 'Mange i job', place: null },
      supplement: { ...content.supplement, milestones: [{ id: 'm1', text: 'Start', month: '2027-02' }] },
    })
    expect(formDifference(toForm(content), after)).toEqual({
      texts: [
        {
          name: 'title',
          isFormatOnly: false,
          pieces: [
            { kind: 'removed', text: 'Flere' },
            { kind: 'added', text: 'Mange' },
            { kind: 'same', text: ' i job' },
          ],
        },
      ],
      rows: [
        {
          kind: 'milestones',
          before: { id: 'm1', values: { text: 'Start', month: '01-2027' } },
          after: { id: 'm1', values: { text: 'Start', month: '02-2027' } },
        },
      ],
    })
    expect(formDifference(after, after)).toEqual({ texts: [], rows: [] })
  })

  it('tells words from their looks', () => {
    const bold = toForm(content)
    const after = { ...bold, texts: { ...bold.texts, content: '**Fire** folk.' } }
    expect(formDifference(bold, after).texts).toMatchObject([{ name: 'content', isFormatOnly: true }])
  })
})

describe('the difference between two tables', () => {
  const line = (id: string, ...amounts: (number | null)[]): AmountLine => ({
    id,
    amounts: new Map(amounts.map((amount, i) => [2019 + i, amount === null ? null : fromKroner(amount)])),
  })
  const kr = (amount: number): Money => fromKroner(amount)

  it('is shown for every year of a line that changed, and for the net of all', () => {
    const found = tableDifference(
      [line('a', 100, -50), line('b', 7, 7)],
      [line('a', 100, -80), line('b', 7, 7)],
    )
    expect(found?.lines.map(({ id }) => id)).toEqual(['a'])
    expect(found?.lines[0]?.cells[1]).toEqual({
      year: 2020,
      before: kr(-50),
      after: kr(-80),
      difference: kr(-30),
    })
    expect(found?.netTotal).toEqual({ before: kr(64), after: kr(34), difference: kr(-30) })
  })

  it('has no amount against a blank, which is not a zero', () => {
    const found = tableDifference([line('a', null)], [line('a', 5)])
    expect(found?.lines[0]?.cells[0]).toMatchObject({ before: null, after: kr(5), difference: null })
  })

  it('knows a new line from one that is gone', () => {
    const found = tableDifference([line('a', 1)], [line('b', 1)])
    expect(found?.lines.map(({ id, isNew, isGone }) => [id, isNew, isGone])).toEqual([
      ['b', true, false],
      ['a', false, true],
    ])
  })

  it('takes a calculated line for the typed one in whose place it stands', () => {
    const cell = (amount: number) => ({
      amount: fromKroner(amount),
      step: fromKroner(1000),
      text: '',
      place: null,
    })
    const shared = { label: 'Løn', account: { certainty: 'none' }, kind: 'expense', place: null } as const
    const table = {
      periods: [year(2019)],
      unit: '1000kr',
      priceLevel: null,
      totals: null,
      place: null,
    } as const
    const stated = { ...shared, origin: 'stated', id: 'l', cells: [cell(1000)], total: null } as const
    const computed = {
      ...shared,
      origin: 'computed',
      id: 'r',
      cells: [cell(1200)],
      total: cell(1200),
      replaces: ['l'],
    } as const
    const typed = { ...table, lines: [stated] }
    const calculated = { ...table, lines: [computed], printed: typed }
    const found = tableDifference(linesOfBudget(typed), linesOfBudget(calculated))
    expect(found?.lines).toMatchObject([{ id: 'l', isNew: false, isGone: false }])
    expect(found?.netTotal.difference).toBe(fromKroner(200))
    expect(new Map(labelsOfBudget(calculated)).get('l')).toBe('Løn')
  })

  it('is none where they say the same', () => {
    expect(tableDifference([line('a', 1, null)], [line('a', 1, null)])).toBeNull()
  })
})
