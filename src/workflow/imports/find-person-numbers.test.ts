/** Whoever is about to accept a document hears where it seems to hold CPR numbers. */
import { expect, test } from 'vitest'
import { sketchDocument } from '../../../tests/database/documents.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { receive } from '../../../tests/database/take-in.ts'
import { createWho } from '../../../tests/database/who.ts'
import { fromPlainText } from '../../core/text/rich-text.ts'
import { findPersonNumbers } from './find-person-numbers.ts'

/** Made up; it fits modulus 11. */
const number = '070761-4285'

onEveryEngine('CPR numbers in a document', fresh => {
  const found = async (sketched: ReturnType<typeof sketchDocument>) => {
    const { documentId } = await receive(fresh().store, sketched, createWho(3)())
    return findPersonNumbers(fresh().store, documentId)
  }

  test('are told by proposal, field and line, without the number', async () => {
    const sketched = sketchDocument({
      title: `Katalog ${number}`,
      fileName: `${number}.md`,
      proposals: [
        { number: '1', title: 'Mentor', text: 'Til unge' },
        { number: '2', title: `Sag ${number}`, text: `Hjælp til ${number} straks` },
      ],
    })
    const [, second] = sketched.read.document.proposals
    const at = (name: string, place: unknown) => ({
      ...{ name, place },
      proposal: { key: second?.key, position: 1, title: `Sag ${number}` },
    })
    expect(await found(sketched)).toEqual([
      { name: 'fileName', place: null, proposal: null },
      { name: 'catalogueTitle', place: { at: 'line', line: 1, cell: null }, proposal: null },
      at('title', { at: 'line', line: 11, cell: null }),
      at('content', null),
    ])
  })

  test('are looked for in what could not be placed, in labels and in cells that are no amounts', async () => {
    const sketched = sketchDocument({ proposals: [{ number: '1', title: 'Mentor' }] })
    const { document } = sketched.read
    const [proposal] = document.proposals
    const budget = proposal?.content.budget
    const [line] = budget?.lines ?? []
    if (!proposal || !budget || line?.origin !== 'stated') throw new Error('no typed line')
    const [cell] = line.cells
    if (!cell) throw new Error('no cell')
    const place = { at: 'line', line: 9, cell: 2 } as const
    const lines = [{ ...line, label: number, cells: [{ ...cell, amount: null, text: number, place }] }]
    const content = { ...proposal.content, budget: { ...budget, lines } }
    const leftovers = [{ text: number, place: null }]
    const introduction = fromPlainText(number)
    const read = {
      ...sketched.read,
      document: {
        content: { ...document.content, leftovers, introduction },
        proposals: [{ ...proposal, content }],
      },
    }
    expect((await found({ ...sketched, read })).map(({ name, place }) => [name, place?.line])).toEqual([
      ['introduction', undefined],
      ['rest', undefined],
      ['budget', 2],
      ['budget', 9],
    ])
  })

  test('are not seen in amounts, accounts and years', async () => {
    // kept as 1210900000 øre, which would be a day in 1990 and fit
    const proposals = [{ number: '1', title: 'Mentor 2019-2022', amounts: [12_109, -5], text: '5.57.73' }]
    expect(await found(sketchDocument({ proposals }))).toEqual([])
  })
})
