/** A proposal lies with nobody who has left: it is not sent back to them, and what lay with them goes on. */
import { expect, test } from 'vitest'
import { tinyChart } from '../../../tests/database/chart.ts'
import { findHalves } from '../../../tests/database/find-halves.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { asPerson } from '../../../tests/database/people.ts'
import { addPerson, headOf, sendDue } from '../../../tests/database/validated.ts'
import { createWho } from '../../../tests/database/who.ts'
import { systemActor } from '../../core/event/event.ts'
import { findRow } from '../../store/catalogues/catalogue-rows.ts'
import { replaceGrants } from '../../store/people/people.ts'
import { sayEvent } from '../../words/event.ts'
import { eraseAgain, erasePerson } from '../people/erase-person.ts'
import { changeGrants, deactivatePerson } from '../people/manage-person.ts'
import { welcomeVouched } from '../people/provider-sign-in.ts'
import { createProposal } from '../proposals/create-proposal.ts'
import { verifyEvents } from '../verification/verify-events.ts'
import { verifyStored } from '../verification/verify-stored.ts'
import { listIdeas, saveIdea, sendIdea, startIdea } from './ideas.ts'
import { moveProposal } from './move-proposal.ts'
import { readReturned, saveReturned } from './returned.ts'
import { readStory } from './view-story.ts'

const basis = { chart: tinyChart }
const leads = { change: 'Forskel', cost: 'Pris', gain: 'Gevinst', evidence: 'Grundlag' }
const collection = { title: 'Nye forslag', years: [2028, 2029, 2030, 2031] }
const answers = { title: 'Mentorer', idea: 'To mentorer.', targetGroup: 'Unge', centre: 'Jobcenter' }
const reader = { role: 'reader', scope: { kind: 'everywhere' } } as const

