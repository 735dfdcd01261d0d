/**
 * A process that writes and says each time what was acknowledged, until somebody ends it. Every write puts a document,
 * its bytes and an event side by side, so that a half of one would show.
 */

import { storeConfig } from '../../src/store/engine/config.ts'
import { openStore } from '../../src/store/store.ts'
import { sketchDocument } from './documents.ts'
import { receive } from './take-in.ts'
import { createWho } from './who.ts'

const [seed = '1', most = 'Infinity'] = process.argv.slice(2)
const config = storeConfig(process.env['DATABASE_URL'])
if (!config) throw new Error('DATABASE_URL names no database')
const store = await openStore(config)
const who = createWho(Number(seed))
for (let i = 1; i <= Number(most); i++) {
  const proposals = Array.from({ length: 20 }, (_, n) => ({
    title: `${seed}.${i}.${n}`,
    text: 'ord '.repeat(200),
  }))
  const { documentId } = await receive(store, sketchDocument({ title: `${seed}.${i}`, proposals }), who())
  process.stdout.write(`${documentId}\n`)
}
await store.close()
