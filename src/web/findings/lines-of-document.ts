/**
 * The source's own lines beside a document's findings. A document never changes, so the lines of those looked at last
 * are kept, and a large file is not taken apart for every reader.
 */

import { readUpload } from '../../workflow/imports/read-upload.ts'
import type { DocumentView } from '../../workflow/views.ts'
import type { Store } from '../../workflow/who.ts'
import { createSourceLines, type SourceLines } from './source-lines.ts'

export type LinesOf = (view: Pick<DocumentView, 'id' | 'page' | 'findings'>) => Promise<SourceLines>

/** Pages of documents whose lines are kept. */
const mostKept = 16

export function createLinesOf(store: Store): LinesOf {
  const kept = new Map<string, SourceLines>()
  return async ({ id, page, findings }) => {
    const key = `${id}/${page}`
    const known = kept.get(key)
    if (known) return known
    const upload = await readUpload(store, id)
    const places = findings.flatMap(finding => finding.place ?? [])
    const lines = upload ? createSourceLines(upload.content, places) : () => null
    kept.set(key, lines)
    const [oldest] = kept.keys()
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
    return lines
  }
}
