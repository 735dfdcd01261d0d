/**
 * A column, a row or a block copied from a spreadsheet, as years and numbers. The notation is decided once for the
 * whole block by what its cells can be; only where all of them can be both, the page's language decides.
 */
import type { Notation } from '../../catalogue/document.ts'
import { evidenceOf } from '../../text/digits.ts'
import type { EditProblem } from './edit.ts'
import { readTyped } from './typed-number.ts'

/** Numbers of one place by their year. A cell that is empty says nothing about its year. */
export type BlockSeries = ReadonlyMap<number, number | string>

export type BlockReading =
  | { readonly ok: true; readonly series: readonly BlockSeries[]; readonly notation: Notation }
  | { readonly ok: false; readonly problem: EditProblem }

type Cells = readonly (readonly string[])[]

const most = { characters: 200_000, rows: 200, columns: 60 }

export function readBlock(text: string, page: Notation, fromYear: number): BlockReading {
  if (text.length > most.characters) return refuse({ code: 'too-many', data: { most: most.characters } })
  const cells = splitCells(text)
  const [first] = cells
  if (!first) return refuse({ code: 'paste-empty', data: {} })
  if (cells.length > most.rows || first.length > most.columns)
    return refuse({ code: 'too-many', data: { most: most.rows } })
  const laid = layOut(cells, fromYear)
  const decided = decideNotation(
    laid.rows.flatMap(row => row.map(cell => cell.text)),
    page,
  )
  if ('code' in decided) return refuse(decided)
  const series: BlockSeries[] = []
  for (const row of laid.rows) {
    const one = new Map<number, number | string>()
    for (const [i, { text, at }] of row.entries()) {
      if (text === '') continue
      const read = readTyped(text, decided.notation)
      if (!read.ok) return refuse({ code: 'paste-unread', data: { ...at, text: text.slice(0, 60) } })
      one.set(laid.years[i] ?? fromYear + i, read.exact)
    }
    series.push(one)
  }
  if (series.every(one => one.size === 0)) return refuse({ code: 'paste-empty', data: {} })
  return { ok: true, series, notation: decided.notation }
}

function refuse(problem: EditProblem): BlockReading {
  return { ok: false, problem }
}

/** Tabs between cells, lines between rows; a spreadsheet quotes a cell that holds either. What is empty at the end is dropped. */
function splitCells(text: string): Cells {
  const unquoted = text.replace(/"((?:[^"]|"")*)"/g, (_, inner: string) =>
    inner.replaceAll('""', '"').replace(/[\t\r\n]+/g, ' '),
  )
  const rows = unquoted.split(/\r\n|\r|\n/).map(row => row.split('\t').map(cell => cell.trim()))
  // a blank between two numbers, or before the first, is the blank of its year
  const filled = rows.slice(0, rows.findLastIndex(row => row.some(cell => cell !== '')) + 1)
  const width = Math.max(0, ...filled.map(row => row.findLastIndex(cell => cell !== '') + 1))
  return filled.map(row => Array.from({ length: width }, (_, i) => row[i] ?? ''))
}

type LaidCell = { readonly text: string; readonly at: { readonly row: number; readonly column: number } }
type Laid = { readonly years: readonly number[]; readonly rows: readonly (readonly LaidCell[])[] }

/** One row for each place, its cells by year: as copied, or turned where years stand or run downwards. */
function layOut(cells: Cells, fromYear: number): Laid {
  const placed = cells.map((row, r) => row.map((text, c) => ({ text, at: { row: r + 1, column: c + 1 } })))
  const turned = (placed[0] ?? []).map((_, c) => placed.flatMap(row => row[c] ?? []))
  const across = yearsIn(placed[0])
  if (across && placed.length > 1) return { years: across, rows: placed.slice(1) }
  const down = yearsIn(turned[0])
  if (down && turned.length > 1) return { years: down, rows: turned.slice(1) }
  const rows = turned.length === 1 ? turned : placed
  return { years: (rows[0] ?? []).map((_, i) => fromYear + i), rows }
}

/** A header of years: four digits each, one after the other. */
function yearsIn(cells: readonly LaidCell[] | undefined): readonly number[] | null {
  const years = (cells ?? []).map(({ text }) => (/^(19|20)\d\d$/.test(text) ? Number(text) : Number.NaN))
  const [first = Number.NaN] = years
  return years.length > 0 && years.every((year, i) => year === first + i) ? years : null
}

function decideNotation(
  texts: readonly string[],
  page: Notation,
): { readonly notation: Notation } | EditProblem {
  const speaksFor = (notation: Notation) =>
    texts.find(text => (text.match(/\d[\d.,]*/g) ?? []).some(token => evidenceOf(token) === notation))
  const danish = speaksFor('da')
  const english = speaksFor('en')
  if (danish !== undefined && english !== undefined)
    return { code: 'paste-notations', data: { danish, english } }
  if (danish !== undefined) return { notation: 'da' }
  return { notation: english === undefined ? page : 'en' }
}
