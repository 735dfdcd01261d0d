import { expect, test } from 'vitest'
import { surroundings } from '../../tests/database/cases.ts'
import { sketchDocument } from '../../tests/database/documents.ts'
import { onEveryEngine } from '../../tests/database/on-every-engine.ts'
import { takeIn } from '../../tests/database/take-in.ts'
import { createWho } from '../../tests/database/who.ts'
import { publishCatalogue, viewPublication } from './publish-catalogue.ts'
import { verifyEvents } from './verify.ts'
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
    const query = { committee: null, policyArea: null, findings: null, text: null, sort: 'order' } as const
    const view = await viewCatalogue(fresh().store, catalogueId, {
      ...query,
      descending: false,
      page: 1,
      pageSize: 10,
    })
    expect(view?.published).toMatchObject({ id: publicationId, number: 1 })
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
})
