/**
 * Bytes in, a checked document out, or the reason why not. The whole pipeline: decode → blocks → interpretation →
 * findings. Runs anywhere; read-in-worker.ts runs it under limits.
 */
import { hash } from 'node:crypto'
import { accountReaderOf } from '../core/account/resolve.ts'
import type { DocumentFormat, ReadDocument, ReadingBasis } from '../core/catalogue/document.ts'
import type { Unreadable } from '../core/catalogue/unreadable.ts'
import { checkDocument } from '../core/check/check.ts'
import type { Block } from './blocks.ts'
import { decode } from './decode.ts'
import { detectFormat } from './detect-format.ts'
import { interpret } from './interpret/interpret.ts'
import { readCsv } from './read/csv.ts'
import { readHtml } from './read/html.ts'
import { readText } from './read/text.ts'
import { UnreadableError, unreadable } from './unreadable.ts'

export type Reading =
  | { readonly ok: true; readonly read: ReadDocument }
  | { readonly ok: false; readonly why: Unreadable }

const readers: Readonly<Record<DocumentFormat, (text: string) => Iterable<Block>>> = {
  markdown: readText,
  html: readHtml,
  csv: readCsv,
}

export function readDocument(fileName: string, bytes: Uint8Array, basis: ReadingBasis): Reading {
  try {
    return { ok: true, read: readOrThrow(fileName, bytes, basis) }
  } catch (error) {
    if (error instanceof UnreadableError) return { ok: false, why: error.reason }
    throw error
  }
}

function readOrThrow(fileName: string, bytes: Uint8Array, { chart }: ReadingBasis): ReadDocument {
  const { text, encoding } = decode(bytes)
  const format = detectFormat(fileName, text)
  const { document, notation } = interpret(readers[format](text), accountReaderOf(chart))
  if (document.proposals.length === 0 && !document.content.overview) throw unreadable('nothing-found', {})
  const findings = checkDocument(document, chart)
  return {
    fileName,
    format,
    encoding,
    notation,
    hash: hash('sha256', bytes),
    bytes: bytes.length,
    document,
    findings,
  }
}
