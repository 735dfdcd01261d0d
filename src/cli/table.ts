/** Aligned columns for a terminal: text to the left, numbers to the right, nothing wider than it needs to be. */
import { stripVTControlCharacters } from 'node:util'

export type Align = 'left' | 'right'

export function alignTable(rows: readonly (readonly string[])[], align: readonly Align[]): string[] {
  const widths = align.map((_, column) => Math.max(0, ...rows.map(row => width(row[column] ?? ''))))
  return rows.map(row =>
    align
      .map((side, column) => pad(row[column] ?? '', widths[column] ?? 0, side))
      .join('  ')
      .trimEnd(),
  )
}

/** Cuts a text to a width with an ellipsis. */
export function cut(text: string, most: number): string {
  const letters = [...text]
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : text
}

function pad(text: string, to: number, side: Align): string {
  const space = ' '.repeat(Math.max(0, to - width(text)))
  return side === 'left' ? text + space : space + text
}

/** Columns on screen: characters without colour codes; the texts here have no wide ones. */
function width(text: string): number {
  return [...stripVTControlCharacters(text)].length
}
