/** Proves what came in: the bytes of every file by their hash, and what was read and found in those that are documents. */
import { setImmediate as turn } from 'node:timers/promises'
import type { Hash } from '../../core/canonical.ts'
import type { Fault } from '../../core/event/fault.ts'
import {
  attachmentsAfter,
  documentsAfter,
  findingsAfter,
  type SealedFinding,
} from '../../store/events/sealed-rows.ts'
import { findAttachment } from '../../store/proposals/attachments.ts'
import { documentProposals } from '../../store/received/documents.ts'
import { findBytes } from '../../store/received/uploads.ts'
import type { DocumentProposalTable, DocumentTable } from '../../store/tables/tables.ts'
import { hashInSlices } from '../hash-in-slices.ts'
import { readingPieces } from '../imports/prepare-document.ts'
import type { Store } from '../who.ts'
import type { Proof, Proving } from './proof.ts'

const rowsAtOnce = 50
const partsAtOnce = 500

export async function verifyDocuments(proving: Proving): Promise<Proof> {
  const { store } = proving
  const isWhole = createUploads(store)
  const faults: Fault[] = []
  let looked = 0
  for (let last = ''; ; ) {
    const page = await store.read(tx => documentsAfter(tx, last, rowsAtOnce))
    for (const document of page) {
      const { id, file_name: file, upload_hash, received_at: at } = document
      if (!(await isWhole(upload_hash))) faults.push({ kind: 'file', file, at })
      if (!(await isAsRead(document, proving))) faults.push({ kind: 'document', document: id, file })
      await turn()
    }
    looked += page.length
    const final = page.at(-1)
    if (!final) return { looked, faults }
    last = final.id
  }
}

/** Those of an idea have no event before it is sent. */
export async function verifyAttachments({
  store,
  sealed,
}: Pick<Proving, 'store' | 'sealed'>): Promise<Proof> {
  const isWhole = createUploads(store)
  const faults: Fault[] = []
  let looked = 0
  for (let last = ''; ; ) {
    const page = await store.read(tx => attachmentsAfter(tx, last, rowsAtOnce))
    for (const { id, upload_hash, file_name: file, at } of page) {
      const isSame = (sealed.attachments.get(id) ?? upload_hash) === upload_hash
      if (isSame && (await isWhole(upload_hash))) continue
      // its writer may have taken it away meanwhile
      if (await store.read(tx => findAttachment(tx, id))) faults.push({ kind: 'file', file, at })
    }
    looked += page.length
    const final = page.at(-1)
    if (!final) return { looked, faults }
    last = final.id
  }
}

/** Whether the bytes kept under a hash are its own; asked of each once. They are hashed beside the program's thread. */
function createUploads(store: Store): (hash: Hash) => Promise<boolean> {
  const known = new Map<Hash, boolean>()
  return async hash => {
    const before = known.get(hash)
    if (before !== undefined) return before
    const bytes = await store.read(tx => findBytes(tx, hash))
    const digest = bytes && (await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)))
    const isWhole = digest !== undefined && Buffer.from(digest).toString('hex') === hash
    known.set(hash, isWhole)
    return isWhole
  }
}

/** A catalogue that was opened by hand has a document too, which its own event names. */
async function isAsRead(document: DocumentTable, proving: Proving): Promise<boolean> {
  const { sealed, contents } = proving
  const { id, text_hash, content_hash: contentHash } = document
  await contents.look([text_hash], 'catalogue')
  const event = sealed.documents.get(id) ?? { upload: document.upload_hash, reading: document.reading_hash }
  const rows = await readRows(id, proving)
  const findings = await readFindings(id, proving)
  const pieces = readingPieces({ textHash: text_hash, proposals: rows, findings })
  return (
    event.upload === document.upload_hash &&
    event.reading === document.reading_hash &&
    (await hashInSlices(pieces)) === document.reading_hash &&
    contents.fits(text_hash) &&
    contents.says(text_hash, { contentHash }) &&
    rows.every(row => contents.fits(row.text_hash) && saysSame(row, contents))
  )
}

async function readRows(id: string, { store, contents }: Proving): Promise<DocumentProposalTable[]> {
  const rows: DocumentProposalTable[] = []
  for (;;) {
    const slice = { from: rows.length, count: partsAtOnce }
    const page = await store.read(tx => documentProposals(tx, id, slice))
    await contents.look(
      page.map(row => row.text_hash),
      'proposal',
    )
    rows.push(...page)
    if (page.length === 0) return rows
    await turn()
  }
}

async function readFindings(id: string, { store }: Proving): Promise<string[]> {
  const found: SealedFinding[] = []
  for (let last = { proposal_key: '', position: -1 }; ; ) {
    const page = await store.read(tx => findingsAfter(tx, id, last, partsAtOnce))
    const final = page.at(-1)
    if (!final) return inOrder(found)
    found.push(...page)
    last = final
    await turn()
  }
}

/** They are numbered from 0 without gaps, so none has to be looked for. */
function inOrder(found: readonly SealedFinding[]): string[] {
  const texts = found.map(() => '')
  for (const { position, json } of found) if (position < texts.length) texts[position] = json
  return texts
}

function saysSame(
  { text_hash, content_hash }: DocumentProposalTable,
  contents: Proving['contents'],
): boolean {
  return contents.says(text_hash, { contentHash: content_hash })
}
