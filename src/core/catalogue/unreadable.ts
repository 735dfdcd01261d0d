/** Why a file cannot be read, as codes and data; words/unreadable.ts says it and what to do. */

export type UnreadableData = {
  // the file itself
  'not-found': Record<never, never>
  'not-a-file': Record<never, never>
  'not-permitted': Record<never, never>
  'file-system': { readonly reason: string }
  empty: Record<never, never>
  'too-large': { readonly bytes: number | null; readonly limit: number }
  // its bytes
  binary: { readonly kind: BinaryKind | null }
  'format-unknown': { readonly extension: string }
  // its shape
  'line-too-long': { readonly line: number; readonly limit: number }
  'too-many-rows': { readonly limit: number }
  'row-too-wide': { readonly line: number; readonly limit: number }
  'nested-too-deep': { readonly limit: number }
  'too-many-proposals': { readonly limit: number }
  'csv-broken': { readonly line: number }
  'nothing-found': Record<never, never>
  // the reading of it
  'out-of-memory': Record<never, never>
  'out-of-time': { readonly seconds: number }
  'reader-failed': Record<never, never>
  /** The program was stopped meanwhile. */
  stopped: Record<never, never>
}

export type UnreadableCode = keyof UnreadableData

export type BinaryKind = 'pdf' | 'word' | 'excel' | 'zip' | 'old-office' | 'picture' | 'archive'

export type Unreadable = {
  [C in UnreadableCode]: { readonly code: C; readonly data: UnreadableData[C] }
}[UnreadableCode]
