/** Leaves a pending import: nothing of it enters a catalogue, and what was received stays known. */
import type { Refusal } from '../../core/process/may.ts'
import { appendEvent } from '../../store/events/events.ts'
import { findDocument, settleDocument } from '../../store/received/documents.ts'
import { type By, refuseInGeneral } from '../process/allow-in-general.ts'
import type { DocumentStatus } from '../views.ts'
import type { Store } from '../who.ts'

export type Dismissal =
  | { readonly kind: 'dismissed' }
  | { readonly kind: 'unknown' }
  /** Somebody has accepted or dismissed it already. */
  | { readonly kind: 'not-pending'; readonly status: DocumentStatus }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

export function dismissDocument(store: Store, documentId: string, who: By): Promise<Dismissal> {
  const refusal = refuseInGeneral('import', who)
  if (refusal) return Promise.resolve({ kind: 'refused', refusal })
  return store.write(async tx => {
    const document = await findDocument(tx, documentId)
    if (!document) return { kind: 'unknown' }
    if (document.status !== 'pending') return { kind: 'not-pending', status: document.status }
    await settleDocument(tx, documentId, 'dismissed', null)
    await appendEvent(tx, {
      at: who.now,
      kind: 'document-dismissed',
      actor: who.actor,
      subject: { kind: 'document', id: documentId },
      facts: { upload: document.upload_hash },
      payloadHash: null,
    })
    return { kind: 'dismissed' }
  })
}
