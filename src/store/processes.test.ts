import { expect, test } from 'vitest'
import { engines, freshDatabase } from '../../tests/database/engines.ts'
import { spawnWriter } from '../../tests/database/spawn-writer.ts'
import { verifyEvents } from '../workflow/verification/verify-events.ts'
import { migrationNames } from './migrations/migrate.ts'
import { keepUpload } from './received/uploads.ts'
import { openStore, type Store } from './store.ts'

test.each(engines)('processes that start at once on an empty %s make its tables once', async engine => {
  const { config, drop } = await freshDatabase(engine)
  const writers = [1, 2, 3].map(seed => spawnWriter(config, 'write-until-killed', seed, 4))
  expect(await Promise.all(writers.map(writer => writer.ended))).toEqual([0, 0, 0])
  const store = await openStore(config)
  expect(await whatIsKept(store)).toMatchObject({
    migrations: migrationNames,
    documents: 12,
    events: 12,
  })
  await store.close()
  await drop()
})

test.each(engines)(
  'a process killed while writing to %s loses nothing it acknowledged and leaves no half',
  async engine => {
    const { config, drop } = await freshDatabase(engine)
    const acknowledged: string[] = []
    for (const seed of [1, 2, 3]) {
      const writer = spawnWriter(config, 'write-until-killed', seed)
      await writer.hasSaid(2 + seed)
      writer.process.kill('SIGKILL')
      expect(await writer.ended).toBe('SIGKILL')
      acknowledged.push(...writer.said)
    }
    const store = await openStore(config)
    const kept = await whatIsKept(store)
    expect(kept.ids).toEqual(expect.arrayContaining(acknowledged))
    // the last write of each may have been finished and not yet said
    expect(kept.documents).toBeLessThanOrEqual(acknowledged.length + 3)
    expect(kept.events).toBe(kept.documents)
    expect(kept.proposals).toBe(kept.documents * 20)
    expect(kept.uploads).toBe(kept.documents)
    expect(kept.brokenAt).toBeNull()
    await store.close()
    await drop()
  },
)

test.each(engines)('a process killed inside a transaction leaves nothing of it in %s', async engine => {
  const { config, drop } = await freshDatabase(engine)
  const writer = spawnWriter(config, 'stop-halfway')
  await writer.hasSaid(1)
  writer.process.kill('SIGKILL')
  await writer.ended
  const store = await openStore(config)
  expect(await whatIsKept(store)).toMatchObject({ uploads: 0, migrations: migrationNames })
  await store.write(tx => keepUpload(tx, 'next', new Uint8Array(1)))
  await store.close()
  await drop()
})

async function whatIsKept(store: Store) {
  const { events, brokenAt } = await verifyEvents(store)
  return store.read(async ({ db }) => {
    const migrations = await db.selectFrom('migration').select('name').orderBy('name').execute()
    const documents = await db.selectFrom('document').select('id').execute()
    const uploads = await db.selectFrom('upload').select('hash').execute()
    const proposals = await db.selectFrom('document_proposal').select('position').execute()
    return {
      migrations: migrations.map(row => row.name),
      ids: documents.map(row => row.id),
      documents: documents.length,
      uploads: uploads.length,
      proposals: proposals.length,
      events,
      brokenAt,
    }
  })
}
