import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toForm } from '../proposal/form/form.ts'
import { readForm } from '../proposal/form/read-form.ts'
import { answersOf, withAnswers } from './answers-of.ts'
import { type Answers, answerKeys, isShort } from './steps.ts'
import { type Leads, toProposal } from './to-content.ts'

const danish: Leads = { change: 'Anderledes', cost: 'Koster', gain: 'Giver', evidence: 'Virker' }
const english: Leads = { change: 'Different', cost: 'Costs', gain: 'Gives', evidence: 'Works' }
const known = [danish, english]

const words = fc
  .array(fc.constantFrom('unge', 'mentor', '**', '__', '- ', '1. ', 'Koster', '\n', '\n\n', '120'), {
    minLength: 1,
    maxLength: 8,
  })
  .map(parts => `ord ${parts.join(' ')} slut`)
const arbitraryAnswers: fc.Arbitrary<Answers> = fc
  .record(Object.fromEntries(answerKeys.map(key => [key, fc.option(words, { nil: '' })])))
  .map(answers =>
    Object.fromEntries(
      answerKeys.map(key => {
        const text = answers[key] ?? ''
        if (key === 'targetGroupSize') return [key, text === '' ? '' : '120']
        return [key, isShort(key) || key === 'followUp' ? text.replace(/\s+/g, ' ').trim() : text]
      }),
    ),
  )

/** Paragraphs, blanks and the numbers of a list may be written otherwise; the words and their order may not. */
const said = (answers: Answers) =>
  Object.fromEntries(
    answerKeys.map(key => [
      key,
      (answers[key] ?? '')
        .replace(/[\\*_]/g, '')
        .replace(/\b\d\./g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    ]),
  )

describe('the guided form over a proposal', () => {
  it('gives the answers that it was made of', () => {
    fc.assert(
      fc.property(arbitraryAnswers, answers => {
        for (const leads of known)
          expect(said(answersOf(toForm(toProposal(answers, leads)), known))).toEqual(said(answers))
      }),
    )
  })

  it('leaves every field as it is whose answers are the same', () => {
    fc.assert(
      fc.property(arbitraryAnswers, answers => {
        const form = toForm(toProposal(answers, english))
        expect(withAnswers(form, answersOf(form, known), known)).toEqual(form)
      }),
    )
  })

  it('gives an answer back as it was changed, and leaves the others', () => {
    fc.assert(
      fc.property(arbitraryAnswers, fc.constantFrom(...answerKeys), (answers, key) => {
        const form = toForm(toProposal(answers, danish))
        const before = answersOf(form, known)
        const changed = key === 'targetGroupSize' ? '77' : 'helt nye ord'
        expect(answersOf(withAnswers(form, { [key]: changed }, known), known)).toEqual({
          ...before,
          [key]: changed,
        })
      }),
    )
  })

  it('touches nothing that it does not ask, such as formatting, accounts or other measures', () => {
    const content = toProposal({ title: 'T', idea: 'Vi ansætter', cost: 'To mentorer', staff: 'To' }, danish)
    const measure = { id: 'm-9', indicator: 'Job', dataSource: 'KMD', baseline: '30' }
    const rest = { owner: '', threshold: '', reported: '' }
    const before = {
      ...content,
      policyArea: { text: '2.01', place: null },
      supplement: { ...content.supplement, followUp: [{ ...measure, ...rest }] },
    }
    const form = withAnswers(toForm(before), { cost: 'Tre mentorer', followUp: 'Uddannelse' }, known)
    const { content: after, problems } = readForm(form, before, null)
    expect(problems).toEqual([])
    expect(after.policyArea).toBe(before.policyArea)
    expect(after.fields.staff).toBe(before.fields.staff)
    expect(after.supplement.followUp).toEqual([{ ...measure, indicator: 'Uddannelse', ...rest }])
    expect(answersOf(form, known)).toMatchObject({ idea: 'Vi ansætter', cost: 'Tre mentorer' })
  })
})
