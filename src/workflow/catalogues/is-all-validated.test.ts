/** A catalogue is validated where all of it is, whatever a page of it shows. */
import { expect, test } from 'vitest'
import { surroundings } from '../../../tests/database/cases.ts'
import { sketchDocument } from '../../../tests/database/documents.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { proposalAt, takeIn } from '../../../tests/database/take-in.ts'
import { assume, headOf, move, people, validate } from '../../../tests/database/validated.ts'
import { createWho } from '../../../tests/database/who.ts'
import { createSight } from '../process/sight.ts'
import { editProposal } from '../proposals/edit-proposal.ts'
import { everyProposal } from './every-proposal.ts'
import { isAllValidated } from './is-all-validated.ts'
import { publishCatalogue } from './publish-catalogue.ts'
import { viewCatalogue } from './view-catalogue.ts'

const basis = surroundings(1000)
const { eva, vera, mia } = people
const titles = ['Flere i job', 'Mentorer', 'Ungekurser']

onEveryEngine('a catalogue', fresh => {
  async function start() {
    const { store } = fresh()
    const proposals = titles.map((title, i) => ({ number: String(i + 1), title, amounts: [100, -300] }))
    const accepted = await takeIn(store, sketchDocument({ proposals }), createWho(1))
    const ids = titles.map((_, i) => proposalAt(accepted, i))
    return { store, ids, catalogueId: accepted.catalogueId }
  }

  /** Asked at once, and, for comparison, of every row of the whole catalogue. */
  async function isWhole(catalogueId: string, store = fresh().store, today = basis): Promise<boolean> {
    const whole = await isAllValidated(store, catalogueId, today)
    if (today === basis) {
      const rows = (await viewCatalogue(store, catalogueId, everyProposal))?.rows ?? []
      expect(rows.every(row => row.stamp === 'holds')).toBe(whole)
    }
    return whole
  }

  test('is validated with its last proposal, and not any more with the first change', async () => {
    const { store, ids, catalogueId } = await start()
    expect(await isWhole(catalogueId)).toBe(false)
    for (const id of ids.slice(0, 2)) await validate(store, id, basis)
    expect(await isWhole(catalogueId)).toBe(false)
    await validate(store, ids[2] ?? '', basis)
    expect(await isWhole(catalogueId)).toBe(true)
    await assume(store, ids[1] ?? '', 3, { basis, by: eva() })
    expect(await isWhole(catalogueId)).toBe(false)
  })

  test("is not validated while today's rates void one of them", async () => {
    const { store, ids, catalogueId } = await start()
    for (const id of ids.slice(0, 2)) await validate(store, id, basis, { posts: null })
    await validate(store, ids[2] ?? '', basis)
    expect(await isWhole(catalogueId)).toBe(true)
    expect(await isWhole(catalogueId, store, surroundings(1200))).toBe(false)
  })

  test('is for the public what was published, until a validation is taken back', async () => {
    const { store, ids, catalogueId } = await start()
    for (const id of ids) await validate(store, id, basis)
    await publishCatalogue(store, { catalogueId }, basis, mia())
    const shown = createSight(store).ofCatalogues(null)
    const [first = '', second = ''] = ids
    const { head, content } = await headOf(store, first)
    const revising = {
      proposalId: first,
      expectedRevision: head.id,
      content: { ...content, title: { text: 'Endnu flere i job', place: null } },
      reason: 'Titlen',
    }
    expect((await editProposal(store, revising, basis, eva())).kind).toBe('revised')
    expect(await isWhole(catalogueId)).toBe(false)
    expect(await isWhole(catalogueId, shown)).toBe(true)
    await move(store, second, 'send-back', { by: vera(), basis })
    expect(await isWhole(catalogueId, shown)).toBe(false)
  })

  test('without proposals is not', async () => {
    const { catalogueId } = await takeIn(fresh().store, sketchDocument({ proposals: [] }), createWho(1))
    expect(await isAllValidated(fresh().store, catalogueId, basis)).toBe(false)
  })
})
