import { expect, test } from 'vitest'
import { engines, freshDatabase } from '../../../tests/database/engines.ts'
import { spawnWriter } from '../../../tests/database/spawn-writer.ts'
import type { StoreConfig } from '../../store/engine/config.ts'
import { openStore } from '../../store/store.ts'
import { verifyEvents } from '../../workflow/verification/verify-events.ts'

/** What a first start makes: received and taken in, assumptions, published; nothing of it twice. */
async function expectExamplesOnce(config: StoreConfig): Promise<void> {
  const store = await openStore(config)
  const kinds = await store.read(({ db }) => db.selectFrom('event').select(['kind', 'subject_id']).execute())
  const count = (kind: string): number => kinds.filter(event => event.kind === kind).length
  const attached = kinds.filter(event => event.kind === 'assumptions-attached').map(event => event.subject_id)
  expect(count('document-received')).toBe(2)
  expect(count('catalogue-imported')).toBe(2)
  expect(count('catalogue-published')).toBe(2)
  expect(attached).toHaveLength(11)
  expect(new Set(attached).size).toBe(attached.length)
  expect((await verifyEvents(store)).brokenAt).toBeNull()
  await store.close()
}

test.each(engines)('two that start at once on an empty %s load the examples once', async engine => {
  const { config, drop } = await freshDatabase(engine)
  const starters = [1, 2].map(() => spawnWriter(config, 'start-with-examples'))
  expect(await Promise.all(starters.map(starter => starter.ended))).toEqual([0, 0])
  await expectExamplesOnce(config)
  await drop()
})

test.each(engines)('a first start on %s that is cut off is finished by the next', async engine => {
  const { config, drop } = await freshDatabase(engine)
  const store = await openStore(config)
  for (const least of [3, 14]) {
    const starter = spawnWriter(config, 'start-with-examples')
    await starter.hasSaid(1)
    while ((await countEvents()) < least) await new Promise(resolve => setTimeout(resolve, 2))
    starter.process.kill('SIGKILL')
    await starter.ended
  }
  await store.close()
  expect(await spawnWriter(config, 'start-with-examples').ended).toBe(0)
  await expectExamplesOnce(config)
  await drop()

  async function countEvents(): Promise<number> {
    const rows = await store.read(({ db }) => db.selectFrom('event').select('sequence').execute())
    return rows.length
  }
})
