/** The place in a document that a link leads to: the line that is meant, and a few around it to know where one is. */
import type { Place } from '../../core/place.ts'
import type { Store } from '../../workflow/who.ts'
import { linesIn } from './lines-of-document.ts'
import { createSourceLines, type SourceLine } from './source-lines.ts'

export type Passage = { readonly place: Place; readonly lines: readonly PassageLine[] }

export type PassageLine = { readonly number: number; readonly line: SourceLine }

/** Enough to see the years above a row and what the form is about. */
const around = 6

/** null where the document has no such line. */
export async function readPassage(store: Store, documentId: string, place: Place): Promise<Passage | null> {
  const first = Math.max(1, place.line - around)
  const numbers = Array.from({ length: place.line + around - first + 1 }, (_, i) => first + i)
  const sourceLines = createSourceLines(await linesIn(store, documentId, new Set(numbers)))
  const lines = numbers.flatMap(number => {
    const line = sourceLines({ at: 'line', line: number, cell: number === place.line ? place.cell : null })
    return line ? [{ number, line }] : []
  })
  return lines.some(({ number }) => number === place.line) ? { place, lines } : null
}
