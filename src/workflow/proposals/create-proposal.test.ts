import { expect, test } from 'vitest'
import { tinyChart } from '../../../tests/database/chart.ts'
import { sketchDocument, sketchProposal } from '../../../tests/database/documents.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { asPerson } from '../../../tests/database/people.ts'
import { type Accepted, proposalAt, takeIn } from '../../../tests/database/take-in.ts'
import { createWho } from '../../../tests/database/who.ts'
import { eventsAbout } from '../../store/events/events.ts'
import { createCatalogue } from '../catalogues/create-catalogue.ts'
import { everyProposal } from '../catalogues/every-proposal.ts'
import { viewCatalogue } from '../catalogues/view-catalogue.ts'
import { viewDocument } from '../imports/view-document.ts'
import { moveProposal } from '../process/move-proposal.ts'
import { findStanding } from '../process/standing.ts'
import { verifyEvents } from '../verification/verify-events.ts'
import { verifyStored } from '../verification/verify-stored.ts'
import type { CatalogueView } from '../views.ts'
import { type Copying, copyProposal, createProposal, nextNumber } from './create-proposal.ts'
import { editProposal } from './edit-proposal.ts'
import { viewProposal } from './view-proposal.ts'

const basis = { chart: tinyChart }
const two = sketchDocument({
  proposals: [
    { number: '1 2 1 1', title: 'Flere i job', committee: 'Socialudvalget', amounts: [100, -300] },
    { number: '1 2 1 2', title: 'Mentor', committee: 'Socialudvalget', amounts: [10, 10] },
  ],
})

