import { expect, test } from 'vitest'
import { sketchCase, surroundings } from '../../../tests/database/cases.ts'
import { sketchDocument } from '../../../tests/database/documents.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { proposalAt, takeIn } from '../../../tests/database/take-in.ts'
import { createWho } from '../../../tests/database/who.ts'
import { eventsAfter } from '../../store/events/events.ts'
import { keptGraphsOf } from '../../store/figures/kept-graphs.ts'
import { publishCatalogue } from '../catalogues/publish-catalogue.ts'
import { viewProposal } from '../proposals/view-proposal.ts'
import { attachCase } from './attach-case.ts'
import { viewCalculation } from './view-calculation.ts'
import { viewCell } from './view-cell.ts'

const then = surroundings(10_000)

onEveryEngine('what was published', fresh => {
  const anna = createWho(1, 'anna')

  async function attach(id: string, plain: unknown, basis = then): Promise<void> {
    const expectedRevision = (await viewProposal(fresh().store, id))?.revision.id ?? ''
    const attached = await attachCase(
      fresh().store,
      { proposalId: id, expectedRevision, plain },
      basis,
      anna(),
    )
    expect(attached.kind).toBe('attached')
  }

  async function start() {
    const proposals = [{ title: 'Flere i job', amounts: [-200, -200] }, { title: 'Kun en tabel' }]
    const taken = await takeIn(fresh().store, sketchDocument({ proposals }), anna)
    const id = proposalAt(taken, 0)
    await attach(id, sketchCase())
    return { id, catalogueId: taken.catalogueId }
  }

  async function explanation(id: string, basis = then, revision: number | null = null) {
    const view = await viewCalculation(fresh().store, id, then, { revision })
    const line = view?.table.rows.find(row => row.target.label === 'Kontanthjælp')?.id ?? ''
    return viewCell(fresh().store, id, basis, { line, year: 2020, revision })
  }

  const kept = async (id: string) => {
    const revisions = (await viewProposal(fresh().store, id))?.revisions.map(each => each.id) ?? []
    return (await fresh().store.read(tx => keptGraphsOf(tx, revisions))).size
  }

  test('keeps its figures, and an explanation needs neither the rate nor the engine of then', async () => {
    const { id, catalogueId } = await start()
    const before = await explanation(id)
    expect(before?.root).not.toBeNull()
    const gone = { ...then, parameters: new Map() }
    expect((await explanation(id, gone))?.root).toBeNull()
    expect(await kept(id)).toBe(0)
    await publishCatalogue(fresh().store, { catalogueId }, then, anna())
    expect(await kept(id)).toBe(1)
    expect(await explanation(id, gone)).toEqual(before)
    expect(await explanation(id, surroundings(99_999))).toEqual(before)
  })

  test('names what it kept in its event, and keeps it once', async () => {
    const { id, catalogueId } = await start()
    await publishCatalogue(fresh().store, { catalogueId }, then, anna())
    const [published] = (await fresh().store.read(tx => eventsAfter(tx, 0, 50))).slice(-1)
    expect(published?.facts['graphs']).toMatch(/^[0-9a-f]{64}$/)
    await attach(id, sketchCase(3))
    await publishCatalogue(fresh().store, { catalogueId }, then, anna())
    expect(await kept(id)).toBe(2)
  })

  test('of an older version is still explained by the figures of that version', async () => {
    const { id, catalogueId } = await start()
    const before = await explanation(id)
    await publishCatalogue(fresh().store, { catalogueId }, then, anna())
    await attach(id, sketchCase(3), surroundings(11_000))
    const older = await explanation(id, surroundings(11_000), 2)
    expect(older?.root).toEqual(before?.root)
  })

  test('keeps no figures that would give another table than the one that was kept', async () => {
    const { id, catalogueId } = await start()
    const gone = { ...then, parameters: new Map() }
    await publishCatalogue(fresh().store, { catalogueId }, gone, anna())
    expect(await kept(id)).toBe(0)
  })
})
