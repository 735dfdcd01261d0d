import { describe, expect, it } from 'vitest'
import type { ProposalContent } from '../content.ts'
import { emptySupplement } from '../supplement.ts'
import { emptyRow, type FormRow, type ProposalForm, toForm } from './form.ts'
import { mergeForms } from './merge-forms.ts'
import { longestShort, readForm, readMonth } from './read-form.ts'

const place = { at: 'line', line: 7, cell: null } as const
const other = '0123456789ab'

/** Written by a document in a way the program itself would not: two blanks, an empty paragraph, two lists. */
const content: ProposalContent = {
  schema: 2,
  number: { text: '1 2 1  3', place },
  title: { text: 'Flere i job', place },
  committee: null,
  policyArea: { text: '', place },
  proposedBy: null,
  fields: {
    content: {
      text: [
        { kind: 'paragraph', runs: [{ text: 'Fire  medarbejdere', bold: true }] },
        { kind: 'paragraph', runs: [] },
        { kind: 'list', ordered: false, items: [[], [{ kind: 'paragraph', runs: [{ text: 'a' }] }]] },
      ],
      place,
    },
    targetGroup: { text: [], place },
    staff: null,
    relations: null,
  },
  budget: null,
  supplement: {
    ...emptySupplement,
    kind: 'investment',
    targetGroupSize: 1200,
    milestones: [{ id: 'm1', text: 'Opslag', month: '2027-03' }],
    relations: [{ kind: 'excludes', proposal: other, note: '' }],
    parties: [{ id: 'p1', kind: 'centre', name: 'Sundhed', effect: 'gains', note: '' }],
    followUp: [
      {
        id: 'f1',
        indicator: 'I job',
        dataSource: 'DREAM',
        baseline: '',
        owner: '',
        threshold: '',
        reported: '',
      },
    ],
    copiedFrom: { proposal: other, revision: 2 },
  },
}

function typed(
  texts: Partial<ProposalForm['texts']>,
  rows: Partial<ProposalForm['rows']> = {},
): ProposalForm {
  const form = toForm(content)
  return { texts: { ...form.texts, ...texts }, rows: { ...form.rows, ...rows } }
}

const problemsOf = (form: ProposalForm) =>
  readForm(form, content, 'abcdefghjkmn').problems.map(({ place, code }) => `${place}: ${code}`)

describe('a form', () => {
  it('that nobody touched says what it said, to the place in its document', () => {
    expect(readForm(toForm(content), content, null)).toEqual({ content, problems: [] })
  })

  it('sent by a browser, with its line ends, is still untouched', () => {
    const { texts } = toForm(content)
    const sent = typed({ content: `\r\n${texts.content.replaceAll('\n', '\r\n')}\r\n` })
    expect(readForm(sent, content, null).content).toEqual(content)
  })

  it('changes what was changed and nothing else', () => {
    const read = readForm(typed({ title: ' Mange i  job ', risks: '- ingen søger' }), content, null)
    expect(read.content).toEqual({
      ...content,
      title: { text: 'Mange i job', place: null },
      supplement: { ...content.supplement, risks: expect.any(Array) as unknown },
    })
  })

  it('takes numbers of people and months as they are written here', () => {
    const milestones = [{ id: 'm1', values: { text: 'Opslag', month: '4/2028' } }]
    const read = readForm(typed({ targetGroupSize: '12.345' }, { milestones }), content, null)
    expect(read.content.supplement).toMatchObject({
      targetGroupSize: 12345,
      milestones: [{ month: '2028-04' }],
    })
  })

  it.each(['13-2027', '0-2027', '03-27', 'marts', '2027', '03-1066'])(
    'does not take %s for a month',
    text => {
      expect(readMonth(text)).toBeNull()
    },
  )

  it('leaves out rows that hold nothing', () => {
    const milestones = [emptyRow('milestones', 'm2')]
    const parties = [{ id: 'p2', values: { kind: 'centre', effect: 'pays', name: ' ', note: '' } }]
    const read = readForm(typed({}, { milestones, parties, followUp: [], links: [] }), content, null)
    expect(read.problems).toEqual([])
    expect(read.content.supplement).toMatchObject({
      milestones: [],
      parties: [],
      followUp: [],
      relations: [],
    })
  })

  it('says what is wrong, and where', () => {
    const link = (id: string, proposal: string): FormRow => ({
      id,
      values: { kind: 'excludes', proposal, note: '' },
    })
    const wrong = typed(
      { title: ' ', kind: 'gave', targetGroupSize: 'mange', committee: 'x'.repeat(longestShort + 1) },
      {
        milestones: [{ id: 'm1', values: { text: '', month: 'snart' } }],
        links: [link('l1', other), link('l2', other), link('l3', 'abcdefghjkmn')],
        followUp: [{ id: 'f1', values: { owner: 'Lederen' } }],
      },
    )
    expect(problemsOf(wrong)).toEqual([
      'committee: too-long',
      'title: missing',
      'kind: not-a-choice',
      'targetGroupSize: not-a-number',
      'milestones.m1.text: missing',
      'milestones.m1.month: not-a-month',
      'links.l2.proposal: twice',
      'links.l3.proposal: itself',
      'followUp.f1.indicator: missing',
    ])
  })
})

describe('two people’s changes of one form', () => {
  const base = toForm(content)

  it('come together where they touch different things', () => {
    const mine = typed(
      { title: 'Mange i job' },
      { milestones: [...base.rows.milestones, row('m2', 'Start')] },
    )
    const theirs = typed(
      { risks: 'Ingen søger' },
      { milestones: [...base.rows.milestones, row('m3', 'Slut')] },
    )
    const { form, conflicts } = mergeForms(base, mine, theirs)
    expect(conflicts).toEqual([])
    expect(form.texts).toMatchObject({ title: 'Mange i job', risks: 'Ingen søger' })
    expect(form.rows.milestones.map(({ id }) => id).sort()).toEqual(['m1', 'm2', 'm3'])
  })

  it('that are different in one place leave mine standing and hold theirs beside it', () => {
    const { form, conflicts } = mergeForms(base, typed({ title: 'Min' }), typed({ title: 'Din' }))
    expect(form.texts.title).toBe('Min')
    expect(conflicts).toEqual([{ place: 'title', mine: 'Min', theirs: 'Din' }])
  })

  it('lose no row that one of them has just written in', () => {
    const gone = typed({}, { milestones: [] })
    const changed = typed({}, { milestones: [row('m1', 'Opslag to gange')] })
    const expected = [row('m1', 'Opslag to gange')]
    expect(mergeForms(base, gone, changed).form.rows.milestones).toEqual(expected)
    expect(mergeForms(base, changed, gone).form.rows.milestones).toEqual(expected)
    expect(mergeForms(base, changed, gone).conflicts).toMatchObject([
      { place: 'milestones.m1', theirs: null },
    ])
  })

  function row(id: string, text: string): FormRow {
    return { id, values: { text, month: '' } }
  }
})
