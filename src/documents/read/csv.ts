/** Reads values separated by commas, semicolons, tabs or pipes: rows in groups, a blank row ends a table. */
import { CsvError, parse } from 'csv-parse/sync'
import { type Block, mostRowsInBlock, type Row, type TableBlock } from '../blocks.ts'
import { limits } from '../limits.ts'
import { linesOf } from '../lines.ts'
import { unreadable } from '../unreadable.ts'
import { tableCell } from './text.ts'

type CsvRecord = { readonly info: { readonly lines: number }; readonly record: readonly string[] }

export function* readCsv(source: string): Generator<Block> {
  for (const line of linesOf(source))
    if (line.number > limits.rows) throw unreadable('too-many-rows', { limit: limits.rows })
  const { text, delimiter, skipped } = prepare(source)
  let rows: Row[] = []
  let line = 1 + skipped
  for (const { info, record } of records(text, delimiter)) {
    if (record.length > limits.cellsInRow)
      throw unreadable('row-too-wide', { line, limit: limits.cellsInRow })
    const place = { at: 'line', line, cell: null } as const
    line = info.lines + 1 + skipped
    if (record.every(cell => cell.trim() === '')) {
      yield* table(rows)
      rows = []
    } else {
      if (rows.length >= mostRowsInBlock) {
        for (const block of table(rows)) yield { ...block, hasRest: true }
        rows = []
      }
      rows.push({ cells: record.map((cell, i) => tableCell(cell, { ...place, cell: i + 1 })), place })
    }
  }
  yield* table(rows)
}

function* table(rows: readonly Row[]): Generator<TableBlock> {
  const first = rows[0]
  if (first) yield { kind: 'table', caption: null, rows, place: first.place }
}

function records(text: string, delimiter: string): CsvRecord[] {
  try {
    return parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: limits.line * 2,
    }) as unknown as CsvRecord[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const lines = Number((error as { lines?: unknown }).lines)
    throw unreadable('csv-broken', { line: Number.isFinite(lines) ? lines : 1 })
  }
}

/** Excel's own first line `sep=;` decides; otherwise the separator that the first lines hold most of. */
function prepare(source: string): { text: string; delimiter: string; skipped: number } {
  const declared = /^\ufeff?sep=(.)\r?\n/i.exec(source)
  if (declared) return { text: source.slice(declared[0].length), delimiter: declared[1] ?? ';', skipped: 1 }
  const text = source.replace(/^\ufeff/, '')
  const head = text.slice(0, 20_000).replace(/"[^"]*"/g, '')
  const count = (sign: string): number => head.split(sign).length
  const delimiter = [';', '\t', ',', '|'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
  return { text, delimiter, skipped: 0 }
}
