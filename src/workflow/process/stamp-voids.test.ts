/** A stamp is void as soon as a text, an assumption, a rate or the way of calculating is another, and says so. */

import { expect, test } from 'vitest'
import { surroundings } from '../../../tests/database/cases.ts'
import { sketchDocument } from '../../../tests/database/documents.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { asPerson } from '../../../tests/database/people.ts'
import { proposalAt, takeIn } from '../../../tests/database/take-in.ts'
import {
  addPerson,
  approve,
  assume,
  headOf,
  move,
  people,
  sendDue,
  stampWithAnotherProgram,
  validate,
} from '../../../tests/database/validated.ts'
import { createWho } from '../../../tests/database/who.ts'
import { fromKroner } from '../../core/money.ts'
import { sayVoid } from '../../words/stamp.ts'
import { readComputed } from '../calculation/computed.ts'
import { everyProposal } from '../catalogues/every-proposal.ts'
import { publishCatalogue, viewPublication } from '../catalogues/publish-catalogue.ts'
import { viewCatalogue } from '../catalogues/view-catalogue.ts'
import { editProposal } from '../proposals/edit-proposal.ts'
import { changeOwnValue } from '../rates/own-values.ts'
import { verifyEvents } from '../verification/verify-events.ts'
import { createSight } from './sight.ts'
import { markToday } from './stamp-state.ts'
import { viewMine } from './view-mine.ts'
import { viewProcess } from './view-process.ts'
import { noteVoidedToday } from './void-stamp.ts'

const basis = surroundings(1000)
const dearer = surroundings(1200)
/** Ten full-year persons, two years, twelve months, 200 kr. more. */
const more = fromKroner(10 * 2 * 12 * 200)
const { eva, vera, mia } = people
const sketch = (amounts: number[]) =>
  sketchDocument({
    proposals: [
      { number: '1', title: 'Flere i job', amounts },
      { number: '2', title: 'Mentorer', amounts: [5, 5] },
    ],
  })

