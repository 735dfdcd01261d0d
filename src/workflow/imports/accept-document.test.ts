import { expect, test } from 'vitest'
import { tinyChart } from '../../../tests/database/chart.ts'
import { type DocumentSketch, sketchDocument } from '../../../tests/database/documents.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { reviseProposal } from '../../../tests/database/revise-proposal.ts'
import { type Accepted, accepted, proposalAt, receive, takeIn } from '../../../tests/database/take-in.ts'
import { createWho } from '../../../tests/database/who.ts'
import { emptySupplement, type Supplement } from '../../core/proposal/supplement.ts'
import { eventsAfter } from '../../store/events/events.ts'
import { everyProposal } from '../catalogues/every-proposal.ts'
import { listCatalogues } from '../catalogues/list-catalogues.ts'
import { viewCatalogue } from '../catalogues/view-catalogue.ts'
import { viewProposal } from '../proposals/view-proposal.ts'
import { verifyEvents } from '../verification/verify-events.ts'
import { verifyStored } from '../verification/verify-stored.ts'
import type { Store } from '../who.ts'
import { acceptDocument } from './accept-document.ts'
import { dismissDocument } from './dismiss-document.ts'

const basis = { chart: tinyChart }

const three: DocumentSketch = {
  proposals: [
    { number: '1', title: 'Flere i job', amounts: [100, -300] },
    { number: '2', title: 'Mentor', amounts: [50, null] },
    { number: '3', title: 'Efterværn', amounts: [0, -20] },
  ],
}

