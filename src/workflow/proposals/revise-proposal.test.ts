import { expect, test } from 'vitest'
import { tinyChart } from '../../../tests/database/chart.ts'
import { sketchDocument, sketchProposal } from '../../../tests/database/documents.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { reviseProposal } from '../../../tests/database/revise-proposal.ts'
import { proposalAt, takeIn } from '../../../tests/database/take-in.ts'
import { createWho } from '../../../tests/database/who.ts'
import { createFinding } from '../../core/check/finding.ts'
import type { ProposalContent } from '../../core/proposal/content.ts'
import { everyProposal } from '../catalogues/every-proposal.ts'
import { listCatalogues } from '../catalogues/list-catalogues.ts'
import { viewCatalogue } from '../catalogues/view-catalogue.ts'
import { verifyEvents } from '../verification/verify-events.ts'
import { verifyStored } from '../verification/verify-stored.ts'
import type { ProposalView } from '../views.ts'
import type { Revised } from './revise-proposal.ts'
import { viewProposal } from './view-proposal.ts'

const document = sketchDocument({
  proposals: [
    { number: '1', title: 'Flere i job', amounts: [100, -300] },
    { number: '2', title: 'Mentor', amounts: [10, 10] },
  ],
  findings: ([first = '']) => [createFinding('field-empty', { proposal: first, data: { field: 'staff' } })],
})

onEveryEngine('revising a proposal', fresh => {
  const anna = createWho(1, 'anna')
  const bo = createWho(2, 'bo')

  async function start(): Promise<ProposalView> {
    const taken = await takeIn(fresh().store, document, anna)
    return look(proposalAt(taken, 0))
  }

  async function look(id: string): Promise<ProposalView> {
    const view = await viewProposal(fresh().store, id)
    if (!view) throw new Error('no such proposal')
    return view
  }

  function revise(
    seen: ProposalView,
    content: ProposalContent,
    who = anna,
    reason?: string,
  ): Promise<Revised> {
    const revising = {
      proposalId: seen.id,
      expectedRevision: seen.revision.id,
      content,
      reason: reason ?? null,
    }
    return reviseProposal(fresh().store, revising, { chart: tinyChart }, who())
  }

  test('adds a revision that follows the one its author saw', async () => {
    const seen = await start()
    const revised = await revise(seen, entitled('Mange i job'), anna, 'Overskriften var for beskeden')
    expect(revised).toMatchObject({ kind: 'revised', number: 2 })
    const now = await look(seen.id)
    expect(now.content.title?.text).toBe('Mange i job')
    expect(now.revision).toMatchObject({ number: 2, actor: 'anna', reason: 'Overskriften var for beskeden' })
    expect(now.revision.documentId).toBeNull()
    expect(now.findings.every(finding => finding.place === null)).toBe(true)
    expect(now.revisions.map(each => each.reason)).toEqual(['Overskriften var for beskeden', null])
  })

  test('never overwrites what somebody else wrote meanwhile', async () => {
    const seen = await start()
    const results = await Promise.all([
      revise(seen, entitled('Annas titel'), anna),
      revise(seen, entitled('Bos titel'), bo),
    ])
    expect(results.map(each => each.kind).sort()).toEqual(['conflict', 'revised'])
    const now = await look(seen.id)
    expect(now.revisions).toHaveLength(2)
    const conflict = results.find(each => each.kind === 'conflict')
    expect(conflict).toEqual({ kind: 'conflict', revisionId: now.revision.id })
  })

  test('that says nothing new makes no revision', async () => {
    const seen = await start()
    expect(await revise(seen, seen.content)).toEqual({ kind: 'unchanged', revisionId: seen.revision.id })
    expect((await look(seen.id)).revisions).toHaveLength(1)
  })

  test('of a proposal that nobody made is refused', async () => {
    const seen = await start()
    expect(await revise({ ...seen, id: '000000000000' }, entitled('x'))).toEqual({ kind: 'unknown' })
  })

  test('moves the list, the sums and the search of its catalogue with it', async () => {
    const seen = await start()
    const content = sketchProposal(
      { number: '1', title: 'Rådgivning', amounts: [1, 2, 3] },
      [2018, 2019, 2020],
      1,
    )
    await revise(seen, content)
    const view = await viewCatalogue(fresh().store, seen.catalogue.id, everyProposal)
    expect(view?.rows[0]).toMatchObject({
      title: 'Rådgivning',
      net: 600_000,
      counts: { error: 0, warning: 4 },
    })
    expect(view?.periods.map(period => period.year)).toEqual([2018, 2019, 2020])
    expect(view?.economy.periods.map(each => each.net)).toEqual([100_000, 1_200_000, 1_300_000])
    expect((await listCatalogues(fresh().store))[0]?.net).toBe(2_600_000)
    const found = async (text: string) =>
      (await viewCatalogue(fresh().store, seen.catalogue.id, { ...everyProposal, text }))?.rows.map(
        row => row.number,
      )
    expect(await found('rådgivning')).toEqual(['1'])
    expect(await found('flere')).toEqual([])
    expect(await found('kontanthjælp')).toEqual(['1', '2'])
    const byYear = await viewCatalogue(fresh().store, seen.catalogue.id, {
      ...everyProposal,
      sort: 'year-2018',
    })
    expect(byYear?.rows.map(row => row.number)).toEqual(['1', '2'])
  })

  test('leaves chain and seals whole', async () => {
    let seen = await start()
    for (const title of ['To', 'Tre', 'Fire']) {
      await revise(seen, entitled(title), anna, `nu ${title}`)
      seen = await look(seen.id)
    }
    expect(seen.revisions.map(each => each.number)).toEqual([4, 3, 2, 1])
    expect(await verifyStored(fresh().store)).toMatchObject({ looked: { revisions: 5 }, faults: [] })
    expect(await verifyEvents(fresh().store)).toMatchObject({
      events: 5,
      brokenAt: null,
      changedPayloads: [],
    })
  })
})

function entitled(title: string): ProposalContent {
  return sketchProposal({ number: '1', title, amounts: [100, -300] }, [2019, 2020], 1)
}
