/** What the public sees of a catalogue that is not published, is published, and goes on changing after. */

import { expect, test } from 'vitest'
import { surroundings } from '../../../tests/database/cases.ts'
import { sketchDocument } from '../../../tests/database/documents.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { proposalAt, takeIn } from '../../../tests/database/take-in.ts'
import { move, people } from '../../../tests/database/validated.ts'
import { createWho } from '../../../tests/database/who.ts'
import type { Role } from '../../core/person/person.ts'
import { everyProposal } from '../catalogues/every-proposal.ts'
import { listCatalogues } from '../catalogues/list-catalogues.ts'
import { publishCatalogue } from '../catalogues/publish-catalogue.ts'
import { viewCatalogue } from '../catalogues/view-catalogue.ts'
import { viewDocument } from '../imports/view-document.ts'
import { viewProposal } from '../proposals/view-proposal.ts'
import { createSight } from './sight.ts'
import { viewProcess } from './view-process.ts'

const document = (amount: number, ...more: string[]) =>
  sketchDocument({
    line: amount,
    proposals: ['Flere i job', ...more].map((title, i) => ({
      number: `${i + 1}`,
      title,
      amounts: [amount, 0],
    })),
  })

const personWith = (...roles: readonly Role[]) => ({
  id: 'anna',
  grants: roles.map(role => ({ role, scope: { kind: 'everywhere' } as const })),
})

onEveryEngine('the public', fresh => {
  const who = createWho(1)

  test('sees nothing of what is not published, by list or by address', async () => {
    const { store } = fresh()
    const taken = await takeIn(store, document(-10), who)
    const sight = createSight(store)
    const seen = sight.ofCatalogues(null)
    const id = proposalAt(taken, 0)
    expect(await listCatalogues(seen)).toEqual([])
    expect(await viewCatalogue(seen, taken.catalogueId, everyProposal)).toBeNull()
    expect(await viewProposal(await sight.ofProposal(id, null), id)).toBeNull()
    const documentId = (await viewCatalogue(store, taken.catalogueId, everyProposal))?.documentId ?? ''
    expect(await viewDocument(seen, documentId)).toBeNull()
    expect(await viewProposal(await sight.ofProposal(id, personWith('reader')), id)).not.toBeNull()
    expect(await viewProposal(await sight.ofProposal(id, personWith()), id)).toBeNull()
  })

  test('sees what was published, and nothing that was changed after, until it is published too', async () => {
    const { store } = fresh()
    const first = await takeIn(store, document(-10), who)
    const { catalogueId } = first
    const id = proposalAt(first, 0)
    await publishCatalogue(store, { catalogueId }, surroundings(10_000), who())
    const second = await takeIn(store, document(-25, 'Ny og hemmelig'), who)
    const sight = createSight(store)
    const seen = sight.ofCatalogues(null)
    const before = await viewCatalogue(seen, catalogueId, everyProposal)
    expect([before?.proposals, before?.matching.net, before?.rows.map(row => row.title)]).toEqual([
      1,
      -1_000_000,
      ['Flere i job'],
    ])
    const searched = await viewCatalogue(seen, catalogueId, { ...everyProposal, text: 'hemmelig' })
    expect(searched?.matching.proposals).toBe(0)
    const proposal = await viewProposal(seen, id)
    expect([proposal?.revision.number, proposal?.revisions.length, proposal?.next]).toEqual([1, 1, null])
    expect(await viewProposal(seen, id, { revision: 2 })).toBeNull()
    const secret = proposalAt(second, 1)
    expect(await viewProposal(await sight.ofProposal(secret, null), secret)).toBeNull()
    const now = await viewCatalogue(store, catalogueId, everyProposal)
    expect(await viewDocument(seen, now?.documentId ?? '')).toBeNull()
    expect(await viewDocument(seen, before?.documentId ?? '')).not.toBeNull()

    await publishCatalogue(store, { catalogueId }, surroundings(10_000), who())
    const after = await viewCatalogue(seen, catalogueId, everyProposal)
    expect(after?.rows.map(row => row.title)).toEqual(['Flere i job', 'Ny og hemmelig'])
    expect((await viewProposal(seen, id))?.revisions.map(revision => revision.number)).toEqual([2, 1])
  })

  test('is told that what was published is preliminary, and not who works on it since', async () => {
    const { store } = fresh()
    const taken = await takeIn(store, document(-10), who)
    const { catalogueId } = taken
    const id = proposalAt(taken, 0)
    const basis = surroundings(10_000)
    await publishCatalogue(store, { catalogueId }, basis, who())
    const sight = createSight(store)
    const seen = async () => {
      const rows = (await viewCatalogue(sight.ofCatalogues(null), catalogueId, everyProposal))?.rows
      const way = await viewProcess(await sight.ofProposal(id, null), id, null, basis)
      return [rows?.[0]?.state, way?.subject.state]
    }
    await move(store, id, 'take-for-calculation', { by: people.eva(), basis })
    expect(await seen()).toEqual(['calculated', 'calculated'])
    await move(store, id, 'withdraw', { by: people.mia(), basis })
    expect(await seen()).toEqual(['withdrawn', 'withdrawn'])
  })

  test('cannot write', async () => {
    const seen = createSight(fresh().store).ofCatalogues(null)
    await expect(publishCatalogue(seen, { catalogueId: 'x' }, surroundings(10_000), who())).rejects.toThrow(
      'the public writes nothing',
    )
  })
})
