import { Socket } from 'node:net'
import { expect, test, vi } from 'vitest'
import { onEveryEngine } from '../../tests/database/on-every-engine.ts'
import { type EventEnvelope, findBreak, systemActor } from '../core/event/event.ts'
import { insertRows } from './engine/insert-rows.ts'
import { storeProblem } from './engine/problem.ts'
import { appendEvent, eventsAfter } from './events/events.ts'
import { findBytes, keepUpload, readBytes } from './received/uploads.ts'
import { openStore, type Store } from './store.ts'

onEveryEngine('a store', fresh => {
  test('keeps what was written when it is opened again', async () => {
    await fresh().store.write(tx => keepUpload(tx, 'h', new Uint8Array([0, 1, 255])))
    const again = await openStore(fresh().config)
    const bytes = await again.read(tx => readBytes(tx, 'h'))
    await again.close()
    expect([...bytes]).toEqual([0, 1, 255])
  })

  test('undoes everything of a transaction that fails', async () => {
    const { store } = fresh()
    const failing = store.write(async tx => {
      await keepUpload(tx, 'half', new Uint8Array(1))
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    await expect(store.read(tx => readBytes(tx, 'half'))).rejects.toThrow()
    await store.write(tx => keepUpload(tx, 'whole', new Uint8Array(2)))
    expect(await store.read(tx => readBytes(tx, 'whole'))).toHaveLength(2)
  })

  test('shows a reader one state from beginning to end, whatever is written meanwhile', async () => {
    const { store } = fresh()
    const looked = Promise.withResolvers<void>()
    const written = Promise.withResolvers<void>()
    const reading = store.read(async tx => {
      const before = await eventsAfter(tx, 0, 10)
      looked.resolve()
      await written.promise
      return [before.length, (await eventsAfter(tx, 0, 10)).length]
    })
    await looked.promise
    await appendOne(store)
    written.resolve()
    expect(await reading).toEqual([0, 0])
    expect(await store.read(tx => eventsAfter(tx, 0, 10))).toHaveLength(1)
  })

  test('lets writers take turns, so that the chain of events has no gap and no fork', async () => {
    const { store } = fresh()
    const other = await openStore(fresh().config)
    const writes = Array.from({ length: 40 }, (_, i) => appendOne(i % 2 ? store : other))
    const sequences = (await Promise.all(writes)).map(event => event.sequence)
    await other.close()
    expect(sequences.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1))
    expect(findBreak(await store.read(tx => eventsAfter(tx, 0, 100)))).toBeNull()
  })

  test('refuses a transaction inside another, which would wait for itself', async () => {
    const { store } = fresh()
    await expect(store.write(() => store.write(async () => 1))).rejects.toThrow('inside another')
    await expect(store.read(() => store.write(async () => 1))).rejects.toThrow('inside another')
    expect(await store.write(async () => 1)).toBe(1)
  })

  test('refuses to write where it was asked to read', async () => {
    const writing = fresh().store.read(tx => keepUpload(tx, 'h', new Uint8Array(1)))
    await expect(writing).rejects.toThrow()
  })

  test('refuses a row that refers to nothing', async () => {
    const orphan = { publication_id: 'none', position: 0, revision_id: 'none', state: null }
    const writing = fresh().store.write(tx => insertRows(tx, 'publication_revision', [orphan]))
    await expect(writing).rejects.toThrow(/foreign key/i)
  })

  test('gives back amounts up to the largest safe integer exactly', async () => {
    const { store } = fresh()
    const largest = Number.MAX_SAFE_INTEGER
    const facet = {
      catalogue_id: 'c',
      committee: '',
      policy_area: '',
      first_position: 0,
      proposals: 1,
      paid_back: 0,
    }
    await store.write(tx =>
      insertRows(tx, 'facet', [
        { ...facet, worst: 0, net: largest },
        { ...facet, worst: 1, net: -largest },
      ]),
    )
    const rows = await store.read(tx => tx.db.selectFrom('facet').select('net').orderBy('worst').execute())
    expect(rows.map(row => row.net)).toEqual([largest, -largest])
  })

  test('answers who reads while more wait to write than it has connections', async () => {
    const { store } = fresh()
    const end = Promise.withResolvers<void>()
    const writing = Array.from({ length: 30 }, (_, i) =>
      store.write(async tx => {
        await keepUpload(tx, `${i}`, new Uint8Array(1))
        await end.promise
      }),
    )
    expect(await store.read(tx => findBytes(tx, '0'))).toBeUndefined()
    end.resolve()
    await Promise.all(writing)
    expect(await store.read(tx => findBytes(tx, '29'))).toHaveLength(1)
  })

  test('hands what is asked at once to a server in one piece', async () => {
    const { store } = fresh()
    const sent = vi.spyOn(Socket.prototype, '_writev')
    try {
      await store.read(async tx => {
        await findBytes(tx, 'first')
        sent.mockClear()
        await Promise.all(Array.from({ length: 8 }, (_, i) => findBytes(tx, `${i}`)))
      })
      expect(sent.mock.calls.length).toBe(store.engine === 'postgres' ? 1 : 0)
    } finally {
      sent.mockRestore()
    }
  })

  test('orders text by its bytes, not by the language of the machine', async () => {
    const { store } = fresh()
    const words = ['å', 'z', 'Z', 'a', 'æ', '{', '10', '9']
    const rows = words.map(word => ({ catalogue_id: 'c', word, block: 0, positions: '[]' }))
    await store.write(tx => insertRows(tx, 'word', rows))
    const found = await store.read(tx => tx.db.selectFrom('word').select('word').orderBy('word').execute())
    expect(found.map(row => row.word)).toEqual([...words].sort())
  })

  test('inserts more rows than one statement takes', async () => {
    const { store } = fresh()
    const rows = Array.from({ length: 9_001 }, (_, i) => ({
      catalogue_id: 'c',
      word: `${i}`,
      block: 0,
      positions: '[]',
    }))
    await store.write(tx => insertRows(tx, 'word', rows))
    await store.write(tx => insertRows(tx, 'word', rows, 'keep'))
    const counted = await store.read(tx =>
      tx.db
        .selectFrom('word')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirst(),
    )
    expect(counted?.n).toBe(9_001)
  })

  test('does not open what a newer version of the program wrote', async () => {
    await fresh().store.write(tx => insertRows(tx, 'migration', [{ name: '999-later' }]))
    const opening = openStore(fresh().config)
    await expect(opening.catch(storeProblem)).resolves.toBe('newer')
  })
})

function appendOne(store: Store): Promise<EventEnvelope> {
  return store.write(tx =>
    appendEvent(tx, {
      at: '2026-11-22T08:00:00.000Z',
      kind: 'document-received',
      actor: systemActor,
      subject: { kind: 'document', id: 'd' },
      facts: {},
      payloadHash: null,
    }),
  )
}
