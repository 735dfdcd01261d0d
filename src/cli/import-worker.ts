/** The thread that takes one file in or accepts one document, and answers what became of it. */
import { randomBytes } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { readInWorker } from '../documents/read-in-worker.ts'
import { openStore } from '../store/store.ts'
import { createImports } from '../web/imports.ts'
import type { ImportTask } from './import-thread.ts'
import { configOf } from './open-store.ts'

const { database, basis, act, work } = workerData as ImportTask
const config = configOf(database)
if (!config) throw new Error('an import without a database')
const store = await openStore(config)
try {
  const imports = createImports({
    store,
    chart: basis.chart,
    readDocument: (fileName, bytes) => readInWorker(fileName, bytes, basis),
    random: size => randomBytes(size),
  })
  parentPort?.postMessage(
    work.kind === 'receive' ? await imports.receive(work, act) : await imports.accept(work.documentId, act),
  )
} finally {
  await store.close()
}
