/**
 * Reads a document in a guarded thread and brings over all that was understood and found. Where only little of it is
 * needed, a thread that makes this little of it is cheaper (guarded-thread.ts).
 */
import { extname } from 'node:path'
import type { DocumentProposal } from '../core/catalogue/content.ts'
import type { ReadingBasis } from '../core/catalogue/document.ts'
import type { Unreadable } from '../core/catalogue/unreadable.ts'
import type { Finding } from '../core/check/finding.ts'
import { runGuarded, type ThreadLimits } from './guarded-thread.ts'
import type { Reading } from './read-document.ts'
import { type Head, type Packed, unpack, type WorkerInput } from './worker-messages.ts'

export async function readInWorker(
  fileName: string,
  bytes: Uint8Array,
  basis: ReadingBasis,
  within?: ThreadLimits,
): Promise<Reading> {
  const proposals: DocumentProposal[] = []
  const findings: Finding[] = []
  let head: Head | null = null
  let refused: Unreadable | null = null
  const failed = await runGuarded<Packed>({
    // the worker's file has the ending of this one: .ts from the sources, .js from the build
    file: new URL(`./reading-worker${extname(import.meta.url)}`, import.meta.url),
    input: { fileName, bytes, basis } satisfies WorkerInput,
    within,
    take: packed => {
      const message = unpack(packed)
      if (message.kind === 'unreadable') refused = message.why
      else if (message.kind === 'head') head = message.head
      else if (message.kind === 'proposals') proposals.push(...message.proposals)
      else findings.push(...message.findings)
    },
  })
  const why = failed ?? refused
  if (why) return { ok: false, why }
  return { ok: true, read: assemble(head, proposals, findings) }
}

function assemble(
  head: Head | null,
  proposals: readonly DocumentProposal[],
  findings: readonly Finding[],
): Extract<Reading, { ok: true }>['read'] {
  if (!head) throw new Error('a reading thread that ended without a word')
  const { content, ...rest } = head
  return { ...rest, document: { content, proposals }, findings }
}
