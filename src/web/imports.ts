/**
 * Taking a file in and accepting what was read in it, as the pages ask for it. Done in the serving process unless the
 * one who starts the pages has a better place for it (docs/decisions/050).
 */
import type { ChartOfAccounts } from '../core/account/chart.ts'
import type { Unreadable } from '../core/catalogue/unreadable.ts'
import type { Reading } from '../documents/read-document.ts'
import { acceptDocument } from '../workflow/imports/accept-document.ts'
import { receiveDocument } from '../workflow/imports/receive-document.ts'
import type { By } from '../workflow/process/allow-in-general.ts'
import type { Store, Who } from '../workflow/who.ts'

/** Who asks for it, with what roles, and when. */
export type Act = Pick<By, 'actor' | 'person' | 'now'>

export type ImportedFile = { readonly name: string; readonly bytes: Uint8Array }

export type Received =
  | { readonly kind: 'received'; readonly documentId: string }
  | { readonly kind: 'unreadable'; readonly why: Unreadable }
  | { readonly kind: 'refused' }

export type Accepted =
  | { readonly kind: 'accepted'; readonly catalogueId: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not-pending' }
  | { readonly kind: 'refused' }

export type Imports = {
  readonly receive: (file: ImportedFile, act: Act) => Promise<Received>
  readonly accept: (documentId: string, act: Act) => Promise<Accepted>
  /** Somebody is choosing a file: what reads it can be made ready. */
  readonly prepare?: () => void
}

export type ImportBasis = {
  readonly store: Store
  readonly chart: ChartOfAccounts
  /** Reads an uploaded file under limits; never throws for what is in it. */
  readonly readDocument: (fileName: string, bytes: Uint8Array) => Promise<Reading>
  readonly random: Who['random']
}

export function createImports({ store, chart, readDocument, random }: ImportBasis): Imports {
  return {
    receive: async ({ name, bytes }, act) => {
      const reading = await readDocument(name, bytes)
      if (!reading.ok) return { kind: 'unreadable', why: reading.why }
      const incoming = { read: reading.read, content: bytes }
      const result = await receiveDocument(store, incoming, { ...act, random })
      return result.kind === 'received'
        ? { kind: 'received', documentId: result.documentId }
        : { kind: 'refused' }
    },
    accept: async (documentId, act) => {
      const result = await acceptDocument(store, documentId, { chart }, { ...act, random })
      return result.kind === 'accepted'
        ? { kind: 'accepted', catalogueId: result.catalogueId }
        : { kind: result.kind }
    },
  }
}