onEveryEngine('a proposal of somebody who has left', fresh => {
  const pia = asPerson(1, 'pia', 'proposer')
  const eva = asPerson(2, 'eva', 'economist')
  const adam = asPerson(3, 'adam', 'administrator')
  const at = createWho(4)

  async function sent(): Promise<string> {
    const { store } = fresh()
    await addPerson(store, 'pia', 'proposer')
    await addPerson(store, 'eva', 'economist')
    const id = (await startIdea(store, pia())) ?? ''
    await saveIdea(store, { id, answers, shown: {} }, pia())
    const result = await sendIdea(store, { id, leads, collection }, basis, pia())
    return result.kind === 'sent' ? result.proposalId : ''
  }

  const sendBack = (proposalId: string) =>
    moveProposal(fresh().store, { proposalId, move: 'send-back', reason: 'Hvem er det for?' }, basis, eva())

  async function returned(): Promise<string> {
    const id = await sent()
    expect(await sendBack(id)).toEqual({ kind: 'moved', to: 'draft' })
    await sendDue(fresh().store)
    return id
  }

  const erase = () => erasePerson(fresh().store, 'pia', { ...basis, remember: async () => {} }, adam())
  const deactivate = () => deactivatePerson(fresh().store, 'pia', basis, adam())
  const takeRoles = () => changeGrants(fresh().store, { personId: 'pia', grants: [] }, basis, adam())

  async function isProvidedNoMore() {
    const { store } = fresh()
    const vouched = { provider: 'oidc', subject: 's-pia', name: 'Pia', email: 'pia@by.dk' }
    await store.write(tx => replaceGrants(tx, 'pia', 'administrator', []))
    return welcomeVouched(store, { ...vouched, isEmailVerified: true, grants: [] }, basis, at())
  }

  async function expectWhole(): Promise<void> {
    const { store } = fresh()
    expect(await verifyEvents(store)).toMatchObject({ brokenAt: null, lostPayloads: [] })
    expect((await verifyStored(store)).faults).toEqual([])
    expect(await store.read(findHalves)).toEqual([])
  }

  test.each([
    ['erased', erase, 'adam'],
    ['shut out', deactivate, 'adam'],
    ['without a role', takeRoles, 'adam'],
    ['without one at the organisation', isProvidedNoMore, 'pia'],
    ['erased again', () => eraseAgain(fresh().store, ['pia'], basis, at()), systemActor.id],
  ])('goes to the economists again as it stands: %s', async (_, leave, by) => {
    const { store } = fresh()
    const id = await returned()
    const { head } = await headOf(store, id)
    await leave()
    const after = await headOf(store, id)
    expect(after.subject).toMatchObject({ state: 'submitted', proposer: 'pia', assigned: null })
    expect(after.head).toEqual(head)
    expect(await store.read(tx => findRow(tx, id))).toBeDefined()
    expect(await sendDue(store)).toEqual(['passed-on eva@by.dk'])
    const [last] = await store.read(tx => readStory(tx, id))
    expect(last).toMatchObject({ kind: 'proposal-moved', actor: by, told: null })
    expect(sayEvent('proposal-moved', last?.facts ?? {}, 'da')).toBe(
      'Den, der har stillet forslaget, er her ikke mere. Det gik til økonomerne igen',
    )
    expect(sayEvent('proposal-moved', last?.facts ?? {}, 'en')).toBe(
      'Whoever made the proposal is no longer here. It went to the economists again',
    )
    const taking = { proposalId: id, move: 'take-for-calculation' } as const
    expect(await moveProposal(store, taking, basis, eva())).toEqual({
      kind: 'moved',
      to: 'being-calculated',
    })
    await expectWhole()
  })

  test('is passed on once, however often they leave', async () => {
    const { store } = fresh()
    const id = await returned()
    await takeRoles()
    await deactivate()
    await erase()
    const story = await store.read(tx => readStory(tx, id))
    expect(story.filter(({ facts }) => facts['move'] === 'pass-on')).toHaveLength(1)
    expect(await sendDue(store)).toEqual(['passed-on eva@by.dk'])
  })

  test('takes nothing along that they typed and did not send', async () => {
    const { store } = fresh()
    const id = await returned()
    const saving = { id, answers: { idea: 'Fire mentorer.' }, shown: {} }
    expect((await saveReturned(store, saving, [leads], pia())).kind).toBe('saved')
    const { head } = await headOf(store, id)
    await deactivate()
    expect((await headOf(store, id)).head).toEqual(head)
    expect(await readReturned(store, id, [leads], pia())).toBeNull()
  })

  test('stays theirs where they have another role', async () => {
    const { store } = fresh()
    const id = await returned()
    await changeGrants(store, { personId: 'pia', grants: [reader] }, basis, adam())
    expect((await headOf(store, id)).subject.state).toBe('draft')
    expect(await sendDue(store)).toEqual([])
  })

  test('that was never sent is nobody else’s, be it an idea or a proposal', async () => {
    const { store } = fresh()
    const id = await sent()
    const { proposal, content } = await headOf(store, id)
    const creating = { catalogueId: proposal.catalogue_id, content }
    const created = await createProposal(store, creating, basis, pia())
    if (created.kind !== 'created') throw new Error(created.kind)
    await startIdea(store, pia())
    await deactivate()
    expect(await listIdeas(store, pia())).toHaveLength(1)
    expect((await headOf(store, created.proposalId)).subject.state).toBe('draft')
    await erase()
    expect((await headOf(store, created.proposalId)).subject.state).toBe('draft')
    expect((await headOf(store, id)).subject.state).toBe('submitted')
    await expectWhole()
  })

  test.each([
    ['shut out', deactivate],
    ['without a role', takeRoles],
  ])('is not sent back to them: %s', async (_, leave) => {
    const id = await sent()
    expect((await leave()).kind).toBe('done')
    const refusal = { why: 'condition', condition: 'proposer-known' }
    expect(await sendBack(id)).toEqual({ kind: 'refused', refusal })
  })

  test('goes back as long as they are here', async () => {
    expect(await sendBack(await sent())).toEqual({ kind: 'moved', to: 'draft' })
  })
})