onEveryEngine('accepting a document', fresh => {
  const who = createWho(1)

  function take(sketch: DocumentSketch): Promise<Accepted> {
    return takeIn(fresh().store, sketchDocument(sketch), who)
  }

  test('puts its proposals into a new catalogue', async () => {
    const { effects, left } = await take(three)
    expect(effects.map(each => each.effect)).toEqual(['new', 'new', 'new'])
    expect(left).toEqual([])
    const [listing] = await listCatalogues(fresh().store)
    expect(listing).toMatchObject({ title: 'Katalog', proposals: 3, net: -17_000_000, isExample: false })
  })

  test('of the same file twice writes nothing the second time', async () => {
    const first = await take(three)
    const before = await everything(fresh().store)
    const second = await take(three)
    expect(second.catalogueId).toBe(first.catalogueId)
    expect(second.effects.map(each => each.effect)).toEqual(['unchanged', 'unchanged', 'unchanged'])
    expect(second.effects.map(each => each.proposalId)).toEqual(first.effects.map(each => each.proposalId))
    expect(await everything(fresh().store)).toEqual(before)
  })

  test('in which only lines have moved makes no revision', async () => {
    await take(three)
    const second = await take({ ...three, line: 100 })
    expect(second.effects.map(each => each.effect)).toEqual(['unchanged', 'unchanged', 'unchanged'])
    const { looked, events } = await everything(fresh().store)
    expect(looked).toMatchObject({ revisions: 3, catalogues: 1 })
    expect(events.at(-1)).toMatchObject({
      kind: 'catalogue-imported',
      facts: { new: 0, changed: 0, unchanged: 3, left: 0, revision: null },
    })
  })

  test('makes one revision of what changed and none of the rest', async () => {
    const first = await take(three)
    const [one, two, third] = three.proposals
    const second = await take({
      proposals: [one, { ...two, title: 'Mentor', amounts: [50, -1] }, third].flatMap(p => p ?? []),
    })
    expect(second.effects.map(each => each.effect)).toEqual(['unchanged', 'changed', 'unchanged'])
    const view = await viewProposal(fresh().store, proposalAt(first, 1))
    expect(view?.revisions.map(each => each.number)).toEqual([2, 1])
    expect(view?.economy?.net).toBe(4_900_000)
    const older = await viewProposal(fresh().store, proposalAt(first, 1), { revision: 1 })
    expect(older?.economy?.net).toBe(5_000_000)
    expect(await verifyStored(fresh().store)).toMatchObject({ looked: { revisions: 4 }, faults: [] })
  })

  test('changes what the form says, and leaves what people said beside it', async () => {
    const first = await take(three)
    const id = proposalAt(first, 0)
    await supplementProposal(id, { ...emptySupplement, kind: 'investment', centre: 'Center for Job' })
    const again = await take({ ...three, line: 100 })
    expect(again.effects.map(each => each.effect)).toEqual(['unchanged', 'unchanged', 'unchanged'])
    const changed = await take({ proposals: [{ number: '1', title: 'Mange i job', amounts: [100, -300] }] })
    expect(changed.effects.map(each => each.effect)).toEqual(['changed'])
    const view = await viewProposal(fresh().store, id)
    expect(view?.content.title?.text).toBe('Mange i job')
    expect(view?.content.supplement).toMatchObject({ kind: 'investment', centre: 'Center for Job' })
    expect(view?.revision.number).toBe(3)
    expect((await verifyStored(fresh().store)).faults).toEqual([])
  })

  async function supplementProposal(proposalId: string, supplement: Supplement): Promise<void> {
    const view = await viewProposal(fresh().store, proposalId)
    if (!view) throw new Error('no such proposal')
    const content = { ...view.content, supplement }
    const revising = { proposalId, expectedRevision: view.revision.id, content }
    expect(await reviseProposal(fresh().store, revising, basis, who())).toMatchObject({ kind: 'revised' })
  }

  test('keeps a proposal that left the catalogue, and knows it when it comes back', async () => {
    const first = await take(three)
    const second = await take({ proposals: three.proposals.slice(0, 2) })
    const gone = proposalAt(first, 2)
    expect(second.left).toEqual([gone])
    expect((await viewProposal(fresh().store, gone))?.content.title?.text).toBe('Efterværn')
    const events = await fresh().store.read(tx => eventsAfter(tx, 0, 100))
    expect(events.at(-1)).toMatchObject({ kind: 'proposal-left-catalogue', subject: { id: gone } })
    const third = await take({ ...three, line: 7 })
    expect(third.effects[2]).toMatchObject({ effect: 'unchanged', proposalId: gone })
    expect(await everything(fresh().store)).toMatchObject({
      looked: { catalogues: 3, revisions: 3 },
    })
  })

  test('knows a proposal by its number when its title is mended, and by its title when its number is', async () => {
    const first = await take(three)
    const second = await take({
      proposals: [
        { number: '1', title: 'Mange flere i job' },
        { number: '20', title: 'Mentor' },
        { number: '3', title: 'Efterværn', amounts: [0, -20] },
      ],
    })
    expect(second.effects.map(each => each.proposalId)).toEqual(first.effects.map(each => each.proposalId))
    expect(second.effects.map(each => each.effect)).toEqual(['changed', 'changed', 'unchanged'])
  })

  test('with proposals in another order is a new revision of the catalogue alone', async () => {
    const first = await take(three)
    await take({ proposals: three.proposals.toReversed() })
    const { looked } = await everything(fresh().store)
    expect(looked).toMatchObject({ revisions: 3, catalogues: 2 })
    const view = await viewCatalogue(fresh().store, first.catalogueId, all)
    expect(view?.rows.map(row => row.number)).toEqual(['3', '2', '1'])
  })

  test('of other years, another title or another kind is another catalogue', async () => {
    const first = await take(three)
    const others = [
      await take({ ...three, years: [2020, 2021] }),
      await take({ ...three, title: 'Et andet katalog' }),
      await take({ ...three, kind: 'form' }),
    ]
    expect(new Set([first, ...others].map(each => each.catalogueId)).size).toBe(4)
    expect(others.every(each => each.effects.every(({ effect }) => effect === 'new'))).toBe(true)
  })

  test('of two forms under the same heading keeps both', async () => {
    const form = { kind: 'form', title: 'Driftsforslag' } as const
    const first = await take({ ...form, proposals: [{ number: '2.2.1. 01', title: 'Tværfaglig indsats' }] })
    const second = await take({ ...form, proposals: [{ number: '2.2.1. 02', title: 'Mentorer' }] })
    expect(second.catalogueId).not.toBe(first.catalogueId)
    const mended = await take({ ...form, proposals: [{ number: '2.2.1. 02', title: 'Mentorer til alle' }] })
    expect(mended).toMatchObject({ catalogueId: second.catalogueId, effects: [{ effect: 'changed' }] })
  })

  test('without a title goes by the name of its file', async () => {
    const first = await take({ ...three, title: null, fileName: 'Katalog 2019.md' })
    const same = await take({ ...three, title: null, fileName: 'katalog-2019.txt' })
    const other = await take({ ...three, title: null, fileName: 'katalog-2020.md' })
    expect(same.catalogueId).toBe(first.catalogueId)
    expect(other.catalogueId).not.toBe(first.catalogueId)
  })

  test('twice at the same moment happens once', async () => {
    const { documentId } = await receive(fresh().store, sketchDocument(three), who())
    const results = await Promise.all(
      [1, 2, 3].map(() => acceptDocument(fresh().store, documentId, basis, who()).then(accepted)),
    )
    expect(new Set(results.map(each => each.catalogueId)).size).toBe(1)
    expect(results.filter(each => each.effects[0]?.effect === 'new')).toHaveLength(1)
    const { looked } = await everything(fresh().store)
    expect(looked).toMatchObject({ revisions: 3, catalogues: 1 })
  })

  test('beside another of the same catalogue takes one after the other and loses neither', async () => {
    const documents = [three, { proposals: [...three.proposals, { number: '4', title: 'Ny' }] }]
    const received = await Promise.all(
      documents.map(sketch => receive(fresh().store, sketchDocument(sketch), who())),
    )
    const results = await Promise.all(
      received.map(({ documentId }) =>
        acceptDocument(fresh().store, documentId, basis, who()).then(accepted),
      ),
    )
    const [one, other] = results.map(each => each.effects.map(effect => effect.proposalId))
    expect(one?.slice(0, 3)).toEqual(other?.slice(0, 3))
    expect((await verifyEvents(fresh().store)).brokenAt).toBeNull()
    expect(await verifyStored(fresh().store)).toMatchObject({ looked: { revisions: 4 }, faults: [] })
  })

  test('prepared before somebody revised a proposal is prepared again, so that both revisions stand', async () => {
    const { store } = fresh()
    const first = await take(three)
    const id = proposalAt(first, 0)
    const seen = await viewProposal(store, id)
    if (!seen) throw new Error('no proposal')
    const changed = sketchDocument({ proposals: [{ number: '1', title: 'Flere i job', amounts: [7, 7] }] })
    const { documentId } = await receive(store, changed, who())
    const [, revised] = await Promise.all([
      acceptDocument(store, documentId, basis, who()),
      reviseProposal(
        store,
        {
          proposalId: id,
          expectedRevision: seen.revision.id,
          content: { ...seen.content, proposedBy: { text: 'Jobcentret', place: null } },
        },
        basis,
        who(),
      ),
    ])
    const numbers = (await viewProposal(store, id))?.revisions.map(each => each.number)
    expect(numbers).toEqual(revised.kind === 'revised' ? [3, 2, 1] : [2, 1])
    expect((await verifyStored(store)).faults).toEqual([])
  })

  test('that somebody has dismissed is refused, and so is one that nobody received', async () => {
    const { documentId } = await receive(fresh().store, sketchDocument(three), who())
    const nobody = { ...who(), person: { id: 'mia', grants: [] } }
    const refused = { kind: 'refused', refusal: { why: 'role', roles: ['economist', 'administrator'] } }
    expect(await dismissDocument(fresh().store, documentId, nobody)).toEqual(refused)
    expect(await acceptDocument(fresh().store, documentId, basis, nobody)).toEqual(refused)
    expect(await dismissDocument(fresh().store, documentId, who())).toEqual({ kind: 'dismissed' })
    expect(await dismissDocument(fresh().store, documentId, who())).toMatchObject({ kind: 'not-pending' })
    expect(await acceptDocument(fresh().store, documentId, basis, who())).toEqual({
      kind: 'not-pending',
      status: 'dismissed',
    })
    expect(await acceptDocument(fresh().store, '000000000000', basis, who())).toEqual({ kind: 'unknown' })
    expect(await listCatalogues(fresh().store)).toEqual([])
  })

  test('that was overtaken by another is taken in anew', async () => {
    await take(three)
    await take({ proposals: three.proposals.slice(1) })
    const back = await take(three)
    expect(back.effects.map(each => each.effect)).toEqual(['unchanged', 'unchanged', 'unchanged'])
    expect(back.left).toEqual([])
  })

  test('of a thousand proposals is one transaction with the right sums', async () => {
    const proposals = Array.from({ length: 1_200 }, (_, i) => ({
      number: `${i + 1}`,
      title: `Forslag ${i + 1}`,
      committee: `Udvalg ${i % 3}`,
      text: i % 2 === 0 ? 'lige' : 'ulige',
      amounts: [i, -2 * i],
    }))
    const { catalogueId } = await take({ proposals })
    const view = await viewCatalogue(fresh().store, catalogueId, { ...all, page: 24 })
    const total = (1_199 * 1_200) / 2
    expect(view).toMatchObject({ proposals: 1_200, page: 24, pages: 24 })
    expect(view?.economy.net).toBe(-total * 100_000)
    expect(view?.committees.map(group => group.proposals)).toEqual([400, 400, 400])
    expect(view?.rows.at(-1)?.number).toBe('1200')
    const even = await viewCatalogue(fresh().store, catalogueId, { ...all, text: 'lige', sort: 'net' })
    expect(even?.matching).toMatchObject({ proposals: 600, net: (-total + 600) * 50_000 })
    expect(even?.rows[0]?.number).toBe('1199')
  })
})

async function everything(store: Store) {
  const { looked, faults } = await verifyStored(store)
  return store.read(async tx => ({
    looked,
    faults,
    events: await eventsAfter(tx, 0, 1_000),
    documents: (await tx.db.selectFrom('document').select('id').execute()).length,
  }))
}

const all = { ...everyProposal, pageSize: 50 }
