import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { surroundings } from '../../../tests/database/cases.ts'
import { sketchDocument } from '../../../tests/database/documents.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { asPerson } from '../../../tests/database/people.ts'
import { takeIn } from '../../../tests/database/take-in.ts'
import { tamper } from '../../../tests/database/tamper.ts'
import { createWho } from '../../../tests/database/who.ts'
import { publishCatalogue } from '../catalogues/publish-catalogue.ts'
import { erasePayload, viewTold } from '../erase-payload.ts'
import { verifyEvents } from './verify-events.ts'

onEveryEngine('the chain of events', fresh => {
  const who = createWho(8)

  /** A document received (1), taken in (2) and published with a reason (3). */
  async function start(): Promise<void> {
    const document = sketchDocument({ proposals: [{ number: '1', title: 'Flere i job' }] })
    const { catalogueId } = await takeIn(fresh().store, document, who)
    await publishCatalogue(
      fresh().store,
      { catalogueId, reason: 'Efter aftale med Hanne' },
      surroundings(10_000),
      who(),
    )
  }

  test('proves itself whole', async () => {
    await start()
    const { head, ...rest } = await verifyEvents(fresh().store)
    expect(rest).toEqual({
      events: 3,
      brokenAt: null,
      changedPayloads: [],
      lostPayloads: [],
      erasedPayloads: [],
    })
    expect(head).toMatch(/^[0-9a-f]{64}$/)
  })

  test('stays provable when what was told is erased, and nothing of it is left', async () => {
    await start()
    expect(await erasePayload(fresh().store, 3, who())).toEqual({ kind: 'erased' })
    expect(await erasePayload(fresh().store, 3, who())).toEqual({ kind: 'nothing-to-erase' })
    expect(await erasePayload(fresh().store, 1, who())).toEqual({ kind: 'nothing-to-erase' })
    expect(await erasePayload(fresh().store, 99, who())).toEqual({ kind: 'unknown' })
    expect(await verifyEvents(fresh().store)).toMatchObject({
      events: 4,
      brokenAt: null,
      lostPayloads: [],
      erasedPayloads: [3],
    })
    const left = await fresh().store.read(tx => tx.db.selectFrom('event_payload').selectAll().execute())
    expect(left).toEqual([])
  })

  test('is erased by those whom the rules name only, after they have seen what it is', async () => {
    await start()
    const { store } = fresh()
    const manager = asPerson(9, 'mia', 'manager', 'economist')
    const ada = asPerson(10, 'ada', 'administrator')
    expect((await viewTold(store, 3, manager())).kind).toBe('refused')
    expect((await erasePayload(store, 3, manager())).kind).toBe('refused')
    expect((await erasePayload(store, 3, { ...ada(), person: null })).kind).toBe('refused')
    expect(await viewTold(store, 3, ada())).toMatchObject({
      kind: 'told',
      item: { told: { reason: 'Efter aftale med Hanne' } },
    })
    expect((await viewTold(store, 1, ada())).kind).toBe('nothing')
    expect((await erasePayload(store, 3, ada())).kind).toBe('erased')
    expect((await viewTold(store, 3, ada())).kind).toBe('nothing')
  })

  test('shows an event that somebody changed behind the program', async () => {
    await start()
    await tamper(fresh().store, 'event', "update event set actor_id = 'nobody' where sequence = 2")
    expect(await verifyEvents(fresh().store)).toMatchObject({ brokenAt: 2, events: 1 })
  })

  test('shows an event that somebody took out', async () => {
    await start()
    await tamper(fresh().store, 'event', 'delete from event where sequence = 2')
    expect((await verifyEvents(fresh().store)).brokenAt).toBe(3)
  })

  test('shows a payload that was changed, and one that is gone without a word', async () => {
    await start()
    const change = `update event_payload set json = '{"reason":"Ingen"}'`
    await fresh().store.write(tx => sql.raw(change).execute(tx.db))
    expect((await verifyEvents(fresh().store)).changedPayloads).toEqual([3])
    await fresh().store.write(tx => sql.raw('delete from event_payload').execute(tx.db))
    expect((await verifyEvents(fresh().store)).lostPayloads).toEqual([3])
  })
})
