/**
 * The thread that takes one file in or accepts one document, and answers what became of it. A file is read in here, so
 * that what was understood of it need not cross from one thread to another.
 */
import { randomBytes } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { type Reading, readDocument } from '../../documents/read-document.ts'
import { openStore } from '../../store/store.ts'
import { createImports } from '../../web/imports.ts'
import { configOf } from '../open-store.ts'
import type { ImportMessage, ImportTask } from './import-messages.ts'

const { database, basis, act, work } = workerData as ImportTask
const reading = work.kind === 'receive' ? readDocument(work.name, work.bytes, basis) : null
post({ kind: 'read' })
const config = configOf(database)
if (!config) throw new Error('an import without a database')
const store = await openStore(config)
try {
  const imports = createImports({
    store,
    chart: basis.chart,
    readDocument: async () => given(reading),
    random: size => randomBytes(size),
  })
  if (work.kind === 'receive') post({ kind: 'received', received: await imports.receive(work, act) })
  else post({ kind: 'accepted', accepted: await imports.accept(work.documentId, act) })
} finally {
  await store.close()
}

function given(read: Reading | null): Reading {
  if (!read) throw new Error('a file is asked for that nobody sent')
  return read
}

function post(message: ImportMessage): void {
  parentPort?.postMessage(message)
}
