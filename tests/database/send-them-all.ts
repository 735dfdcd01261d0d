/** A process that tries to send every proposal that is calculated to validation, and says which it sent. */
import { storeConfig } from '../../src/store/engine/config.ts'
import { openStore } from '../../src/store/store.ts'
import { moveProposal } from '../../src/workflow/process/move-proposal.ts'
import { tinyChart } from './chart.ts'
import { asPerson } from './people.ts'

const [seed = '1'] = process.argv.slice(2)
const config = storeConfig(process.env['DATABASE_URL'])
if (!config) throw new Error('DATABASE_URL names no database')
const store = await openStore(config)
const economist = asPerson(Number(seed), `economist-${seed}`, 'economist')
const proposals = await store.read(({ db }) => db.selectFrom('proposal').select('id').orderBy('id').execute())
for (const { id } of proposals) {
  const request = { proposalId: id, move: 'send-to-validation' } as const
  const moved = await moveProposal(store, request, { chart: tinyChart }, economist())
  if (moved.kind === 'moved') process.stdout.write(`${id}\n`)
}
await store.close()
