/**
 * Takes in a file that was read: kept by the hash of its bytes with all that was understood and found, and pending
 * until somebody accepts or leaves it.
 */
import { hash } from 'node:crypto'
import type { ReadDocument } from '../../core/catalogue/document.ts'
import type { Refusal } from '../../core/process/may.ts'
import { findCatalogue } from '../../store/catalogues/catalogues.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { appendEvent } from '../../store/events/events.ts'
import { keepContents } from '../../store/proposals/contents.ts'
import { documentsOfUpload, insertDocument } from '../../store/received/documents.ts'
import { keepUpload } from '../../store/received/uploads.ts'
import type { DocumentTable } from '../../store/tables/tables.ts'
import { type By, refuseInGeneral } from '../process/allow-in-general.ts'
import type { DocumentStatus } from '../views.ts'
import type { Store } from '../who.ts'
import { prepareDocument } from './prepare-document.ts'

export type Incoming = {
  readonly read: ReadDocument
  /** The file, byte for byte. */
  readonly content: Uint8Array
  readonly isExample?: boolean
}

export type Received =
  | { readonly kind: 'received'; readonly documentId: string; readonly status: DocumentStatus }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/**
 * The same bytes, read the same way, are the same document while it is pending, and while it is what its catalogue
 * was last read from: nothing is written then.
 */
export async function receiveDocument(store: Store, incoming: Incoming, who: By): Promise<Received> {
  const refusal = refuseInGeneral('import', who)
  if (refusal) return { kind: 'refused', refusal }
  const { read, content, isExample = false } = incoming
  if (hash('sha256', content) !== read.hash) throw new Error('a document that was not read from these bytes')
  const prepared = await prepareDocument(read, isExample, who)
  return store.write(async tx => {
    const known = await findSame(tx, prepared.document)
    if (known) return { kind: 'received', documentId: known.id, status: known.status }
    await keepUpload(tx, read.hash, content)
    await keepContents(tx, prepared.contents)
    await insertDocument(tx, prepared.document, prepared.proposals, prepared.findings)
    await appendEvent(tx, {
      at: who.now,
      kind: 'document-received',
      actor: who.actor,
      subject: { kind: 'document', id: prepared.document.id },
      facts: {
        upload: read.hash,
        reading: prepared.document.reading_hash,
        bytes: read.bytes,
        proposals: prepared.proposals.length,
      },
      payloadHash: null,
    })
    return { kind: 'received', documentId: prepared.document.id, status: 'pending' }
  })
}

async function findSame(tx: Tx, document: DocumentTable): Promise<DocumentTable | null> {
  for (const known of await documentsOfUpload(tx, document.upload_hash)) {
    if (known.reading_hash !== document.reading_hash) continue
    if (known.status === 'pending') return known
    const catalogue = known.catalogue_id === null ? null : await findCatalogue(tx, known.catalogue_id)
    if (catalogue?.document_id === known.id) return known
  }
  return null
}
