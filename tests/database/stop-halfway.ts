/** A process that stops in the middle of a transaction and waits there to be ended. */
import { storeConfig } from '../../src/store/engine/config.ts'
import { insertRows } from '../../src/store/engine/insert-rows.ts'
import { openStore } from '../../src/store/store.ts'

const config = storeConfig(process.env['DATABASE_URL'])
if (!config) throw new Error('DATABASE_URL names no database')
const store = await openStore(config)
await store.write(async tx => {
  // more than the cache holds, so that some of it has reached the disk
  for (let i = 0; i < 60; i++)
    await insertRows(tx, 'upload', [{ hash: `half-${i}`, bytes: new Uint8Array(1_000_000) }])
  process.stdout.write('halfway\n')
  await new Promise(resolve => setTimeout(resolve, 600_000))
})
