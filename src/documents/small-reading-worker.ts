/**
 * The thread that reads small files one after the other. Only what is little crosses over, already packed, so that its
 * size is known; the module state of what runs in here is of the program alone and never of a file.
 */

import { serialize } from 'node:v8'
import { parentPort, workerData } from 'node:worker_threads'
import type { ReadingBasis } from '../core/catalogue/document.ts'
import { limits } from './limits.ts'
import { readDocument } from './read-document.ts'
import type { SmallAnswer, SmallFile } from './small-reader.ts'

// what one file might leave on them, the next would find
for (const shared of [Object, Array, Function, String, Number, RegExp, Map, Set])
  Object.preventExtensions(shared.prototype)

/** A little of everything that forms hold; read once before anybody waits, it makes the first file half as slow. */
const sample = `# Katalog

Nr.\tForslag\t2027\t2028
1\tFlere i job\t-100\t-200
\tI alt\t-100\t-200

## 1 Flere i job

Forslagets indhold

Vi **hjælper** flere.

Beløb i 1.000 kr.

Konto\t2027\t2028\tI alt
06.53 Løn\t100\t100\t200
05.73 Kontanthjælp\t-200\t-300\t-500
I alt\t-100\t-200\t-300
`

const basis = workerData as ReadingBasis
readDocument('sample.md', Buffer.from(sample), basis)
parentPort?.on('message', (file: SmallFile) => parentPort?.postMessage(answer(file)))

function answer({ fileName, bytes }: SmallFile): SmallAnswer {
  const reading = readDocument(fileName, bytes, basis)
  if (!reading.ok) return { kind: 'unreadable', why: reading.why }
  if (reading.read.document.proposals.length > limits.smallProposals) return { kind: 'large' }
  const packed = serialize(reading.read)
  return packed.length > limits.smallReading ? { kind: 'large' } : { kind: 'read', packed }
}
