/**
 * Tables that are typed with spaces: a label, then amounts with two or more spaces between. A blank cell shows only by
 * where the others stand, so amounts are put under the year they end at. Where no row of years says where that is, a
 * row counts only when it ends in two amounts, and they are taken one after the other.
 */

/** A piece of a line with no wider gap inside, and where it stands. */
type Piece = { readonly text: string; readonly start: number; readonly end: number }

/** The pieces of the row of years, one for each column; a column of labels without a heading is there too. */
export type AlignedColumns = readonly Piece[]

const amountEnd = /^[-−–÷(]?\s?\d[\d.,]*\)?$/
const yearEnd = /(?:19|20)\d\d\)?$/
const unitEnd = /\bkr\.?\)?$/i

export function isAlignedRow(text: string, columns: AlignedColumns | null): boolean {
  if (!/\s\s/.test(text)) return false
  const pieces = piecesOf(text)
  const last = pieces.at(-1)
  if (!last) return false
  if (columns) return isAmount(last) && columnAt(columns, last) !== null
  if (pieces.length === 2 && unitEnd.test(last.text)) return true
  return pieces.length > 2 && pieces.slice(-2).every(piece => isAmount(piece) || isTotal(piece))
}

export function alignedCells(text: string, columns: AlignedColumns | null): string[] {
  const pieces = piecesOf(text)
  const first = pieces[0]
  // a line of nothing but amounts has no label: its first cell is blank
  const isBare = first !== undefined && first.start > 3 && isAmount(first)
  const cells = [...(isBare ? [''] : []), ...pieces.map(piece => piece.text)]
  if (!columns || cells.length === columns.length) return cells
  return underColumns(pieces, columns) ?? cells
}

/** Where the columns of a table stand, if this is its row of years. */
export function alignedColumns(text: string): AlignedColumns | null {
  const pieces = piecesOf(text)
  if (pieces.filter(piece => yearEnd.test(piece.text)).length < 2) return null
  const [first] = pieces
  return first && yearEnd.test(first.text) ? [{ text: '', start: 0, end: 0 }, ...pieces] : pieces
}

/** Labels before the years, amounts under them; null where an amount stands under none, or two under one. */
function underColumns(pieces: readonly Piece[], columns: AlignedColumns): string[] | null {
  const firstYear = columns.findIndex(column => yearEnd.test(column.text))
  const cells = columns.map(() => '')
  const labels = pieces.slice(0, pieces.findLastIndex(piece => !isAmount(piece)) + 1)
  for (const [i, label] of labels.entries()) {
    const at = labels.length === firstYear ? i : nearestLabel(columns.slice(0, firstYear), label)
    cells[at] = [cells[at], label.text].filter(Boolean).join(' ')
  }
  for (const piece of pieces.slice(labels.length)) {
    const at = columnAt(columns, piece)
    if (at === null || cells[at] !== '') return null
    cells[at] = piece.text
  }
  return cells
}

/** The column of amounts that a piece ends under, within half the way to its neighbours. */
function columnAt(columns: AlignedColumns, { end }: Piece): number | null {
  const firstYear = columns.findIndex(column => yearEnd.test(column.text))
  let nearest: number | null = null
  for (let i = firstYear; i < columns.length; i++) {
    const far = Math.abs((columns[i]?.end ?? 0) - end)
    if (far <= 4 && (nearest === null || far < Math.abs((columns[nearest]?.end ?? 0) - end))) nearest = i
  }
  return nearest
}

function nearestLabel(columns: AlignedColumns, { start }: Piece): number {
  return columns.reduce((best, column, i) => (column.start <= start + 1 ? i : best), 0)
}

function piecesOf(text: string): Piece[] {
  return [...text.matchAll(/\S+(?:\s\S+)*/g)].map(found => ({
    text: found[0],
    start: found.index,
    end: found.index + found[0].length,
  }))
}

function isAmount({ text }: Piece): boolean {
  return amountEnd.test(text)
}

function isTotal({ text }: Piece): boolean {
  return /^(i alt|total)$/i.test(text)
}
