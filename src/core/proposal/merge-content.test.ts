/** Two people's changes of one proposal, put together. */
import { describe, expect, it } from 'vitest'
import { sketchProposal } from '../../../tests/database/documents.ts'
import { fromPlainText } from '../text/rich-text.ts'
import type { ProposalContent } from './content.ts'
import { mergeContents } from './merge-content.ts'
import { emptySupplement } from './supplement.ts'

const base = sketchProposal(
  { number: '1', title: 'Flere i job', text: 'Som før', amounts: [-10, -20] },
  [2019, 2020],
  1,
)
const retold = sketchProposal(
  { number: '1', title: 'Flere i job', text: 'Som før', amounts: [-10, -20] },
  [2019, 2020],
  40,
)
const field = (content: ProposalContent, name: 'content' | 'targetGroup', text: string): ProposalContent => ({
  ...content,
  fields: { ...content.fields, [name]: { text: fromPlainText(text), place: null } },
})
const cell = (content: ProposalContent, column: number, thousands: number): ProposalContent =>
  sketchProposal(
    {
      number: '1',
      title: content.title?.text ?? '',
      text: 'Som før',
      amounts: [-10, -20].map((was, i) => (i === column ? thousands : was)),
    },
    [2019, 2020],
    1,
  )

describe('a merge', () => {
  it('with a side that changed nothing gives the other', () => {
    const mine = field(base, 'content', 'Nyt')
    expect(mergeContents(base, mine, base)).toEqual({ content: mine, conflicts: [] })
    expect(mergeContents(base, base, mine)).toEqual({ content: mine, conflicts: [] })
  })

  it('takes no notice of where in a document something stands', () => {
    expect(mergeContents(base, field(base, 'content', 'Nyt'), retold).conflicts).toEqual([])
  })

  it('of different fields and different cells takes both', () => {
    const { content, conflicts } = mergeContents(
      base,
      cell(base, 0, -11),
      field(cell(base, 1, -21), 'targetGroup', 'Alle'),
    )
    expect(conflicts).toEqual([])
    expect(content.budget?.lines[0]?.cells.map(each => each.amount)).toEqual([-1_100_000, -2_100_000])
    expect(content.fields.targetGroup?.text).toEqual(fromPlainText('Alle'))
  })

  it('of one field holds both, and the base until somebody chooses', () => {
    const [mine, theirs] = [field(base, 'content', 'Mit'), field(base, 'content', 'Dit')]
    const { content, conflicts } = mergeContents(base, mine, theirs)
    expect(conflicts).toMatchObject([
      { path: ['fields', 'content'], mine: mine.fields.content, theirs: theirs.fields.content },
    ])
    expect(content.fields.content).toEqual(base.fields.content)
  })

  it('goes into what is said beside the form, row by row', () => {
    const row = (id: string, text: string) => ({ id, text, month: null })
    const said = (...milestones: ReturnType<typeof row>[]): ProposalContent => ({
      ...base,
      supplement: { ...emptySupplement, milestones },
    })
    const { content, conflicts } = mergeContents(
      said(row('a', 'Start')),
      said(row('a', 'Begynd')),
      said(row('a', 'Start'), row('b', 'Slut')),
    )
    expect(conflicts).toEqual([])
    expect(content.supplement.milestones).toEqual([row('a', 'Begynd'), row('b', 'Slut')])
  })
})