onEveryEngine('a proposal made by hand', fresh => {
  const anna = createWho(1, 'anna')
  const eva = asPerson(2, 'eva', 'economist')
  const poul = asPerson(3, 'poul', 'proposer')
  const mia = asPerson(4, 'mia', 'manager')
  const rie = asPerson(5, 'rie', 'reader')

  const imported = (): Promise<Accepted> => takeIn(fresh().store, two, anna)

  function create(catalogueId: string, title: string, by = eva) {
    const content = sketchProposal({ title, amounts: [5, -50] }, [2019, 2020], 1)
    return createProposal(fresh().store, { catalogueId, content }, basis, by())
  }

  async function created(catalogueId: string, title: string, by = eva): Promise<string> {
    const result = await create(catalogueId, title, by)
    if (result.kind !== 'created') throw new Error(result.kind)
    return result.proposalId
  }

  async function look(catalogueId: string, text: string | null = null): Promise<CatalogueView> {
    const view = await viewCatalogue(fresh().store, catalogueId, { ...everyProposal, text })
    if (!view) throw new Error('no such catalogue')
    return view
  }

  const titles = ({ rows }: CatalogueView) => rows.map(row => row.title)

  const move = (proposalId: string, how: 'withdraw' | 'revive' | 'submit', by = mia) =>
    moveProposal(fresh().store, { proposalId, move: how, reason: 'Derfor' }, basis, by())

  test('stands last in its catalogue, is counted and is found', async () => {
    const { catalogueId } = await imported()
    await created(catalogueId, 'Ny indsats')
    const view = await look(catalogueId)
    expect(titles(view)).toEqual(['Flere i job', 'Mentor', 'Ny indsats'])
    expect(view).toMatchObject({ proposals: 3, economy: { net: (100 - 300 + 20 + 5 - 50) * 100_000 } })
    expect(titles(await look(catalogueId, 'indsats'))).toEqual(['Ny indsats'])
  })

  test('is an economist’s to calculate at once, and anybody else’s draft until it is submitted', async () => {
    const { catalogueId } = await imported()
    const ofEva = await created(catalogueId, 'Evas')
    const ofPoul = await created(catalogueId, 'Pouls', poul)
    const subjectOf = async (id: string) => (await fresh().store.read(tx => findStanding(tx, id)))?.subject
    expect(await subjectOf(ofEva)).toMatchObject({ state: 'being-calculated', assigned: 'eva' })
    expect(await subjectOf(ofPoul)).toMatchObject({ state: 'draft', proposer: 'poul', assigned: null })
    expect(titles(await look(catalogueId))).toEqual(['Flere i job', 'Mentor', 'Evas'])
    const content = {
      ...sketchProposal({ title: 'Pouls', text: 'Det skal ske.' }, [2019], 1),
      budget: null,
    }
    const filled = { ...content, fields: { ...content.fields, targetGroup: content.fields.content } }
    const expectedRevision = (await viewProposal(fresh().store, ofPoul))?.revision.id ?? ''
    const edited = await editProposal(
      fresh().store,
      { proposalId: ofPoul, expectedRevision, content: filled },
      basis,
      poul(),
    )
    expect(edited.kind).toBe('revised')
    expect(await move(ofPoul, 'submit', poul)).toEqual({ kind: 'moved', to: 'submitted' })
    expect(titles(await look(catalogueId))).toEqual(['Flere i job', 'Mentor', 'Evas', 'Pouls'])
  })

  test('is refused to who may not propose, and to a catalogue that is not there', async () => {
    const { catalogueId } = await imported()
    expect(await create(catalogueId, 'Nej', rie)).toMatchObject({ kind: 'refused' })
    expect(await create('0123456789ab', 'Nej')).toEqual({ kind: 'unknown' })
    expect((await look(catalogueId)).proposals).toBe(2)
  })

  test('is offered the number that the catalogue would go on with', async () => {
    const { catalogueId } = await imported()
    expect(await nextNumber(fresh().store, catalogueId, 'Socialudvalget')).toBe('1 2 1 3')
  })

  test('stays when a document that knows nothing of it is read again', async () => {
    const { catalogueId } = await imported()
    const id = await created(catalogueId, 'Ny indsats')
    const three = sketchDocument({
      proposals: [
        { number: '1 2 1 1', title: 'Flere i job', committee: 'Socialudvalget', amounts: [100, -300] },
        { number: '1 2 1 2', title: 'Mentorer', committee: 'Socialudvalget', amounts: [10, 10] },
        { number: '1 2 1 3', title: 'Tredje', committee: 'Socialudvalget', amounts: [1, 1] },
      ],
    })
    expect((await takeIn(fresh().store, three, anna)).left).toEqual([])
    const view = await look(catalogueId)
    expect(titles(view)).toEqual(['Flere i job', 'Mentorer', 'Tredje', 'Ny indsats'])
    expect(titles(await look(catalogueId, 'indsats'))).toEqual(['Ny indsats'])
    expect(view.rows.at(-1)?.id).toBe(id)
    expect(view.proposals).toBe(4)
  })

  test('that is a copy says what the other says, and remembers which that was', async () => {
    const taken = await imported()
    const copying: Copying = {
      proposalId: proposalAt(taken, 0),
      catalogueId: taken.catalogueId,
      title: 'Flere i job (kopi)',
      number: 'A 7',
    }
    const copied = await copyProposal(fresh().store, copying, basis, eva())
    if (copied.kind !== 'created') throw new Error(copied.kind)
    const view = await viewProposal(fresh().store, copied.proposalId)
    expect(view?.content.supplement.copiedFrom).toEqual({ proposal: copying.proposalId, revision: 1 })
    expect(view?.content).toMatchObject({ number: { text: 'A 7' }, title: { text: 'Flere i job (kopi)' } })
    expect(view?.economy?.net).toBe(-20_000_000)
    const events = await fresh().store.read(tx =>
      eventsAbout(tx, { kind: 'proposal', id: copied.proposalId }),
    )
    expect(events[0]?.facts).toMatchObject({ copiedFrom: copying.proposalId, copiedRevision: 1 })
  })

  test('or by a document is out of sums, list and search while it is withdrawn, and back in its place after', async () => {
    const taken = await imported()
    const { catalogueId } = taken
    const first = proposalAt(taken, 0)
    const before = await look(catalogueId)
    expect(await move(first, 'withdraw')).toEqual({ kind: 'moved', to: 'withdrawn' })
    const without = await look(catalogueId)
    expect(titles(without)).toEqual(['Mentor'])
    expect(without).toMatchObject({ proposals: 1, economy: { net: 2_000_000 } })
    expect(without.withdrawn).toMatchObject([{ id: first, title: 'Flere i job' }])
    expect(titles(await look(catalogueId, 'flere'))).toEqual([])
    expect(titles(await look(catalogueId, 'mentor'))).toEqual(['Mentor'])
    expect((await viewProposal(fresh().store, first))?.content.title?.text).toBe('Flere i job')
    expect(await move(first, 'revive')).toEqual({ kind: 'moved', to: 'submitted' })
    // the same to the last figure; only its way begins again
    const rows = before.rows.map(row => (row.id === first ? { ...row, state: 'submitted' } : row))
    expect(await look(catalogueId)).toEqual({ ...before, rows })
    expect(titles(await look(catalogueId, 'flere'))).toEqual(['Flere i job'])
  })

  test('stays withdrawn when its document comes again, though it follows what that says', async () => {
    const taken = await imported()
    const first = proposalAt(taken, 0)
    await move(first, 'withdraw')
    const again = sketchDocument({
      proposals: [
        { number: '1 2 1 1', title: 'Mange i job', committee: 'Socialudvalget', amounts: [100, -300] },
        { number: '1 2 1 2', title: 'Mentor', committee: 'Socialudvalget', amounts: [10, 10] },
      ],
    })
    await takeIn(fresh().store, again, anna)
    expect(titles(await look(taken.catalogueId))).toEqual(['Mentor'])
    expect(titles(await look(taken.catalogueId, 'mentor'))).toEqual(['Mentor'])
    await move(first, 'revive')
    expect(titles(await look(taken.catalogueId))).toEqual(['Mange i job', 'Mentor'])
    expect(await verifyEvents(fresh().store)).toMatchObject({ brokenAt: null })
    expect((await verifyStored(fresh().store)).faults).toEqual([])
  })

  test('may live in a catalogue that was opened by hand, which a document of the same title comes into', async () => {
    const opened = await createCatalogue(fresh().store, { title: 'Katalog', years: [2019, 2020] }, eva())
    if (opened.kind !== 'created') throw new Error(opened.kind)
    const id = await created(opened.catalogueId, 'Første')
    const view = await look(opened.catalogueId)
    expect(titles(view)).toEqual(['Første'])
    // what stands in for a document is no page that anybody could be led to
    expect(await viewDocument(fresh().store, view.documentId)).toBeNull()
    expect(view).toMatchObject({ isByHand: true, periods: [{ year: 2019 }, { year: 2020 }] })
    expect(await createCatalogue(fresh().store, { title: 'katalog', years: [2020, 2019] }, eva())).toEqual({
      kind: 'exists',
      catalogueId: opened.catalogueId,
    })
    expect((await imported()).catalogueId).toBe(opened.catalogueId)
    const both = await look(opened.catalogueId)
    expect(both.rows.map(row => row.id).at(-1)).toBe(id)
    expect(both).toMatchObject({ isByHand: false, proposals: 3 })
  })
})
