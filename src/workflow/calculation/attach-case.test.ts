import { expect, test } from 'vitest'
import { sketchCase, surroundings } from '../../../tests/database/cases.ts'
import { sketchDocument } from '../../../tests/database/documents.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { reviseProposal } from '../../../tests/database/revise-proposal.ts'
import { proposalAt, receive, takeIn } from '../../../tests/database/take-in.ts'
import { createWho } from '../../../tests/database/who.ts'
import { createFinding } from '../../core/check/finding.ts'
import { insertRevisions, revisionsOf } from '../../store/proposals/proposals.ts'
import { acceptDocument } from '../imports/accept-document.ts'
import { viewProposal } from '../proposals/view-proposal.ts'
import { verifyEvents } from '../verification/verify-events.ts'
import { verifyStored } from '../verification/verify-stored.ts'
import { type Attached, attachCase } from './attach-case.ts'
import { viewCalculation } from './view-calculation.ts'

function sketched(amounts: number[], line = 1) {
  return sketchDocument({
    line,
    proposals: [
      { number: '1', title: 'Flere i job', amounts },
      { number: '2', title: 'Mentor', amounts: [10, 10] },
    ],
    findings: ([first = '']) => [createFinding('field-empty', { proposal: first, data: { field: 'staff' } })],
  })
}

const then = surroundings(10_000)

