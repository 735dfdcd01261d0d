/** The lines of a document that findings point at, as the document has them, cut to what can be read. */
import type { Place } from '../../core/place.ts'

/** A line of the source, taken apart around the cell that is meant. */
export type SourceLine = { readonly before: string; readonly cell: string; readonly after: string }

export type SourceLines = (place: Place) => SourceLine | null

/** Long enough for a row of a budget table, short enough for a page. */
const longest = 400

/** From the lines that were picked out of a document, by number. */
export function createSourceLines(lines: ReadonlyMap<number, string>): SourceLines {
  return place => {
    const text = lines.get(place.line)
    return text === undefined ? null : takeApart(text, place.cell)
  }
}

/** Where cells are divided by tabs the one that is meant stands apart; elsewhere the line is shown as it is. */
export function takeApart(line: string, cell: number | null): SourceLine {
  const cells = line.split('\t')
  const meant = cell === null || cells.length < 2 ? undefined : cells[cell - 1]
  if (cell === null || meant === undefined) return { before: shorten(line.trim()), cell: '', after: '' }
  const before = cells.slice(0, cell - 1).map(text => `${text}\t`)
  const after = cells.slice(cell).map(text => `\t${text}`)
  return { before: shortenStart(before.join('')), cell: shorten(meant), after: shorten(after.join('')) }
}

function shorten(text: string): string {
  return text.length > longest ? `${text.slice(0, longest).toWellFormed()}…` : text
}

function shortenStart(text: string): string {
  return text.length > longest ? `…${text.slice(-longest).toWellFormed()}` : text
}
