/** Nobody validates figures that they have had a hand in, by whatever way they try. */
import { expect, test } from 'vitest'
import { surroundings } from '../../../tests/database/cases.ts'
import { sketchDocument } from '../../../tests/database/documents.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { asPerson } from '../../../tests/database/people.ts'
import { proposalAt, takeIn } from '../../../tests/database/take-in.ts'
import {
  addPerson,
  assume,
  everyPointAnswered,
  headOf,
  move,
  people,
  validate,
} from '../../../tests/database/validated.ts'
import { createWho } from '../../../tests/database/who.ts'
import { changeAccount } from '../people/my-account.ts'
import { copyProposal } from '../proposals/create-proposal.ts'
import type { Acting } from './acting.ts'
import { approveProposal } from './approve-proposal.ts'
import { moveProposal } from './move-proposal.ts'
import { viewMine } from './view-mine.ts'

const basis = surroundings(1000)
const { eva, mia } = people
const both = (id: string, seed: number) => asPerson(seed, id, 'economist', 'validator')
const different = { kind: 'refused', refusal: { why: 'standing', standing: 'different' } }
const document = (amounts: number[]) =>
  sketchDocument({ proposals: [{ number: '1', title: 'Flere i job', amounts }] })

onEveryEngine('a validator', fresh => {
  const carl = both('carl', 41)
  const dora = both('dora', 42)

  async function imported(who = createWho(1)) {
    const accepted = await takeIn(fresh().store, document([100, -300]), who)
    return { id: proposalAt(accepted, 0), catalogueId: accepted.catalogueId }
  }

  async function send(id: string, by: Acting = eva()): Promise<void> {
    await move(fresh().store, id, 'send-to-validation', { by, basis })
  }
  const take = (id: string, by: Acting) =>
    moveProposal(fresh().store, { proposalId: id, move: 'take-for-validation' }, basis, by)
  const approve = async (id: string, by: Acting) => {
    const expectedRevision = (await headOf(fresh().store, id)).head.id
    const approving = { proposalId: id, expectedRevision, checklist: everyPointAnswered }
    return approveProposal(fresh().store, approving, basis, by)
  }

  test('is none of two who calculated it after each other, whoever was last', async () => {
    const { id } = await imported()
    const { store } = fresh()
    for (const who of [carl, dora]) {
      await move(store, id, 'take-for-calculation', { by: who(), basis })
      await move(store, id, 'finish-calculation', { by: who(), basis })
    }
    await send(id)
    expect(await take(id, carl())).toEqual(different)
    expect(await take(id, dora())).toEqual(different)
    const { person } = carl()
    const mine = await viewMine(store, person ?? { id: '', grants: [] }, basis)
    expect(mine.waiting.filter(each => each.task === 'take-for-validation')).toEqual([])
  })

  test('who changes the figures afterwards voids the own stamp and cannot give another', async () => {
    const { id } = await imported()
    const { store } = fresh()
    await validate(store, id, basis, { by: { eva, vera: dora } })
    await assume(store, id, 3, { basis, by: dora() })
    await send(id)
    expect(await take(id, dora())).toEqual(different)
    expect((await take(id, carl())).kind).toBe('moved')
  })

  test('is not who read the figures in, at first or over those that were validated', async () => {
    const { id } = await imported(both('dora', 43))
    await send(id)
    expect(await take(id, dora())).toEqual(different)
    expect((await take(id, carl())).kind).toBe('moved')
    await takeIn(fresh().store, document([100, -900]), carl)
    expect(await approve(id, carl())).toEqual(different)
  })

  test('is not who calculated the proposal that it is a copy of', async () => {
    const { id, catalogueId } = await imported()
    const { store } = fresh()
    await validate(store, id, basis, { by: { eva: carl, vera: dora } })
    const copy = async (proposalId: string) => {
      const copying = { proposalId, catalogueId, title: 'En kopi', number: null }
      const copied = await copyProposal(store, copying, basis, eva())
      if (copied.kind !== 'created') throw new Error(copied.kind)
      return copied.proposalId
    }
    const second = await copy(await copy(id))
    expect((await headOf(store, second)).stamps).toEqual([])
    await move(store, second, 'finish-calculation', { by: eva(), basis })
    await send(second)
    expect(await take(second, carl())).toEqual(different)
    expect((await take(second, dora())).kind).toBe('moved')
  })

  test('is not who calculated it before it was withdrawn and taken up again', async () => {
    const { id } = await imported()
    const { store } = fresh()
    await validate(store, id, basis, { by: { eva: carl, vera: dora } })
    await move(store, id, 'withdraw', { by: mia(), basis })
    await move(store, id, 'revive', { by: mia(), basis })
    await move(store, id, 'take-for-calculation', { by: eva(), basis })
    await move(store, id, 'finish-calculation', { by: eva(), basis })
    await send(id)
    expect((await headOf(store, id)).subject.state).toBe('being-validated')
    expect(await take(id, carl())).toEqual(different)
  })

  test('is the same person under another name', async () => {
    const { id } = await imported()
    await addPerson(fresh().store, 'carl', 'economist')
    await validate(fresh().store, id, basis, { by: { eva: carl, vera: dora } })
    const renamed = { name: 'En helt anden', language: 'da' } as const
    expect(await changeAccount(fresh().store, renamed, carl())).toBe('changed')
    await assume(fresh().store, id, 4, { basis, by: eva() })
    await send(id)
    expect(await take(id, carl())).toEqual(different)
  })

  test('cannot pass it on to the calculator by taking it first', async () => {
    const { id } = await imported()
    const { store } = fresh()
    await move(store, id, 'take-for-calculation', { by: carl(), basis })
    await assume(store, id, 2, { basis, by: carl() })
    await move(store, id, 'finish-calculation', { by: carl(), basis })
    await send(id)
    await move(store, id, 'take-for-validation', { by: dora(), basis })
    expect(await approve(id, carl())).toMatchObject({ kind: 'refused' })
    expect((await headOf(store, id)).subject.assigned).toBe('dora')
  })
})
