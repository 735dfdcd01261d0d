import { expect, test } from 'vitest'
import { tinyChart } from '../../../tests/database/chart.ts'
import { sketchDocument, sketchProposal } from '../../../tests/database/documents.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { reviseProposal } from '../../../tests/database/revise-proposal.ts'
import { proposalAt, takeIn } from '../../../tests/database/take-in.ts'
import { createWho } from '../../../tests/database/who.ts'
import type { ProposalContent } from '../../core/proposal/content.ts'
import { viewDifference } from './view-difference.ts'
import { viewProposal } from './view-proposal.ts'

const basis = { chart: tinyChart, parameters: new Map() as never }

onEveryEngine('the difference between two revisions', fresh => {
  const anna = createWho(1, 'anna')
  const bo = createWho(2, 'bo')

  async function start(): Promise<string> {
    const document = sketchDocument({
      proposals: [{ number: '1', title: 'Flere i job', amounts: [100, -300] }],
    })
    return proposalAt(await takeIn(fresh().store, document, anna), 0)
  }

  async function revise(id: string, content: ProposalContent, reason: string): Promise<void> {
    const expectedRevision = (await viewProposal(fresh().store, id))?.revision.id ?? ''
    const revising = { proposalId: id, expectedRevision, content, reason }
    expect((await reviseProposal(fresh().store, revising, basis, bo())).kind).toBe('revised')
  }

  const look = (id: string, from: number | null = null, to: number | null = null) =>
    viewDifference(fresh().store, id, { from, to }, basis)

  test('tells texts, amounts, reasons and who, of the newest against the one before it', async () => {
    const id = await start()
    const sketch = { number: '1', title: 'Flere i job', text: 'Nyt afsnit', amounts: [100, -400] }
    await revise(id, sketchProposal(sketch, [2019, 2020], 1), 'Færre kommer i job')
    const view = await look(id)
    expect(view?.form.texts.map(({ name }) => name)).toEqual(['content'])
    expect(view?.budget?.table.netTotal).toEqual({
      before: -20_000_000,
      after: -30_000_000,
      difference: -10_000_000,
    })
    expect(view?.steps).toMatchObject([{ number: 2, actor: 'bo', reason: 'Færre kommer i job' }])
    expect(view?.calculation).toBeNull()
  })

  test('goes over several revisions at once, whichever of the two is named first', async () => {
    const id = await start()
    for (const title of ['To', 'Tre'])
      await revise(id, sketchProposal({ number: '1', title, amounts: [100, -300] }, [2019, 2020], 1), title)
    const view = await look(id, 3, 1)
    expect([view?.from.number, view?.to.number, view?.newest]).toEqual([1, 3, 3])
    expect(view?.steps.map(({ reason }) => reason)).toEqual(['To', 'Tre'])
  })

  test('of a revision with itself is nothing, and with one that is not there no page', async () => {
    const id = await start()
    expect(await look(id)).toMatchObject({ form: { texts: [], rows: [] }, budget: null, steps: [] })
    expect(await look(id, 1, 9)).toBeNull()
    expect(await look('0123456789ab')).toBeNull()
  })
})
