import { expect, test } from 'vitest'
import { surroundings } from '../../../tests/database/cases.ts'
import { sketchDocument } from '../../../tests/database/documents.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { asPerson } from '../../../tests/database/people.ts'
import { proposalAt, takeIn } from '../../../tests/database/take-in.ts'
import { createWho } from '../../../tests/database/who.ts'
import { systemActor } from '../../core/event/event.ts'
import { insertRows } from '../../store/engine/insert-rows.ts'
import { inPublished, isMirrored, publishedStore } from '../../store/published.ts'
import type { By } from '../process/allow-in-general.ts'
import { createSight } from '../process/sight.ts'
import { verifyEvents } from '../verification/verify-events.ts'
import { everyProposal } from './every-proposal.ts'
import { publishCatalogue, viewPublication } from './publish-catalogue.ts'
import { viewCatalogue } from './view-catalogue.ts'

const proposals = [
  { number: '1', title: 'Flere i job' },
  { number: '2', title: 'Mentor' },
]

onEveryEngine('a publication', fresh => {
  const who = createWho(5)

  async function publish(catalogueId: string) {
    const result = await publishCatalogue(
      fresh().store,
      { catalogueId, reason: 'Vedtaget' },
      surroundings(10_000),
      who(),
    )
    if (result.kind !== 'published') throw new Error(result.kind)
    return result
  }

  test('freezes the revisions in their order, whatever is imported after it', async () => {
    const { store } = fresh()
    const { catalogueId, effects } = await takeIn(store, sketchDocument({ proposals }), who)
    const { publicationId, number } = await publish(catalogueId)
    expect(number).toBe(1)
    const before = await viewPublication(store, publicationId)
    expect(before?.revisions.map(each => each.proposalId)).toEqual(effects.map(each => each.proposalId))
    expect(before?.revisions.map(each => each.number)).toEqual([1, 1])
    const changed = [{ ...proposals[1], title: 'Mentor', amounts: [9, 9] }, { title: 'Ny' }]
    await takeIn(store, sketchDocument({ proposals: changed }), who)
    expect(await viewPublication(store, publicationId)).toEqual(before)
    const next = await publish(catalogueId)
    expect(next.number).toBe(2)
    const after = await viewPublication(store, next.publicationId)
    expect(after?.revisions.map(each => each.number)).toEqual([2, 1])
    expect(after?.hash).not.toBe(before?.hash)
  })

  test('of more places than are copied at once shows the public all of them, then as they are now', async () => {
    const { store } = fresh()
    const many = Array.from({ length: 1_203 }, (_, i) => ({ number: `${i + 1}`, title: `Forslag ${i + 1}` }))
    const { catalogueId } = await takeIn(store, sketchDocument({ proposals: many }), who)
    const isMirroredNow = () => store.read(tx => isMirrored(tx, catalogueId))
    await publish(catalogueId)
    expect(await isMirroredNow()).toBe(true)
    const fewer = [...many.slice(100, 900), { number: '2000', title: 'Nyt' }]
    await takeIn(store, sketchDocument({ proposals: fewer }), who)
    expect(await isMirroredNow()).toBe(false)
    await publish(catalogueId)
    expect(await isMirroredNow()).toBe(true)
    const shown = await viewCatalogue(publishedStore(store), catalogueId, everyProposal)
    expect(shown?.proposals).toBe((await viewCatalogue(store, catalogueId, everyProposal))?.proposals)
    const copies = await store.read(tx =>
      inPublished(tx)
        .db.selectFrom('proposal')
        .select('id')
        .where('catalogue_id', '=', catalogueId)
        .execute(),
    )
    expect(copies).toHaveLength(shown?.proposals ?? 0)
  })

  test('of what is published already is that publication', async () => {
    const { catalogueId } = await takeIn(fresh().store, sketchDocument({ proposals }), who)
    const { publicationId } = await publish(catalogueId)
    expect(await publishCatalogue(fresh().store, { catalogueId }, surroundings(10_000), who())).toEqual({
      kind: 'unchanged',
      publicationId,
      number: 1,
    })
  })

  test('shows on its catalogue', async () => {
    const { catalogueId } = await takeIn(fresh().store, sketchDocument({ proposals }), who)
    const { publicationId } = await publish(catalogueId)
    const view = await viewCatalogue(fresh().store, catalogueId, everyProposal)
    expect(view?.published).toMatchObject({ id: publicationId, number: 1 })
  })

  test('tells its reason in the story of its catalogue, and the public nothing', async () => {
    const { catalogueId } = await takeIn(fresh().store, sketchDocument({ proposals }), who)
    await publish(catalogueId)
    const { store } = fresh()
    const story = (await viewCatalogue(store, catalogueId, everyProposal))?.story
    expect(story?.map(each => each.kind)).toEqual(['catalogue-published', 'catalogue-imported'])
    expect(story?.[0]).toMatchObject({ told: { reason: 'Vedtaget' }, facts: { number: 1 } })
    const published = createSight(store).ofCatalogues(null)
    expect((await viewCatalogue(published, catalogueId, everyProposal))?.story).toEqual([])
  })

  test('of another revision than the one seen does not happen', async () => {
    const { catalogueId } = await takeIn(fresh().store, sketchDocument({ proposals }), who)
    const request = { catalogueId, expectedRevision: 'seen-long-ago' }
    expect(await publishCatalogue(fresh().store, request, surroundings(10_000), who())).toMatchObject({
      kind: 'conflict',
    })
    expect(
      await publishCatalogue(fresh().store, { catalogueId: 'none' }, surroundings(10_000), who()),
    ).toEqual({ kind: 'unknown' })
    expect((await verifyEvents(fresh().store)).events).toBe(2)
  })

  test('again shows everybody what was found since, under the same number', async () => {
    const { store } = fresh()
    const taken = await takeIn(store, sketchDocument({ proposals }), who)
    const { catalogueId } = taken
    const { publicationId } = await publish(catalogueId)
    const again = () => publishCatalogue(store, { catalogueId }, surroundings(10_000), who())
    await store.write(async tx => {
      await insertRows(tx, 'dismissal', [
        {
          proposal_id: proposalAt(taken, 0),
          finding: 'x'.repeat(64),
          code: 'x',
          actor_id: 'anna',
          at: '2026-11-24T12:00:00.000Z',
          event: 2,
        },
      ])
    })
    expect(await again()).toEqual({ kind: 'refreshed', publicationId, number: 1 })
    expect(await again()).toEqual({ kind: 'unchanged', publicationId, number: 1 })
    expect((await verifyEvents(store)).events).toBe(4)
  })

  test('is a manager’s to make, or the program’s own, whatever way it is asked for', async () => {
    const { catalogueId } = await takeIn(fresh().store, sketchDocument({ proposals }), who)
    const publishAs = (acting: By) =>
      publishCatalogue(fresh().store, { catalogueId }, surroundings(10_000), acting)
    const economist = asPerson(7, 'eva', 'economist', 'administrator')
    expect(await publishAs(economist())).toEqual({
      kind: 'refused',
      refusal: { why: 'role', roles: ['manager'] },
    })
    expect(await publishAs({ ...who(), person: null })).toMatchObject({ kind: 'refused' })
    expect(await publishAs({ ...who(), person: null, actor: systemActor })).toMatchObject({
      kind: 'published',
    })
  })
})
