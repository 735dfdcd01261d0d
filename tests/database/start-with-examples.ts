/** A process that starts on a database as the program does, and says when the examples are there. */
import { loadExamples } from '../../src/cli/serve/load-examples.ts'
import { loadChart } from '../../src/shipped/load-chart.ts'
import { loadParameters } from '../../src/shipped/load-parameters.ts'
import { storeConfig } from '../../src/store/engine/config.ts'
import { openStore } from '../../src/store/store.ts'

const config = storeConfig(process.env['DATABASE_URL'])
if (!config) throw new Error('DATABASE_URL names no database')
const store = await openStore(config)
process.stdout.write('opened\n')
await loadExamples(store, { chart: loadChart(), parameters: loadParameters() })
process.stdout.write('loaded\n')
await store.close()
