import { expect, test } from 'vitest'
import { surroundings } from '../../../tests/database/cases.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { createWho } from '../../../tests/database/who.ts'
import type { OwnValue } from '../../core/parameter/own-value.ts'
import { valueOn } from '../../core/parameter/parameter.ts'
import type { Role } from '../../core/person/person.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { insertOwnEntry, ownEntries } from '../../store/figures/own-values.ts'
import { openStore } from '../../store/store.ts'
import type { Acting } from '../process/acting.ts'
import { verifyEvents } from '../verification/verify-events.ts'
import { verifyStored } from '../verification/verify-stored.ts'
import type { Who } from '../who.ts'
import { createCurrentParameters } from './current-parameters.ts'
import { changeOwnValue, type OwnValueWish } from './own-values.ts'

const economist = (who: Who, role: Role = 'economist'): Acting => ({
  ...who,
  person: { id: who.actor.id, grants: [{ role, scope: { kind: 'everywhere' } }] },
})

const { parameters: shipped, chart } = surroundings(10_000)
const laid = { shipped, chart }

function own(from: string, value: number, change: Partial<OwnValue> = {}): OwnValue {
  return { parameter: 'ydelse', from, until: null, value, source: 'Regnskab 2019', ...change }
}

onEveryEngine('own values', fresh => {
  const anna = createWho(1, 'anna')

  const change = (wish: OwnValueWish, reason: string | null = null) =>
    changeOwnValue(fresh().store, { wish, seen: null, reason }, laid, economist(anna()))

  async function enter(value: OwnValue): Promise<string> {
    const result = await change({ act: 'enter', value })
    if (result.kind !== 'done') throw new Error(`not entered: ${result.kind}`)
    return result.id
  }

  async function today(day = '2019-06-01', store = fresh().store) {
    const rate = (await createCurrentParameters(store, shipped)()).get('ydelse')
    const held = rate && valueOn(rate, day)
    return [held?.value, held?.origin ?? 'shipped', held?.reference]
  }

  test('stand in for the shipped ones at once, with their source, and leave those as they are', async () => {
    await enter(own('2019-01-01', 9_000.55))
    expect(await today()).toEqual([9_000.55, 'own', 'Regnskab 2019'])
    const before = shipped.get('ydelse')
    expect(before && valueOn(before, '2019-06-01')?.value).toBe(10_000)
  })

  test('are seen by a process that had already asked', async () => {
    const other = await openStore(fresh().config)
    const ask = createCurrentParameters(other, shipped)
    const before = await ask()
    expect(await ask()).toBe(before)
    await enter(own('2019-01-01', 9_000))
    expect((await ask()).get('ydelse')?.values).toMatchObject([{ value: 9_000, origin: 'own' }])
    await other.close()
  })

  test('are corrected by a later entry on the same day, and the earlier one stays in the book', async () => {
    const first = await enter(own('2019-01-01', 9_000))
    await enter(own('2019-01-01', 9_500))
    expect(await today()).toEqual([9_500, 'own', 'Regnskab 2019'])
    expect(await change({ act: 'enter', value: own('2019-01-01', 9_500) })).toMatchObject({
      kind: 'unchanged',
    })
    expect(await change({ act: 'withdraw', entry: first })).toEqual({ kind: 'unknown' })
  })

  test('end on a day, after which the shipped one holds again', async () => {
    const entry = await enter(own('2019-01-01', 9_000))
    expect(await change({ act: 'end', entry, until: '2020-01-01' })).toMatchObject({ kind: 'done' })
    expect(await today('2019-12-31')).toEqual([9_000, 'own', 'Regnskab 2019'])
    expect(await today('2020-01-01')).toEqual([10_000, 'shipped', 'Satser 2019'])
    const again = await change({ act: 'end', entry, until: '2021-01-01' })
    expect(again).toEqual({ kind: 'unknown' })
  })

  test('are taken away as wrong, as if they had never stood', async () => {
    const entry = await enter(own('2019-01-01', 9_000))
    await change({ act: 'withdraw', entry }, 'Tastefejl')
    expect(await today()).toEqual([10_000, 'shipped', 'Satser 2019'])
  })

  test('change nothing before their day', async () => {
    await enter(own('2030-01-01', 1))
    expect(await today('2029-12-31')).toEqual([10_000, 'shipped', 'Satser 2019'])
  })

  test('are refused without a source, on a day that is none, for a rate that is none', async () => {
    const sourceless = own('2019-01-01', 9_000, { source: ' ' })
    expect(await change({ act: 'enter', value: sourceless })).toEqual({
      kind: 'problems',
      problems: [{ code: 'source-missing', field: 'source' }],
    })
    expect(await change({ act: 'enter', value: own('2019-13-01', 9_000) })).toMatchObject({
      kind: 'problems',
    })
    const stranger = own('2019-01-01', 1, { parameter: 'findes-ikke' })
    expect(await change({ act: 'enter', value: stranger })).toEqual({ kind: 'unknown' })
    expect(await today()).toEqual([10_000, 'shipped', 'Satser 2019'])
  })

  test('are refused from who is no economist, and from who has not signed in', async () => {
    const act = {
      wish: { act: 'enter', value: own('2019-01-01', 9_000) },
      seen: null,
      reason: null,
    } as const
    const { store } = fresh()
    for (const acting of [economist(anna(), 'validator'), { ...anna(), person: null }])
      expect(await changeOwnValue(store, act, laid, acting)).toEqual({ kind: 'refused' })
    expect(await today()).toEqual([10_000, 'shipped', 'Satser 2019'])
  })

  test('are one event each, and the chain of them is whole', async () => {
    const entry = await enter(own('2019-01-01', 9_000))
    await change({ act: 'withdraw', entry }, 'Tastefejl')
    expect(await verifyEvents(fresh().store)).toMatchObject({ events: 2, brokenAt: null, lostPayloads: [] })
    expect(await verifyStored(fresh().store)).toMatchObject({ looked: { ownValues: 2 }, faults: [] })
  })

  test('cannot be changed, and one that no event made is found', async () => {
    const { store } = fresh()
    const id = await enter(own('2019-01-01', 9_000))
    const change = (tx: Tx) => tx.db.updateTable('own_value').set({ value: '1' }).execute()
    await expect(store.write(change)).rejects.toThrow(/append-only/)
    const [real] = await store.read(ownEntries)
    if (!real) throw new Error('nothing was entered')
    const forged = { ...real, id: 'forged', value: 1, replaces: id }
    await store.write(tx => insertOwnEntry(tx, forged))
    expect((await verifyStored(store)).faults).toEqual([
      { kind: 'own-value', parameter: 'ydelse', from: '2019-01-01' },
    ])
  })
})
