/**
 * Imports for the pages in a thread of its own, with its own connection to the database, so that the serving process
 * answers others while a large document is taken in or accepted (docs/decisions/050). A thread lives for one task.
 */
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ReadingBasis } from '../core/catalogue/document.ts'
import type { Act, Imports } from '../web/imports.ts'

export type ImportPlace = {
  /** The file that was asked for; null for what the environment names. */
  readonly database: string | null
  readonly basis: ReadingBasis
}

export type ImportTask = ImportPlace & {
  readonly act: Act
  readonly work:
    | { readonly kind: 'receive'; readonly name: string; readonly bytes: Uint8Array }
    | { readonly kind: 'accept'; readonly documentId: string }
}

export function importInThread(place: ImportPlace): Imports {
  return {
    receive: ({ name, bytes }, act) => run({ ...place, act, work: { kind: 'receive', name, bytes } }),
    accept: (documentId, act) => run({ ...place, act, work: { kind: 'accept', documentId } }),
  }
}

/** The thread answers with what its work gives; whatever it throws is thrown here. */
function run<Result>(task: ImportTask): Promise<Result> {
  return new Promise((resolve, reject) => {
    // the thread's file has the ending of this one: .ts from the sources, .js from the build
    const file = new URL(`./import-worker${extname(import.meta.url)}`, import.meta.url)
    const worker = new Worker(file, { workerData: task })
    worker.once('message', (result: Result) => resolve(result))
    worker.once('error', reject)
    worker.once('exit', code => reject(new Error(`an import ended with ${code} and no answer`)))
  })
}
