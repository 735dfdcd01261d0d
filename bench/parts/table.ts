/** Prints what was measured: a heading, one aligned table, and how to read it. */
import { type Align, alignTable } from '../../src/cli/table.ts'

export type Report = {
  readonly heading: string
  /** The first row names the columns; the first column is text, all others are figures. */
  readonly rows: readonly (readonly string[])[]
  readonly notes: readonly string[]
}

export function printReport({ heading, rows, notes }: Report): void {
  const align: Align[] = (rows[0] ?? []).map((_, column) => (column === 0 ? 'left' : 'right'))
  const lines = alignTable(rows, align)
  console.log(`\n${heading}\n${'─'.repeat(heading.length)}`)
  for (const line of lines) console.log(line)
  for (const note of notes) console.log(`  · ${note}`)
}
