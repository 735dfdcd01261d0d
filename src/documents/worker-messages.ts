/** What goes into the reading thread and what comes back, in pieces. */
import type { CatalogueContent, DocumentProposal } from '../core/catalogue/content.ts'
import type { ReadDocument, ReadingBasis } from '../core/catalogue/document.ts'
import type { Unreadable } from '../core/catalogue/unreadable.ts'
import type { Finding } from '../core/check/finding.ts'

export type WorkerInput = {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly basis: ReadingBasis
}

export type Head = Omit<ReadDocument, 'document' | 'findings'> & { readonly content: CatalogueContent }

export type WorkerMessage =
  | { readonly kind: 'unreadable'; readonly why: Unreadable }
  | { readonly kind: 'head'; readonly head: Head }
  | { readonly kind: 'proposals'; readonly proposals: readonly DocumentProposal[] }
  | { readonly kind: 'findings'; readonly findings: readonly Finding[] }
