/** The worker thread that reads one document and hands it back in pieces small enough never to stall the receiver. */
import { parentPort, workerData } from 'node:worker_threads'
import { readDocument } from './read-document.ts'
import { pack, type WorkerInput, type WorkerMessage } from './worker-messages.ts'

const pieceSize = 50

const { fileName, bytes, basis } = workerData as WorkerInput
const reading = readDocument(fileName, bytes, basis)
if (!reading.ok) post({ kind: 'unreadable', why: reading.why })
else {
  const { document, findings, ...rest } = reading.read
  post({ kind: 'head', head: { ...rest, content: document.content } })
  for (let i = 0; i < document.proposals.length; i += pieceSize) {
    post({ kind: 'proposals', proposals: document.proposals.slice(i, i + pieceSize) })
  }
  for (let i = 0; i < findings.length; i += pieceSize * 10) {
    post({ kind: 'findings', findings: findings.slice(i, i + pieceSize * 10) })
  }
}

function post(message: WorkerMessage): void {
  const packed = pack(message)
  parentPort?.postMessage(packed, [packed.buffer])
}
