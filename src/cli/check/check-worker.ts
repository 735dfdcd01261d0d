/** The thread that reads one file and says what is wrong in it; only the words cross over, not the document. */
import { parentPort, workerData } from 'node:worker_threads'
import type { ReadingBasis } from '../../core/catalogue/document.ts'
import type { Unreadable } from '../../core/catalogue/unreadable.ts'
import { readDocument } from '../../documents/read-document.ts'
import type { Look } from '../look.ts'
import { documentJson } from './check-json.ts'
import { reportDocument } from './check-report.ts'
import { jsonPieces } from './json-pieces.ts'

export type CheckTask = {
  readonly file: string
  readonly bytes: Uint8Array
  readonly basis: ReadingBasis
  readonly look: Look
  /** How far the document's JSON is to be indented; null for the report for people. */
  readonly jsonIndent: string | null
}

export type CheckMessage =
  | { readonly kind: 'unreadable'; readonly why: Unreadable }
  | { readonly kind: 'read'; readonly isWrong: boolean }
  | { readonly kind: 'text'; readonly text: string }

const enough = 256 * 1024

const { file, bytes, basis, look, jsonIndent } = workerData as CheckTask
const reading = readDocument(file, bytes, basis)
if (!reading.ok) post({ kind: 'unreadable', why: reading.why })
else {
  const { read } = reading
  post({ kind: 'read', isWrong: read.findings.some(finding => finding.severity === 'error') })
  postAll(
    jsonIndent === null
      ? reportDocument(read, look)
      : jsonPieces(documentJson(read, look.language), jsonIndent),
  )
}

function postAll(pieces: Iterable<string>): void {
  let text = ''
  for (const piece of pieces) {
    text += piece
    if (text.length < enough) continue
    post({ kind: 'text', text })
    text = ''
  }
  post({ kind: 'text', text })
}

function post(message: CheckMessage): void {
  parentPort?.postMessage(message)
}
