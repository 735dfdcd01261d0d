/**
 * The tables of a document in tabs, read by themselves and without the program: which cells there are, and which of
 * their sums fail. What the program finds is held against it.
 */

export type PrintedRow = {
  /** Counts from 1. */
  readonly line: number
  readonly label: string
  readonly cells: readonly (number | null)[]
  readonly total: number | null
  readonly isTotal: boolean
}

export type PrintedTable = {
  readonly kind: 'overview' | 'form'
  /** The running number of the form, counted from 1; 0 for the overview. */
  readonly number: number
  readonly firstYear: number
  /** The column of the first year, counted from 0. */
  readonly firstColumn: number
  readonly rows: readonly PrintedRow[]
}

const yearRow = /\t((?:19|20)\d\d)\t(?:19|20)\d\d\t/

export function printedTables(text: string): PrintedTable[] {
  const tables: PrintedTable[] = []
  let rows: PrintedRow[] | null = null
  text.split('\n').forEach((line, at) => {
    const year = yearRow.exec(line)?.[1]
    if (year !== undefined) {
      const kind = line.startsWith('Nr.') ? 'overview' : 'form'
      const number = kind === 'overview' ? 0 : tables.filter(table => table.kind === 'form').length + 1
      rows = []
      tables.push({ kind, number, firstYear: Number(year), firstColumn: kind === 'overview' ? 2 : 1, rows })
      return
    }
    const table = tables.at(-1)
    const row = table && rows && rowOf(line, at + 1, table)
    if (row) rows?.push(row)
    else if (line.trim() === '' && rows && rows.length > 0) rows = null
  })
  return tables
}

function rowOf(line: string, number: number, { kind, firstColumn }: PrintedTable): PrintedRow | null {
  const texts = line.split('\t').map(text => text.replace(/<\/?b>/g, '').trim())
  if (texts.length < 4) return null
  const years = [0, 1, 2, 3].map(i => amountOf(texts[firstColumn + i]))
  const total = kind === 'form' ? amountOf(texts[firstColumn + 4]) : null
  const label = texts.slice(0, firstColumn).join(' ').trim()
  const hasAmount = [...years, total].some(amount => amount !== null && amount !== 0)
  if (!hasAmount && !/^(\d|I alt)/.test(label)) return null
  const isTotal = kind === 'overview' ? label === '' : /^I alt/.test(label)
  return { line: number, label, cells: years, total, isTotal }
}

function amountOf(text = ''): number | null {
  return /^-?\d[\d.]*$/.test(text) ? Number(text.replaceAll('.', '')) : null
}

/** Every sum that does not hold and every overview cell that contradicts its form, as code, line and year. */
export function contradictions(tables: readonly PrintedTable[]): string[] {
  return [...tables.flatMap(sums), ...againstForms(tables)].toSorted()
}

function sums({ kind, firstYear, rows }: PrintedTable): string[] {
  const lines = rows.filter(row => !row.isTotal)
  const total = rows.find(row => row.isTotal)
  const column = kind === 'form' ? 'column-sum' : 'overview-column-sum'
  const ofRows = lines.filter(row => !holds(row.total, row.cells)).map(row => `row-sum ${row.line}`)
  if (!total) return ofRows
  const ofColumns = total.cells.flatMap((cell, i) => {
    const parts = lines.map(row => row.cells[i] ?? null)
    return holds(cell, parts) ? [] : [`${column} ${total.line} ${firstYear + i}`]
  })
  const totals = lines.map(row => row.total)
  const isRight = [holds(total.total, total.cells), kind === 'overview' || holds(total.total, totals)]
  return [...ofRows, ...ofColumns, ...isRight.filter(ok => !ok).map(() => `total-of-totals ${total.line}`)]
}

/** Rounding is one unit for each summed amount; a blank total says nothing, one over blanks should be zero. */
function holds(total: number | null, parts: readonly (number | null)[]): boolean {
  if (total === null) return true
  const amounts = parts.filter(part => part !== null)
  if (amounts.length === 0) return total === 0
  return Math.abs(total - sum(amounts)) <= amounts.length
}

function againstForms(tables: readonly PrintedTable[]): string[] {
  const overview = tables.find(table => table.kind === 'overview')
  return (overview?.rows ?? []).flatMap(row => {
    const form = tables.find(table => table.number === Number.parseInt(row.label, 10))
    if (row.isTotal || !overview || !form) return []
    return row.cells.flatMap((cell, i) =>
      Math.abs((cell ?? 0) - figureOf(form, i)) <= 1
        ? []
        : [`overview-cell ${row.line} ${overview.firstYear + i}`],
    )
  })
}

/** What a form says of a year: its printed total, else the sum of its lines. */
function figureOf({ rows }: PrintedTable, column: number): number {
  const printed = rows.find(row => row.isTotal)?.cells[column]
  return printed ?? sum(rows.filter(row => !row.isTotal).flatMap(row => row.cells[column] ?? []))
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((a, b) => a + b, 0)
}
