/** The file behind a document, byte for byte as it came, for showing its own lines beside what was found in them. */

import { isId } from '../../store/id.ts'
import { findDocument } from '../../store/received/documents.ts'
import { readBytes } from '../../store/received/uploads.ts'
import type { Store } from '../who.ts'

export type Upload = {
  readonly fileName: string
  readonly format: string
  readonly encoding: string
  readonly content: Uint8Array
}

export function readUpload(store: Store, documentId: string): Promise<Upload | null> {
  if (!isId(documentId)) return Promise.resolve(null)
  return store.read(async tx => {
    const document = await findDocument(tx, documentId)
    if (!document) return null
    const { file_name: fileName, format, encoding, upload_hash } = document
    return { fileName, format, encoding, content: await readBytes(tx, upload_hash) }
  })
}
