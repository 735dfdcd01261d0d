/** The file behind a document, byte for byte as it came, for showing its own lines beside what was found in them. */

import { isId } from '../../store/id.ts'
import { findDocument } from '../../store/received/documents.ts'
import { readBeginning, readBytes } from '../../store/received/uploads.ts'
import type { Store } from '../who.ts'

export type Upload = {
  readonly fileName: string
  readonly format: string
  readonly encoding: string
  readonly content: Uint8Array
  /** Whether that is all of it. */
  readonly isWhole: boolean
}

/** All of it, or so many bytes from its beginning. */
export function readUpload(
  store: Store,
  documentId: string,
  most: number = Number.POSITIVE_INFINITY,
): Promise<Upload | null> {
  if (!isId(documentId)) return Promise.resolve(null)
  return store.read(async tx => {
    const document = await findDocument(tx, documentId)
    if (!document) return null
    const { file_name: fileName, format, encoding, upload_hash: hash } = document
    const isWhole = document.bytes <= most
    const content = isWhole ? await readBytes(tx, hash) : await readBeginning(tx, hash, most)
    return { fileName, format, encoding, content, isWhole }
  })
}
