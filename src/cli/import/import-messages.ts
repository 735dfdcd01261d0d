/** What goes into the thread that imports, and what comes back. */
import type { ReadingBasis } from '../../core/catalogue/document.ts'
import type { Accepted, Act, Received } from '../../web/imports.ts'

export type ImportPlace = {
  /** The file that was asked for; null for what the environment names. */
  readonly database: string | null
  readonly basis: ReadingBasis
}

export type ImportTask = ImportPlace & {
  readonly act: Act
  readonly work:
    | { readonly kind: 'receive'; readonly name: string; readonly bytes: Uint8Array }
    | { readonly kind: 'accept'; readonly documentId: string }
}

export type ImportMessage =
  /** A file was read: what goes wrong from here on is not the file's fault. */
  | { readonly kind: 'read' }
  | { readonly kind: 'received'; readonly received: Received }
  | { readonly kind: 'accepted'; readonly accepted: Accepted }
