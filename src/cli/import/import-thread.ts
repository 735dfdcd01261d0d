/**
 * Imports for the pages in a thread of its own, with its own connection to the database, so that the serving process
 * answers others while a large document is taken in or accepted (docs/decisions/050). A thread lives for one task, and
 * one follows the other, so that they never hold the memory of two; where a file is read, it has a process of its own
 * (docs/decisions/114). What is small is done elsewhere (import-small-here.ts).
 */
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { pick } from '../../documents/guarded-process.ts'
import { runGuarded } from '../../documents/guarded-thread.ts'
import type { Accepted, Imports, Received } from '../../web/imports.ts'
import type { ImportMessage, ImportPlace, ImportTask } from './import-messages.ts'

/** The thread's file has the ending of this one: .ts from the sources, .js from the build. */
const file = new URL(`./import-worker${extname(import.meta.url)}`, import.meta.url)

/** `stop` ends what is being read; what is being stored or accepted is finished first. */
export function importInThread(place: ImportPlace, stop?: AbortSignal): Imports {
  let last: Promise<unknown> = Promise.resolve()
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
  return {
    receive: ({ name, bytes }, act) =>
      inTurn(() => receive({ ...place, act, work: { kind: 'receive', name, bytes } }, stop)),
    accept: (documentId, act) =>
      inTurn(() => accept({ ...place, act, work: { kind: 'accept', documentId } })),
  }
}

/** Under the limits on reading; whatever is thrown after it is thrown here. */
async function receive(input: ImportTask, stop: AbortSignal | undefined): Promise<Received> {
  let received: Received | null = null
  const take = (message: ImportMessage): void => {
    if (message.kind === 'received') received = message.received
  }
  const why = await runGuarded<ImportMessage>({ file, input, take, stop, environment: ofDatabase() })
  if (why) return { kind: 'unreadable', why }
  if (!received) throw new Error('an import ended without an answer')
  return received
}

/** What leads to the database, as its drivers find it; neither the sessions' secret nor the mail's password. */
function ofDatabase(): NodeJS.ProcessEnv {
  const own = Object.keys(process.env).filter(name => name.startsWith('PG'))
  return pick([
    'DATABASE_URL',
    'HOME',
    'USER',
    'USERNAME',
    'APPDATA',
    'TMPDIR',
    'NODE_EXTRA_CA_CERTS',
    ...own,
  ])
}

function accept(task: ImportTask): Promise<Accepted> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: task })
    worker.on('message', (message: ImportMessage) => {
      if (message.kind === 'accepted') resolve(message.accepted)
    })
    worker.once('error', reject)
    worker.once('exit', code => reject(new Error(`an import ended with ${code} and no answer`)))
  })
}
