/**
 * A process that is told from which step to go on, does one after the other, says each that is done, and ends itself
 * without a word after so many moments.
 */
import { createInterface } from 'node:readline'
import { storeConfig } from '../../src/store/engine/config.ts'
import { openStore } from '../../src/store/store.ts'
import { cutStore } from './cut-store.ts'
import type { World } from './day/step.ts'
import { runStep, steps } from './every-action.ts'

export type Order = { readonly from: number; readonly world: World; readonly moments: number | null }

const config = storeConfig(process.env['DATABASE_URL'])
if (!config) throw new Error('DATABASE_URL names no database')
const store = await openStore(config)
process.stdout.write('ready\n')
const [line = ''] = await createInterface({ input: process.stdin })
  [Symbol.asyncIterator]()
  .next()
  .then(({ value }) => [value])
const order = JSON.parse(line) as Order
let left = order.moments ?? Number.POSITIVE_INFINITY
const cut = cutStore(store, () => {
  left -= 1
  if (left <= 0) process.kill(process.pid, 'SIGKILL')
})
let world = order.world
for (let index = order.from; index < steps.length; index++) {
  world = await runStep(cut, index, world)
  process.stdout.write(`done ${index}\n`)
}
await store.close()
process.stdin.destroy()
