/** What a validator is shown of what changed since the last look. */
import { expect, test, vi } from 'vitest'
import { surroundings } from '../../../tests/database/cases.ts'
import { sketchDocument } from '../../../tests/database/documents.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { proposalAt, takeIn } from '../../../tests/database/take-in.ts'
import { assume, move, people } from '../../../tests/database/validated.ts'
import { createWho } from '../../../tests/database/who.ts'
import { viewValidation } from './view-validation.ts'

const basis = surroundings(1000)
const { eva, vera } = people
const document = (amounts: number[]) =>
  sketchDocument({ proposals: [{ number: '1', title: 'Flere i job', amounts }] })

onEveryEngine('a second look at a proposal', fresh => {
  async function beingValidated(): Promise<string> {
    const { store } = fresh()
    const id = proposalAt(await takeIn(store, document([100, -300]), createWho(1)), 0)
    await move(store, id, 'take-for-calculation', { by: eva(), basis })
    await assume(store, id, 2, { basis, by: eva() })
    await move(store, id, 'finish-calculation', { by: eva(), basis })
    await send(id)
    return id
  }
  async function send(id: string): Promise<void> {
    await move(fresh().store, id, 'send-to-validation', { by: eva(), basis })
    await move(fresh().store, id, 'take-for-validation', { by: vera(), basis })
  }
  const look = async (id: string) => {
    const view = await viewValidation(fresh().store, id, basis, vera())
    if (!view) throw new Error('not seen')
    return { seen: view.seen, to: view.difference?.to.number ?? null, was: view.difference?.calculation?.was }
  }

  test('shows what was changed since it was sent back, however often the page is opened', async () => {
    const { store } = fresh()
    const id = await beingValidated()
    expect(await look(id)).toMatchObject({ seen: null, to: null })
    expect(await look(id)).toMatchObject({ seen: 2, to: null })
    await move(store, id, 'send-back', { by: vera(), basis, reason: 'For få stillinger' })
    await assume(store, id, 3, { basis, by: eva() })
    await move(store, id, 'finish-calculation', { by: eva(), basis })
    await send(id)
    expect(await look(id)).toEqual({ seen: 2, to: 3, was: 'changed' })
    expect(await look(id)).toEqual({ seen: 2, to: 3, was: 'changed' })
  })

  test('writes nothing where it is another’s to validate, nor when it was looked at before', async () => {
    const { store } = fresh()
    const id = await beingValidated()
    const watched = { ...store }
    const write = vi.spyOn(watched, 'write')
    await viewValidation(watched, id, basis, eva())
    expect(write).not.toHaveBeenCalled()
    await viewValidation(watched, id, basis, vera())
    await viewValidation(watched, id, basis, vera())
    expect(write).toHaveBeenCalledOnce()
  })

  test('shows what a document changed meanwhile', async () => {
    const id = await beingValidated()
    await look(id)
    await takeIn(fresh().store, document([100, -900]), createWho(2))
    expect(await look(id)).toMatchObject({ seen: 2, to: 3 })
  })
})
