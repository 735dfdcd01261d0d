/**
 * Tables that are typed with spaces: a label, then amounts with two or more spaces between. Blanks cannot be told
 * from such a line alone, so a row counts only when it ends in at least two amounts or years.
 */

const amountEnd = /^[-−–÷(]?\s?\d[\d.,]*\)?$/

export function isAlignedRow(text: string): boolean {
  if (!/\s\s/.test(text)) return false
  const cells = alignedCells(text)
  if (cells.length < 3) return false
  return cells.slice(-2).every(cell => amountEnd.test(cell) || /^(i alt|total)$/i.test(cell))
}

export function alignedCells(text: string): string[] {
  const cells = text.trim().split(/\s{2,}/)
  // a line of nothing but amounts has no label: its first cell is blank
  return /^\s{4,}/.test(text) && amountEnd.test(cells[0] ?? '') ? ['', ...cells] : cells
}
