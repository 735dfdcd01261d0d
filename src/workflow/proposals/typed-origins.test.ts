import { expect, test } from 'vitest'
import { tinyChart } from '../../../tests/database/chart.ts'
import { sketchDocument } from '../../../tests/database/documents.ts'
import { edited } from '../../../tests/database/edited-table.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { reviseProposal } from '../../../tests/database/revise-proposal.ts'
import { proposalAt, takeIn } from '../../../tests/database/take-in.ts'
import { createWho } from '../../../tests/database/who.ts'
import { readTypedOrigins } from './typed-origins.ts'
import { viewProposal } from './view-proposal.ts'

onEveryEngine('where typed amounts come from', fresh => {
  const anna = createWho(1, 'anna')
  const bo = createWho(2, 'bo')

  async function start(): Promise<string> {
    const document = sketchDocument({ proposals: [{ title: 'Flere i job', amounts: [100, -300] }] })
    return proposalAt(await takeIn(fresh().store, document, anna), 0)
  }

  async function type(id: string, year: number, text: string, reason: string): Promise<void> {
    const view = await viewProposal(fresh().store, id)
    const line = view?.content.budget?.lines[0]?.id ?? ''
    if (!view) throw new Error('no proposal')
    const budget = edited(view.content.budget, { kind: 'set-cell', line, year, text, notation: 'da' })
    const revising = {
      ...{ proposalId: id, expectedRevision: view.revision.id, reason },
      content: { ...view.content, budget },
    }
    const done = await reviseProposal(fresh().store, revising, { chart: tinyChart }, bo())
    expect(done.kind).toBe('revised')
  }

  const look = (id: string, number: number) => readTypedOrigins(fresh().store, id, number)

  test('names the document of what was read, and nobody', async () => {
    expect(await look(await start(), 1)).toMatchObject({ document: { fileName: 'katalog.md' }, typed: [] })
  })

  test('names who typed an amount last, in which version and why, as it stood in that version', async () => {
    const id = await start()
    await type(id, 2019, '120', 'Nyt skøn')
    await type(id, 2020, '-310', 'Flere måneder')
    const line = (await viewProposal(fresh().store, id))?.content.budget?.lines[0]?.id
    const first = { revision: 2, actor: 'bo', reason: 'Nyt skøn', isOrEarlier: false }
    expect((await look(id, 2)).typed).toMatchObject([
      { ...first, cells: [{ line, year: 2019, amount: 12_000_000 }] },
    ])
    const both = await look(id, 3)
    expect(both.document).toBeNull()
    expect(both.typed).toMatchObject([
      { revision: 3, reason: 'Flere måneder', cells: [{ line, year: 2020, amount: -31_000_000 }] },
      { ...first, cells: [{ line, year: 2019, amount: 12_000_000 }] },
    ])
  })

  test('looks back over sixty versions, and says that an amount may be older', async () => {
    const id = await start()
    await type(id, 2019, '120', 'Nyt skøn')
    for (let i = 1; i <= 60; i++) await type(id, 2020, String(i), `${i}`)
    const { typed } = await look(id, 62)
    expect(typed.map(({ revision, isOrEarlier }) => [revision, isOrEarlier])).toEqual([
      [62, false],
      [3, true],
    ])
    expect(await look('0123456789ab', 1)).toEqual({ document: null, typed: [] })
  })
})