onEveryEngine('attaching assumptions to a proposal', fresh => {
  const anna = createWho(1, 'anna')

  async function start(): Promise<string> {
    return proposalAt(await takeIn(fresh().store, sketched([-200, -200]), anna), 0)
  }

  async function attach(id: string, plain: unknown, basis = then, seen?: string): Promise<Attached> {
    const expectedRevision = seen ?? (await viewProposal(fresh().store, id))?.revision.id ?? ''
    return attachCase(
      fresh().store,
      { proposalId: id, expectedRevision, plain, reason: 'Nu regnet' },
      basis,
      anna(),
    )
  }

  test('makes a revision that says the same, calculated, and keeps what was found in it', async () => {
    const id = await start()
    expect(await attach(id, sketchCase())).toMatchObject({ kind: 'attached', number: 2 })
    const view = await viewProposal(fresh().store, id)
    expect(view?.revision).toMatchObject({ number: 2, actor: 'anna', reason: 'Nu regnet' })
    expect(view?.findings.map(finding => finding.code)).toEqual(['field-empty', 'full-effect-at-once'])
    const calculation = await viewCalculation(fresh().store, id, then)
    expect(calculation?.table.totals).toEqual([-20_000_000, -20_000_000])
    expect(calculation?.table.parameters[0]).toMatchObject({ name: 'ydelse', used: [{ value: 10_000 }] })
    expect(calculation?.table.engine).toBeTypeOf('number')
    expect(calculation?.today).toBeNull()
    expect(await viewCalculation(fresh().store, id, then, { revision: 1 })).toBeNull()
  })

  test('leaves seals and chain whole, and a changed assumption breaks the seal', async () => {
    const id = await start()
    await attach(id, sketchCase())
    expect(await verifyStored(fresh().store)).toMatchObject({ looked: { revisions: 3 }, faults: [] })
    expect(await verifyEvents(fresh().store)).toMatchObject({ brokenAt: null, changedPayloads: [] })
    const [head] = await fresh().store.read(tx => revisionsOf(tx, id))
    if (!head) throw new Error('no head')
    const forged = { ...head, id: 'forged', number: 3, assumptions: head.text_hash, previous: head.hash }
    await fresh().store.write(tx => insertRevisions(tx, [forged]))
    expect((await verifyStored(fresh().store)).faults).toEqual([
      { kind: 'revision', proposal: id, number: 3 },
      { kind: 'standing', proposal: id },
    ])
  })

  test('that were attached already changes nothing', async () => {
    const id = await start()
    const attached = await attach(id, sketchCase())
    expect(await attach(id, sketchCase())).toMatchObject({ kind: 'unchanged' })
    expect(attached.kind).toBe('attached')
    expect((await viewProposal(fresh().store, id))?.revisions).toHaveLength(2)
  })

  test('never overwrites what somebody else attached meanwhile', async () => {
    const id = await start()
    const seen = (await viewProposal(fresh().store, id))?.revision.id
    const results = await Promise.all([
      attach(id, sketchCase(2), then, seen),
      attach(id, sketchCase(3), then, seen),
    ])
    expect(results.map(each => each.kind).sort()).toEqual(['attached', 'conflict'])
  })

  test('that cannot be calculated keeps nothing and says why', async () => {
    const id = await start()
    expect(await attach(id, { schema: 1 })).toMatchObject({ kind: 'problems' })
    const wrong = await attach(id, sketchCase('1.300'))
    expect(wrong.kind === 'problems' && wrong.problems[0]?.path).toEqual([
      'assumptions',
      'stillinger',
      'value',
    ])
    expect((await viewProposal(fresh().store, id))?.revisions).toHaveLength(1)
    expect(await attach('000000000000', sketchCase(), then, 'x')).toEqual({ kind: 'unknown' })
  })

  test('lasts through a changed document, and through a revision by hand', async () => {
    const id = await start()
    await attach(id, sketchCase())
    await takeIn(fresh().store, sketched([-300, -200]), anna)
    const reread = await viewCalculation(fresh().store, id, then)
    expect(reread?.proposal.revision).toBe(3)
    expect(reread?.table.totals).toEqual([-20_000_000, -20_000_000])
    expect(reread?.printed?.totals).toEqual([
      { label: null, year: 2019, printed: -30_000_000, computed: -20_000_000 },
    ])
    const view = await viewProposal(fresh().store, id)
    if (!view) throw new Error('no proposal')
    const content = { ...view.content, title: { text: 'Mange i job', place: null } }
    await reviseProposal(
      fresh().store,
      { proposalId: id, expectedRevision: view.revision.id, content },
      then,
      anna(),
    )
    expect((await viewCalculation(fresh().store, id, then))?.proposal.revision).toBe(4)
    expect(await verifyStored(fresh().store)).toMatchObject({ looked: { revisions: 5 }, faults: [] })
  })

  test('stands when the same document is read again', async () => {
    const id = await start()
    await attach(id, sketchCase())
    await takeIn(fresh().store, sketched([-200, -200], 7), anna)
    expect((await viewCalculation(fresh().store, id, then))?.proposal.revision).toBe(2)
  })

  test('is seen by an import that was prepared before it', async () => {
    const { store } = fresh()
    const id = await start()
    const { read, content } = sketched([-300, -200])
    const { documentId } = await receive(store, { read, content }, anna())
    await attach(id, sketchCase())
    expect(await acceptDocument(store, documentId, then, anna())).toMatchObject({ kind: 'accepted' })
    expect((await viewCalculation(store, id, then))?.proposal.revision).toBe(3)
  })

  test('keeps its figures when a rate changes, and tells what today would give', async () => {
    const id = await start()
    await attach(id, sketchCase())
    const view = await viewCalculation(fresh().store, id, surroundings(11_000))
    expect(view?.table.totals).toEqual([-20_000_000, -20_000_000])
    expect(view?.readings?.result.table.totals).toEqual([-20_000_000, -20_000_000])
    expect(view?.today).toMatchObject({
      kind: 'differs',
      before: -40_000_000,
      after: -64_000_000,
      isNewEngine: false,
      reasons: [{ before: [10_000], after: [11_000] }],
    })
    const gone = { ...then, parameters: new Map() }
    expect((await viewCalculation(fresh().store, id, gone))?.today).toMatchObject({
      kind: 'not-calculable',
      problems: [{ code: 'rate-unknown' }],
    })
  })
})
