/** What goes before politicians: validated proposals whose stamps hold, as they are, and nothing else. */

import { expect, test } from 'vitest'
import { surroundings } from '../../../tests/database/cases.ts'
import { sketchDocument } from '../../../tests/database/documents.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { asPerson } from '../../../tests/database/people.ts'
import { proposalAt, takeIn } from '../../../tests/database/take-in.ts'
import { addPerson, assume, move, people, sendDue, validate } from '../../../tests/database/validated.ts'
import { createWho } from '../../../tests/database/who.ts'
import type { Acting } from '../process/acting.ts'
import { createSight } from '../process/sight.ts'
import { viewProcess } from '../process/view-process.ts'
import { verifyEvents } from '../verification/verify-events.ts'
import { everyProposal } from './every-proposal.ts'
import { publishCatalogue } from './publish-catalogue.ts'
import { recallProposals } from './recall-proposals.ts'
import { previewReferral, referCatalogue, seenOf } from './refer-catalogue.ts'
import { viewCatalogue } from './view-catalogue.ts'

const basis = surroundings(1000)
const dearer = surroundings(1200)
const { eva, vera, mia } = people
const titles = ['Flere i job', 'Mentorer', 'Ungekurser', 'Rettidighed']

onEveryEngine('putting a catalogue before politicians', fresh => {
  /** The first two are validated; the second is calculated with rates, and so is the third, which nobody stamps. */
  async function catalogue() {
    const { store } = fresh()
    await addPerson(store, 'eva', 'economist')
    await addPerson(store, 'vera', 'validator')
    await addPerson(store, 'mia', 'manager')
    const proposals = titles.map((title, i) => ({ number: String(i + 1), title, amounts: [100, -300] }))
    const accepted = await takeIn(store, sketchDocument({ proposals }), createWho(1))
    const ids = titles.map((_, i) => proposalAt(accepted, i))
    const [first = '', second = ''] = ids
    await validate(store, first, basis, { posts: null })
    await validate(store, second, basis)
    await sendDue(store)
    return { store, catalogueId: accepted.catalogueId, first, second, third: ids[2] ?? '' }
  }

  const look = (catalogueId: string, acting: Acting = mia(), today = basis) =>
    previewReferral(fresh().store, catalogueId, today, acting)
  const say = async (catalogueId: string, acting = mia(), today = basis) =>
    (await look(catalogueId, acting, today)).map(each => (each.goes ? 'goes' : each.stayed))

  async function refer(catalogueId: string, acting: Acting = mia(), today = basis) {
    const seen = seenOf(await look(catalogueId, acting, today))
    return referCatalogue(fresh().store, { catalogueId, seen, text: 'Økonomiudvalget' }, today, acting)
  }
  const view = async (catalogueId: string, store = fresh().store) => {
    const found = await viewCatalogue(store, catalogueId, everyProposal)
    if (!found) throw new Error('no catalogue')
    return found
  }
  const onProposal = async (id: string, store = fresh().store) =>
    (await viewProcess(store, id, null, basis))?.referral

  test('takes what is validated, leaves the rest with its reason, and says so everywhere', async () => {
    const { store, catalogueId, first, third } = await catalogue()
    expect(await refer(catalogueId)).toMatchObject({ kind: 'referred', went: 2, stayed: 2 })
    const { referral, rows } = await view(catalogueId)
    expect(referral).toMatchObject({
      number: 1,
      by: 'mia',
      text: 'Økonomiudvalget',
      referred: [
        { title: 'Flere i job', revision: 1, isChanged: false },
        { title: 'Mentorer', revision: 2, isChanged: false },
      ],
      stayed: [
        { title: 'Ungekurser', why: 'preliminary' },
        { title: 'Rettidighed', why: 'preliminary' },
      ],
    })
    expect(rows.map(row => row.referred)).toEqual(['as-referred', 'as-referred', null, null])
    expect(await onProposal(first)).toMatchObject({ kind: 'referred', revision: 1, now: 1, by: 'mia' })
    expect(await onProposal(third)).toMatchObject({ kind: 'stayed', why: 'preliminary' })
    const story = (await viewProcess(store, first, null, basis))?.story
    expect(story?.[0]).toMatchObject({ kind: 'proposal-referred', actor: 'mia' })
    expect(await sendDue(store)).toEqual([
      'referred eva@by.dk',
      'referred eva@by.dk',
      'referred vera@by.dk',
      'referred vera@by.dk',
    ])
    expect((await verifyEvents(store)).brokenAt).toBeNull()
  })

  test('leaves a proposal whose stamp a text, an assumption or a rate has voided', async () => {
    const { store, catalogueId, second } = await catalogue()
    expect(await say(catalogueId, mia(), dearer)).toEqual(['goes', 'void', 'preliminary', 'preliminary'])
    await assume(store, second, 3, { basis, by: eva() })
    expect(await say(catalogueId)).toEqual(['goes', 'void', 'preliminary', 'preliminary'])
    expect(await refer(catalogueId)).toMatchObject({ went: 1, stayed: 3 })
    expect(await onProposal(second)).toMatchObject({ kind: 'stayed', why: 'void' })
  })

  test('is refused to whoever does not lead, whatever they send', async () => {
    const { store, catalogueId } = await catalogue()
    for (const by of [eva, vera, asPerson(9, 'rie', 'reader'), asPerson(9, 'adam', 'administrator')]) {
      expect(await refer(catalogueId, by())).toEqual({ kind: 'nothing' })
      const seen = seenOf(await look(catalogueId))
      expect(await referCatalogue(store, { catalogueId, seen, text: null }, basis, by())).toEqual({
        kind: 'nothing',
      })
    }
    expect((await view(catalogueId)).referral).toBeNull()
  })

  test('takes nothing of an area that the person does not lead', async () => {
    const { catalogueId } = await catalogue()
    const scope = { kind: 'centre', name: 'Center for Skole' } as const
    const elsewhere = { ...mia(), person: { id: 'mia', grants: [{ role: 'manager', scope } as const] } }
    expect(await say(catalogueId, elsewhere)).toEqual(Array(4).fill('not-yours'))
  })

  test('takes nothing but what the person saw', async () => {
    const { store, catalogueId, second } = await catalogue()
    const seen = seenOf(await look(catalogueId))
    await move(store, second, 'send-back', { by: vera(), basis })
    expect(await referCatalogue(store, { catalogueId, seen, text: null }, basis, mia())).toEqual({
      kind: 'conflict',
    })
    expect((await view(catalogueId)).referral).toBeNull()
  })

  test('happens once, and again only for what was validated anew', async () => {
    const { store, catalogueId, second } = await catalogue()
    await refer(catalogueId)
    expect(await say(catalogueId)).toEqual([
      'referred-already',
      'referred-already',
      'preliminary',
      'preliminary',
    ])
    expect(await refer(catalogueId)).toEqual({ kind: 'nothing' })
    await assume(store, second, 3, { basis, by: eva() })
    await validate(store, second, basis, { posts: 4 })
    expect(await refer(catalogueId)).toMatchObject({ went: 1, stayed: 3 })
    expect((await view(catalogueId)).referral?.referred).toMatchObject([
      { title: 'Flere i job', revision: 1, isChanged: false },
      { title: 'Mentorer', revision: 4, isChanged: false },
    ])
  })

  test('is held against every later change, and whoever put it forward is told', async () => {
    const { store, catalogueId, second } = await catalogue()
    await refer(catalogueId)
    await sendDue(store)
    await assume(store, second, 3, { basis, by: eva() })
    expect(await onProposal(second)).toMatchObject({ kind: 'referred', revision: 2, now: 3 })
    const { referral, rows } = await view(catalogueId)
    expect(rows[1]).toMatchObject({ referred: 'changed', stamp: 'void' })
    expect(referral?.referred[1]).toMatchObject({ isChanged: true })
    expect(await sendDue(store)).toEqual(['stamp-voided mia@by.dk', 'stamp-voided vera@by.dk'])
  })

  test('is taken back with a reason, by whoever leads, all that was chosen or nothing', async () => {
    const { store, catalogueId, first, second, third } = await catalogue()
    await refer(catalogueId)
    await sendDue(store)
    const recall = (proposalIds: string[], by = mia, reason = 'Regnet om') =>
      recallProposals(store, { catalogueId, proposalIds, reason }, by())
    expect(await recall([first], eva)).toMatchObject({ kind: 'refused', refusal: { why: 'role' } })
    expect(await recall([first], mia, ' ')).toMatchObject({ refusal: { condition: 'reason-given' } })
    expect(await recall([first, third])).toMatchObject({ refusal: { condition: 'referred' } })
    expect(await recall([])).toEqual({ kind: 'nothing' })
    expect((await view(catalogueId)).referral?.referred).toHaveLength(2)
    expect(await recall([first, first])).toEqual({ kind: 'recalled' })
    expect((await view(catalogueId)).referral?.referred.map(each => each.proposalId)).toEqual([second])
    expect((await viewProcess(store, first, null, basis))?.story[0]).toMatchObject({
      kind: 'proposal-recalled',
      told: { reason: 'Regnet om' },
    })
    expect(await sendDue(store)).toEqual(['recalled eva@by.dk', 'recalled vera@by.dk'])
    expect(await say(catalogueId)).toEqual(['goes', 'referred-already', 'preliminary', 'preliminary'])
  })

  test('is told to the public when the catalogue is published after it', async () => {
    const { store, catalogueId, first, third } = await catalogue()
    await publishCatalogue(store, { catalogueId }, basis, mia())
    const published = createSight(store).ofCatalogues(null)
    await refer(catalogueId)
    expect((await view(catalogueId, published)).referral).toBeNull()
    expect(await onProposal(first, published)).toBeNull()
    expect(await publishCatalogue(store, { catalogueId }, basis, mia())).toMatchObject({ kind: 'refreshed' })
    const seen = await view(catalogueId, published)
    expect(seen.referral).toMatchObject({ referred: [{ title: 'Flere i job' }, { title: 'Mentorer' }] })
    expect(seen.rows.map(row => row.referred)).toEqual(['as-referred', 'as-referred', null, null])
    expect(await onProposal(first, published)).toMatchObject({ kind: 'referred' })
    expect(await onProposal(third, published)).toBeNull()
  })
})
