/**
 * What goes into the reading thread and what comes back, in pieces. They come back packed, because they cross from the
 * thread to its process and from there to the program that asked: bytes are handed on, and values would be made twice.
 */
import { deserialize, serialize } from 'node:v8'
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

export type Packed = Uint8Array<ArrayBuffer>

export function pack(message: WorkerMessage): Packed {
  return new Uint8Array(serialize(message))
}

export function unpack(packed: Packed): WorkerMessage {
  return deserialize(packed) as WorkerMessage
}
