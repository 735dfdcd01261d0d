/**
 * The source's own lines beside a document's findings. A document never changes, so the lines of those looked at last
 * are kept, and a large file is not taken apart for every reader; nor is more of it read than its lines stand in.
 */

import { decode, decodeBeginning } from '../../documents/decode.ts'
import { pickLines } from '../../documents/lines.ts'
import { readUpload } from '../../workflow/imports/read-upload.ts'
import type { DocumentView } from '../../workflow/views.ts'
import type { Store } from '../../workflow/who.ts'
import { createSourceLines, type SourceLines } from './source-lines.ts'

export type LinesOf = (view: Pick<DocumentView, 'id' | 'page' | 'findings'>) => Promise<SourceLines>

/** Pages of documents whose lines are kept. */
const mostKept = 64

type Picked = { readonly numbers: ReadonlySet<number>; readonly lines: SourceLines }

export function createLinesOf(store: Store): LinesOf {
  const kept = new Map<string, Picked>()
  return async ({ id, page, findings }) => {
    const key = `${id}/${page}`
    const numbers = new Set(findings.flatMap(finding => finding.place?.line ?? []))
    const known = kept.get(key)
    // of a catalogue that stands on it, something else may be found now
    const isKnown = known && [...numbers].every(number => known.numbers.has(number))
    const picked = isKnown ? known : { numbers, lines: createSourceLines(await linesIn(store, id, numbers)) }
    // what was looked at last goes last
    kept.delete(key)
    kept.set(key, picked)
    const [oldest] = kept.keys()
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
    return picked.lines
  }
}

/** In bytes. Findings of a page stand together, on the first page near the beginning; small files are read whole. */
const readAtFirst = 256 * 1024

export async function linesIn(
  store: Store,
  id: string,
  numbers: ReadonlySet<number>,
): Promise<Map<number, string>> {
  if (numbers.size === 0) return new Map()
  for (let most = readAtFirst; ; most *= 8) {
    const upload = await readUpload(store, id, most)
    if (!upload) return new Map()
    const { content, encoding, isWhole } = upload
    const text = isWhole ? decode(content).text : decodeBeginning(content, encoding)
    const lines = text === null ? new Map<number, string>() : pickLines(text, numbers)
    if (isWhole || lines.size === numbers.size) return lines
  }
}
