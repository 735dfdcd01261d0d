/** What happens to tables between two versions of a document: an amount is changed, turned, lost, moved, a line doubled. */
import fc from 'fast-check'
import { type PrintedTable, printedTables } from './printed-tables.ts'

export type Mutation = {
  readonly kind: 'change' | 'turn' | 'blank' | 'swap' | 'drop' | 'double'
  /** Which of all rows, as a share of their number, and which column. */
  readonly row: number
  readonly column: number
  readonly other: number
  readonly by: number
}

/** Far more than rounding could explain. */
const change = fc.integer({ min: 100, max: 3_000 }).chain(n => fc.constantFrom(n, -n))

export const changedCell: fc.Arbitrary<Mutation> = mutationOf(fc.constant('change'))

export const anyMutation: fc.Arbitrary<Mutation> = mutationOf(
  fc.constantFrom('change', 'turn', 'blank', 'swap', 'drop', 'double'),
)

function mutationOf(kind: fc.Arbitrary<Mutation['kind']>): fc.Arbitrary<Mutation> {
  return fc.record({
    kind,
    row: fc.double({ min: 0, max: 0.999_999, noNaN: true }),
    column: fc.nat({ max: 4 }),
    other: fc.nat({ max: 3 }),
    by: change,
  })
}

export function mutate(text: string, mutation: Mutation): string {
  const lines = text.split('\n')
  const rows = printedTables(text).flatMap(table => table.rows.map(row => ({ table, row })))
  const { table, row } = rows[Math.floor(mutation.row * rows.length)] ?? {}
  if (!table || !row) return text
  const at = row.line - 1
  const line = lines[at] ?? ''
  const isLine = table.kind === 'form' && !row.isTotal
  if (mutation.kind === 'drop' && isLine) lines.splice(at, 1)
  else if (mutation.kind === 'double' && isLine) lines.splice(at, 0, line)
  else lines[at] = withCell(line, table, mutation)
  return lines.join('\n')
}

function withCell(line: string, { firstColumn, kind }: PrintedTable, mutation: Mutation): string {
  const cells = line.split('\t')
  const column = firstColumn + (kind === 'overview' ? Math.min(mutation.column, 3) : mutation.column)
  const other = firstColumn + mutation.other
  const cell = cells[column] ?? ''
  const amount = /-?\d[\d.]*/.exec(cell)?.[0]
  if (mutation.kind === 'swap') {
    cells[column] = cells[other] ?? ''
    cells[other] = cell
  } else if (mutation.kind === 'blank') cells[column] = ''
  else if (amount !== undefined) {
    const value = Number(amount.replaceAll('.', ''))
    cells[column] = cell.replace(amount, printed(mutation.kind === 'turn' ? -value : value + mutation.by))
  }
  return cells.join('\t')
}

export function printed(amount: number): string {
  const digits = String(Math.abs(amount)).replace(/\B(?=(\d{3})+$)/g, '.')
  return amount < 0 ? `-${digits}` : digits
}