onEveryEngine('a stamp', fresh => {
  async function validated(posts: number | null = 2) {
    const { store } = fresh()
    await addPerson(store, 'eva', 'economist')
    await addPerson(store, 'vera', 'validator', 'en')
    const accepted = await takeIn(store, sketch([100, -300]), createWho(1))
    const id = proposalAt(accepted, 0)
    await validate(store, id, basis, { posts })
    await sendDue(store)
    return { store, id, catalogueId: accepted.catalogueId }
  }

  const seenBy = async (who: typeof eva, today = basis) => {
    const { person } = who()
    return viewMine(fresh().store, person ?? { id: '', grants: [] }, today)
  }
  const stampOf = async (id: string, today = basis, store = fresh().store) =>
    (await viewProcess(store, id, null, today))?.stamp
  const marks = async (catalogueId: string, today = basis, store = fresh().store) => {
    const view = await viewCatalogue(store, catalogueId, everyProposal)
    return (await markToday(store, view?.rows ?? [], today)).map(row => row.stamp)
  }

  test('holds as long as nothing is another', async () => {
    const { id, catalogueId } = await validated()
    expect(await stampOf(id)).toMatchObject({ by: 'vera', voids: [], figures: null })
    expect(await marks(catalogueId)).toEqual(['holds', null])
    expect((await seenBy(eva)).waiting).toEqual([])
  })

  test('is void while a rate gives other figures, and holds again when it gives the same', async () => {
    const { id, catalogueId } = await validated()
    const { calculation } = readComputed((await headOf(fresh().store, id)).head.computed)
    const before = calculation?.total ?? 0
    const stamp = await stampOf(id, dearer)
    expect(stamp).toMatchObject({
      voids: [{ why: 'rates' }],
      figures: { before, after: before - more },
    })
    expect(await marks(catalogueId, dearer)).toEqual(['void', null])
    expect((await seenBy(eva, dearer)).waiting).toMatchObject([{ task: 'renew-validation', proposalId: id }])
    expect((await seenBy(vera, dearer)).waiting).toEqual([])
    expect(await stampOf(id)).toMatchObject({ voids: [] })
    expect(await marks(catalogueId)).toEqual(['holds', null])
  })

  test('that a rate has voided is published as preliminary', async () => {
    const { store, catalogueId } = await validated()
    const publish = async (today: typeof basis) => {
      const result = await publishCatalogue(store, { catalogueId }, today, mia())
      const publication = 'publicationId' in result && (await viewPublication(store, result.publicationId))
      return publication ? publication.revisions.map(each => each.state) : []
    }
    expect(await publish(dearer)).toEqual(['calculated', 'calculated'])
    expect(await publish(basis)).toEqual(['validated', 'calculated'])
  })

  test('is void where a rate is gone and nothing can be calculated', async () => {
    const { id } = await validated()
    expect(await stampOf(id, { ...basis, parameters: new Map() })).toMatchObject({
      voids: [{ why: 'not-calculable' }],
      figures: null,
    })
  })

  test('on a typed table has nothing to do with rates', async () => {
    const { id, catalogueId } = await validated(null)
    expect(await stampOf(id, dearer)).toMatchObject({ voids: [] })
    expect(await marks(catalogueId, dearer)).toEqual(['holds', null])
  })

  test('tells once who signed and who calculated that a rate has voided it', async () => {
    const { store, id } = await validated()
    expect(await noteVoidedToday(store, basis, mia())).toBe(0)
    const both = await Promise.all([
      noteVoidedToday(store, dearer, mia()),
      noteVoidedToday(store, dearer, mia()),
    ])
    expect(both.sort()).toEqual([0, 1])
    expect(await sendDue(store)).toEqual(['stamp-voided eva@by.dk', 'stamp-voided vera@by.dk'])
    expect(await noteVoidedToday(store, dearer, mia())).toBe(0)
    expect((await viewProcess(store, id, null, dearer))?.story[0]).toMatchObject({
      kind: 'stamp-voided',
      facts: { why: 'rates', stamped: 2 },
    })
    expect((await seenBy(vera, dearer)).happened[0]).toMatchObject({ kind: 'stamp-voided', proposalId: id })
    expect((await verifyEvents(store)).brokenAt).toBeNull()
  })

  test("is told of in the same act where the municipality's own rate voids it", async () => {
    const { store, id } = await validated()
    const value = { parameter: 'ydelse', from: '2019-01-01', until: null, value: 1200, source: 'Regnskab' }
    const act = { wish: { act: 'enter', value }, seen: null, reason: null } as const
    const laid = { shipped: basis.parameters, chart: basis.chart }
    let writes = 0
    const counted = {
      ...store,
      write: (work: Parameters<typeof store.write>[0]) => {
        writes += 1
        return store.write(work)
      },
    } as typeof store
    const mette = asPerson(25, 'mette', 'economist')
    expect(await changeOwnValue(counted, act, laid, mette())).toMatchObject({ kind: 'done' })
    expect(writes).toBe(1)
    expect(await sendDue(store)).toEqual(['stamp-voided eva@by.dk', 'stamp-voided vera@by.dk'])
    expect((await viewProcess(store, id, null, dearer))?.story[0]).toMatchObject({
      kind: 'stamp-voided',
      actor: 'mette',
      facts: { why: 'rates', stamped: 2 },
    })
    expect(await noteVoidedToday(store, dearer, mia())).toBe(0)
  })

  test('given while a rate is being entered is told of too', async () => {
    const { store, id } = await validated()
    await move(store, id, 'send-back', { by: mia(), basis })
    await move(store, id, 'send-to-validation', { by: eva(), basis })
    await move(store, id, 'take-for-validation', { by: vera(), basis })
    await sendDue(store)
    const value = { parameter: 'ydelse', from: '2019-01-01', until: null, value: 1200, source: 'Regnskab' }
    const act = { wish: { act: 'enter', value }, seen: null, reason: null } as const
    const laid = { shipped: basis.parameters, chart: basis.chart }
    let isFirst = true
    const overtaken = {
      ...store,
      write: async (work: Parameters<typeof store.write>[0]) => {
        if (isFirst) await approve(store, id, basis, vera())
        isFirst = false
        return store.write(work)
      },
    } as typeof store
    const mette = asPerson(25, 'mette', 'economist')
    expect(await changeOwnValue(overtaken, act, laid, mette())).toMatchObject({ kind: 'done' })
    expect(await sendDue(store)).toContain('stamp-voided vera@by.dk')
  })

  test('made with another way of calculating is void where today gives something else', async () => {
    const { store, id } = await validated()
    const { before, after } = await stampWithAnotherProgram(store, id)
    expect(await stampOf(id)).toMatchObject({
      voids: [{ why: 'formula' }],
      figures: { before, after },
    })
  })

  test('is voided by an edit, which says the figures then and now and is told in the same act', async () => {
    const { store, id, catalogueId } = await validated()
    const { head, content } = await headOf(store, id)
    const { budget } = content
    const [line] = budget?.lines ?? []
    if (!budget || line?.origin !== 'stated') throw new Error('no typed line')
    const cells = line.cells.map(cell => ({ ...cell, amount: fromKroner(50_000), text: '50' }))
    const revising = {
      proposalId: id,
      expectedRevision: head.id,
      content: { ...content, budget: { ...budget, lines: [{ ...line, cells }] } },
      reason: 'Lønnen er steget',
    }
    expect(await editProposal(store, revising, basis, eva())).toMatchObject({ kind: 'revised' })
    const stamp = await stampOf(id)
    expect(stamp).toMatchObject({
      voids: [{ why: 'text', number: 3 }],
      figures: { before: fromKroner(-200_000), after: fromKroner(100_000) },
    })
    expect(sayVoid(stamp?.voids ?? [], stamp?.figures ?? null, 'da')).toBe(
      'Ugyldig, fordi tekst eller tabel er ændret i version 3. Resultatet i alt var −200.000 kr. og er nu 100.000 kr.',
    )
    expect(await marks(catalogueId)).toEqual(['void', null])
    expect(await sendDue(store)).toEqual(['stamp-voided vera@by.dk'])
    expect((await seenBy(eva)).waiting).toMatchObject([{ task: 'send-to-validation', proposalId: id }])
    expect((await seenBy(vera)).happened.map(each => each.kind)).toContain('stamp-voided')
  })

  test('is voided by other assumptions', async () => {
    const { id } = await validated()
    await assume(fresh().store, id, 3, { basis, by: eva() })
    expect((await stampOf(id))?.voids).toEqual([{ why: 'assumptions', number: 3 }])
  })

  test('is voided by a document that says something else, and whoever calculated hears of it', async () => {
    const { store, id, catalogueId } = await validated()
    await takeIn(store, sketch([100, -250]), createWho(2))
    expect(await stampOf(id)).toMatchObject({
      voids: [{ why: 'text', number: 3 }],
      figures: { before: fromKroner(-200_000), after: fromKroner(-150_000) },
    })
    expect(await marks(catalogueId)).toEqual(['void', null])
    expect(await sendDue(store)).toEqual(['stamp-voided eva@by.dk', 'stamp-voided vera@by.dk'])
    expect((await seenBy(eva)).waiting).toMatchObject([{ task: 'renew-validation', proposalId: id }])
  })

  test('is left alone by a document that says the same', async () => {
    const { store, id } = await validated()
    await takeIn(store, sketchDocument({ ...moved, line: 40 }), createWho(2))
    expect(await stampOf(id)).toMatchObject({ voids: [] })
    expect(await sendDue(store)).toEqual([])
  })

  test('that is taken back is void, and who signed is told why', async () => {
    const { store, id, catalogueId } = await validated()
    await move(store, id, 'send-back', { by: mia(), basis, reason: 'Se refusionen efter' })
    expect(await stampOf(id)).toMatchObject({ voids: [{ why: 'taken-back' }] })
    expect(await marks(catalogueId)).toEqual(['void', null])
    expect(await sendDue(store)).toEqual(['sent-back eva@by.dk', 'sent-back vera@by.dk'])
  })

  test('does not come back with a withdrawn proposal that is taken up again', async () => {
    const { store, id } = await validated()
    await move(store, id, 'withdraw', { by: mia(), basis })
    expect(await stampOf(id)).toMatchObject({ voids: [{ why: 'withdrawn' }] })
    await move(store, id, 'revive', { by: mia(), basis })
    expect(await stampOf(id)).toMatchObject({ voids: [{ why: 'taken-back' }] })
    expect(await sendDue(store)).toContain('withdrawn vera@by.dk')
  })

  test('holds for the public on what was published, until somebody takes it back', async () => {
    const { store, id, catalogueId } = await validated()
    await publishCatalogue(store, { catalogueId }, basis, mia())
    const published = createSight(store).ofCatalogues(null)
    await assume(store, id, 3, { basis, by: eva() })
    expect(await stampOf(id, basis, published)).toMatchObject({ revision: 2, voids: [] })
    expect(await marks(catalogueId, basis, published)).toEqual(['holds', null])
    expect(await marks(catalogueId, dearer, published)).toEqual(['void', null])
    expect(await marks(catalogueId)).toEqual(['void', null])
    await move(store, id, 'send-to-validation', { by: eva(), basis })
    await move(store, id, 'take-for-validation', { by: vera(), basis })
    await approve(store, id, basis, vera())
    await publishCatalogue(store, { catalogueId }, basis, mia())
    await move(store, id, 'send-back', { by: vera(), basis })
    expect(await stampOf(id, basis, published)).toMatchObject({
      revision: 3,
      voids: [{ why: 'taken-back' }],
    })
    expect(await marks(catalogueId, basis, published)).toEqual(['void', null])
  })
})

/** The same, written further down in its file. */
const moved = {
  proposals: [
    { number: '1', title: 'Flere i job', amounts: [100, -300] },
    { number: '2', title: 'Mentorer', amounts: [5, 5] },
  ],
}
