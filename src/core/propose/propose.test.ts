import { describe, expect, it } from 'vitest'
import { plainText } from '../text/rich-text.ts'
import { budgetYearOf } from './budget-year.ts'
import { type Answers, answerKeys, findProblem, missingIn, neighbour, parseCount, steps } from './steps.ts'
import { toProposal } from './to-content.ts'

const leads = {
  change: 'Hvad der bliver anderledes',
  cost: 'Hvad det koster',
  gain: 'Hvad det giver',
  evidence: 'Hvorfor det virker',
}
const all: Answers = Object.fromEntries(
  answerKeys.map(key => [key, key === 'targetGroupSize' ? '1.200' : `svar på ${key}\n\nmere om ${key}`]),
)

describe('the guided form', () => {
  it('asks each question once', () => {
    expect(steps.flatMap(step => step.asks).sort()).toEqual([...answerKeys].sort())
  })

  it('goes forwards and backwards through the same steps', () => {
    expect(neighbour('title', -1)).toBeNull()
    expect(neighbour('from', 1)).toBeNull()
    for (const { key } of steps.slice(0, 9)) expect(neighbour(neighbour(key, 1) ?? key, -1)).toBe(key)
    for (const { key } of steps.slice(10))
      expect([neighbour(key, -1), neighbour(key, 1)]).toEqual([null, null])
  })

  it('cannot be sent before what must be known is said', () => {
    expect(missingIn({})).toEqual(['title', 'idea', 'targetGroup', 'centre'])
    expect(missingIn({ title: 'T', idea: 'I', targetGroup: 'M', centre: 'C' })).toEqual([])
    expect(
      missingIn({ title: 'T', idea: 'I', targetGroup: 'M', centre: 'C', targetGroupSize: 'mange' }),
    ).toEqual(['targetGroupSize'])
  })

  it('takes numbers as they are written, and as the question asks for them: about so many', () => {
    expect(
      ['250', '1.200', '12 000', ' 7 ', 'ca. 80', 'cirka 1.200', 'about 80', '1.2', 'mange', ''].map(
        parseCount,
      ),
    ).toEqual([250, 1200, 12_000, 7, 80, 1200, 80, null, null, null])
  })

  it('says what is too long', () => {
    expect(findProblem('title', 'x'.repeat(201))).toBe('too-long')
    expect(findProblem('idea', 'x'.repeat(201))).toBeNull()
  })

  it('leaves nothing out of the proposal that was written', () => {
    const { title, proposedBy, fields, supplement } = toProposal(all, leads)
    const whole = [
      title?.text,
      proposedBy?.text,
      ...Object.values(fields).map(field => plainText(field?.text ?? [])),
      plainText(supplement.replaces),
      plainText(supplement.risks),
      supplement.contact,
      ...supplement.followUp.map(measure => measure.indicator),
    ].join('\n')
    for (const key of answerKeys) if (key !== 'targetGroupSize') expect(whole).toContain(`mere om ${key}`)
    expect(supplement.targetGroupSize).toBe(1200)
  })
})

describe('the budget an idea is in time for', () => {
  it.each([
    ['2026-11-24T18:00:00.000Z', 2028],
    ['2027-02-01T08:00:00.000Z', 2028],
    ['2027-04-30T08:00:00.000Z', 2028],
    ['2027-06-01T08:00:00.000Z', 2029],
  ])('on %s is that of %i', (now, year) => {
    expect(budgetYearOf(now)).toBe(year)
  })
})
