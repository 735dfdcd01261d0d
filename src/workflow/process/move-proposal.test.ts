import { expect, test } from 'vitest'
import { tinyChart } from '../../../tests/database/chart.ts'
import { sketchDocument } from '../../../tests/database/documents.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { asPerson } from '../../../tests/database/people.ts'
import { proposalAt, takeIn } from '../../../tests/database/take-in.ts'
import { createWho } from '../../../tests/database/who.ts'
import { verifyEvents } from '../verification/verify-events.ts'
import { type Move, moveProposal } from './move-proposal.ts'
import { findStanding } from './standing.ts'

const document = sketchDocument({ proposals: [{ number: '1', title: 'Flere i job', amounts: [100, -300] }] })

onEveryEngine('moving a proposal', fresh => {
  const eva = asPerson(2, 'eva', 'economist')
  const vera = asPerson(3, 'vera', 'validator')
  const mia = asPerson(4, 'mia', 'manager')
  const rie = asPerson(5, 'rie', 'reader')

  async function imported(): Promise<string> {
    return proposalAt(await takeIn(fresh().store, document, createWho(1, 'anna')), 0)
  }

  const go = (proposalId: string, move: Move, by: typeof eva, reason?: string) =>
    moveProposal(fresh().store, { proposalId, move, reason: reason ?? null }, { chart: tinyChart }, by())

  const look = (id: string) => fresh().store.read(tx => findStanding(tx, id))

  test('finds what came in a document calculated, and lets it go on from there', async () => {
    const id = await imported()
    expect((await look(id))?.subject).toMatchObject({ state: 'calculated', proposer: null, assigned: null })
    expect(await go(id, 'send-to-validation', eva)).toEqual({ kind: 'moved', to: 'being-validated' })
    expect(await go(id, 'take-for-validation', vera)).toEqual({ kind: 'moved', to: 'being-validated' })
    expect((await look(id))?.subject).toMatchObject({ state: 'being-validated', assigned: 'vera' })
  })

  test('refuses who has not the role, and changes nothing', async () => {
    const id = await imported()
    expect(await go(id, 'send-to-validation', rie)).toEqual({
      kind: 'refused',
      refusal: { why: 'role', roles: ['economist'] },
    })
    expect((await look(id))?.subject.state).toBe('calculated')
    expect((await verifyEvents(fresh().store)).events).toBe(2)
  })

  test('sends back only with a reason, to whoever calculated it, and keeps the spot', async () => {
    const id = await imported()
    await go(id, 'take-for-calculation', eva)
    await go(id, 'finish-calculation', eva)
    await go(id, 'send-to-validation', eva)
    await go(id, 'take-for-validation', vera)
    expect(await go(id, 'send-back', vera, '  ')).toEqual({
      kind: 'refused',
      refusal: { why: 'condition', condition: 'reason-given' },
    })
    expect(await go(id, 'send-back', vera, 'Refusionen mangler')).toEqual({
      kind: 'moved',
      to: 'being-calculated',
    })
    expect((await look(id))?.subject).toMatchObject({ assigned: 'eva', authors: ['anna', 'eva'] })
  })

  test('of one proposal by two at once happens once', async () => {
    const id = await imported()
    const results = await Promise.all([
      go(id, 'send-to-validation', eva),
      go(id, 'send-to-validation', asPerson(6, 'else', 'economist')),
    ])
    expect(results.map(each => each.kind).sort()).toEqual(['moved', 'refused'])
  })

  test('withdraws and takes up again', async () => {
    const id = await imported()
    expect(await go(id, 'withdraw', mia, 'Ikke aktuelt')).toEqual({ kind: 'moved', to: 'withdrawn' })
    expect(await go(id, 'revive', mia)).toEqual({ kind: 'moved', to: 'submitted' })
  })
})
