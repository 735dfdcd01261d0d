/**
 * Reads small files in a thread that is kept for the next one. What turns out to hold much, although its file is small,
 * is left to a thread of its own.
 */
import { extname } from 'node:path'
import { deserialize } from 'node:v8'
import type { ReadDocument, ReadingBasis } from '../core/catalogue/document.ts'
import type { Unreadable } from '../core/catalogue/unreadable.ts'
import type { ThreadLimits } from './guarded-thread.ts'
import { createKeptThreads } from './kept-threads.ts'
import { limits } from './limits.ts'
import type { Reading } from './read-document.ts'

export type SmallFile = { readonly fileName: string; readonly bytes: Uint8Array }

export type SmallAnswer =
  | { readonly kind: 'read'; readonly packed: Uint8Array }
  | { readonly kind: 'unreadable'; readonly why: Unreadable }
  | { readonly kind: 'large' }

export type SmallReader = {
  /** null for a file that is not small, or that what was understood of it is not. */
  readonly read: (fileName: string, bytes: Uint8Array) => Promise<Reading | null>
  /** A file is likely to come. */
  readonly prepare: () => void
}

type How = { readonly within?: ThreadLimits; readonly stop?: AbortSignal }

export function createSmallReader(basis: ReadingBasis, how: How = {}): SmallReader {
  const threads = createKeptThreads<SmallFile, SmallAnswer>({
    // the thread's file has the ending of this one: .ts from the sources, .js from the build
    file: new URL(`./small-reading-worker${extname(import.meta.url)}`, import.meta.url),
    basis,
    isGood: answer => answer.kind === 'read',
    ...how,
  })
  return {
    read: async (fileName, bytes) => {
      if (bytes.length > limits.smallBytes) return null
      const asked = await threads.ask({ fileName, bytes })
      return asked.ok ? readingOf(asked.answer) : asked
    },
    prepare: threads.prepare,
  }
}

function readingOf(answer: SmallAnswer): Reading | null {
  if (answer.kind === 'large') return null
  if (answer.kind === 'unreadable') return { ok: false, why: answer.why }
  return { ok: true, read: deserialize(answer.packed) as ReadDocument }
}
