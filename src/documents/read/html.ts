/**
 * Reads HTML: what a person would see of it, in order. Scripts, styles and hidden parts are left out, merged cells
 * are spread over the grid, and a table inside a table becomes a table of its own.
 */
import { Parser } from 'htmlparser2'
import type { Place } from '../../core/place.ts'
import {
  foldSpace,
  plainText,
  type RichText,
  type Run,
  runsText,
  type TextBlock,
} from '../../core/text/rich-text.ts'
import { wellFormed } from '../../core/text/well-formed.ts'
import { type Block, mostRowsInBlock, type Row, type TableBlock, type TableCell } from '../blocks.ts'
import { limits } from '../limits.ts'
import { linesOf } from '../lines.ts'
import { unreadable } from '../unreadable.ts'
import { isAllBold } from './inline.ts'
import { createRichTextBuilder, formattingTags, type RichTextBuilder } from './rich-text-builder.ts'

const unseen = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'title',
  'svg',
  'object',
  'iframe',
  'select',
])
const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
const breaking = new Set([
  'p',
  'div',
  'section',
  'article',
  'main',
  'header',
  'footer',
  'blockquote',
  'body',
  'form',
  'hr',
])

type OpenCell = { line: number; colspan: number; rowspan: number }
type OpenTable = {
  /** Of the cell that is open. */
  readonly builder: RichTextBuilder
  rows: Row[]
  row: TableCell[] | null
  cell: OpenCell | null
  spans: number[]
  place: Place
  caption: string | null
}

/** The blocks of a document or a piece of one; `firstLine` is the line its text begins at. */
export function* readHtml(source: string, firstLine = 1): Generator<Block> {
  for (const _ of linesOf(source)) void _ // a line over the limit stops here
  const queue: Block[] = []
  const parser = createHtmlReader(source, firstLine, block => queue.push(block))
  const step = 8 * 1024
  for (let from = 0; from < source.length; from += step) {
    parser.write(source.slice(from, from + step))
    yield* queue.splice(0)
  }
  parser.end()
  yield* queue.splice(0)
}

function createHtmlReader(source: string, firstLine: number, emit: (block: Block) => void): Parser {
  const lineAt = createLineCounter(source, firstLine)
  const tables: OpenTable[] = []
  let hidden: { tag: string; depth: number } | null = null
  let heading: { level: number; place: Place } | null = null
  const inHeading = createRichTextBuilder()
  const flow = createRichTextBuilder()
  let flowPlace: Place | null = null
  let rows = 0
  let depth = 0

  const here = (): Place => ({ at: 'line', line: lineAt(parser.startIndex), cell: null })
  const builder = (): RichTextBuilder => {
    const table = tables.at(-1)
    return table?.cell ? table.builder : heading ? inHeading : flow
  }

  function flushFlow(): void {
    const place = flowPlace ?? here()
    for (const block of flow.finish()) {
      if (block.kind === 'paragraph') emit({ kind: 'paragraph', runs: block.runs, place })
      else emit({ kind: 'list', list: [block], place })
    }
    flowPlace = null
  }

  function closeHeading(): void {
    if (!heading) return
    const runs = runsOf(inHeading.finish())
    if (runs.length > 0) emit({ kind: 'heading', level: heading.level, runs, place: heading.place })
    heading = null
  }

  function closeCell(table: OpenTable): void {
    const { cell, row } = table
    if (!cell || !row) return
    fillSpans(table, row)
    const { line } = cell
    row.push(toCell(table.builder.finish(), { at: 'line', line, cell: row.length + 1 }))
    span(table, row.length - 1, cell.rowspan)
    for (let i = 1; i < cell.colspan; i++) {
      row.push({ text: '', rich: null, place: { at: 'line', line, cell: row.length + 1 } })
      span(table, row.length - 1, cell.rowspan)
    }
    if (row.length > limits.cellsInRow) throw unreadable('row-too-wide', { line, limit: limits.cellsInRow })
    table.cell = null
  }

  function closeRow(table: OpenTable): void {
    closeCell(table)
    if (!table.row) return
    fillSpans(table, table.row)
    const place = table.row[0] ? { ...table.row[0].place, cell: null } : here()
    if (++rows > limits.rows) throw unreadable('too-many-rows', { limit: limits.rows })
    if (table.rows.length >= mostRowsInBlock) {
      emit({ ...tableBlock(table), hasRest: true })
      table.rows = []
    }
    table.rows.push({ cells: table.row, place })
    table.spans = table.spans.map(left => Math.max(0, left - 1))
    table.row = null
  }

  function closeTable(): void {
    const table = tables.pop()
    if (!table) return
    closeRow(table)
    if (table.rows.length > 0) emit(tableBlock(table))
  }

  /** What stands before a table inside a cell comes before it: rows as a table, a lone cell's text as text. */
  function flushOuter(table: OpenTable): void {
    const { cell, row } = table
    if (!cell || !row) return
    const isAlone = row.every(other => other.text === '')
    const rich = table.builder.finish()
    const place: Place = { at: 'line', line: cell.line, cell: null }
    if (!isAlone) table.rows.push({ cells: [...row, toCell(rich, place)], place })
    if (table.rows.length > 0) emit(tableBlock(table))
    if (isAlone) for (const block of rich) emit(standing(block, place))
    table.rows = []
    table.row = []
    table.cell = cell
  }

  function openTag(name: string, attributes: Readonly<Record<string, string>>): void {
    const table = tables.at(-1)
    if (name === 'table') {
      closeHeading()
      if (table) flushOuter(table)
      else flushFlow()
      const builder = createRichTextBuilder()
      tables.push({ builder, rows: [], row: null, cell: null, spans: [], place: here(), caption: null })
    } else if (name === 'tr' && table) {
      closeRow(table)
      table.row = []
    } else if ((name === 'td' || name === 'th') && table) {
      closeCell(table)
      table.row ??= []
      table.cell = {
        line: lineAt(parser.startIndex),
        colspan: spanOf(attributes['colspan']),
        rowspan: spanOf(attributes['rowspan']),
      }
    } else if (name === 'caption' && table) {
      table.row ??= []
      // what an open cell said before a caption is no part of it
      table.builder.finish()
      table.cell = { line: lineAt(parser.startIndex), colspan: 1, rowspan: 1 }
    } else if (/^h[1-6]$/.test(name) && table?.cell) {
      builder().open('p')
      builder().open('b')
    } else if (/^h[1-6]$/.test(name)) {
      closeHeading()
      flushFlow()
      heading = { level: Number(name[1]), place: here() }
    } else if (breaking.has(name) && !table?.cell && !heading) flushFlow()
    else if (formattingTags.has(name)) builder().open(name)
  }

  function closeTag(name: string): void {
    const table = tables.at(-1)
    if (name === 'table') closeTable()
    else if (name === 'tr' && table) closeRow(table)
    else if ((name === 'td' || name === 'th') && table) closeCell(table)
    else if (name === 'caption' && table) {
      table.caption = table.cell ? plainText(table.builder.finish()) : null
      table.cell = null
      table.row = null
    } else if (/^h[1-6]$/.test(name) && table?.cell) {
      builder().close('b')
      builder().close('p')
    } else if (/^h[1-6]$/.test(name)) closeHeading()
    else if (breaking.has(name) && !table?.cell && !heading) flushFlow()
    else if (formattingTags.has(name)) builder().close(name)
  }

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > limits.depth) throw unreadable('nested-too-deep', { limit: limits.depth })
        if (hidden) {
          if (name === hidden.tag && !voids.has(name)) hidden.depth++
        } else if (unseen.has(name) || isHidden(attributes)) {
          if (!voids.has(name)) hidden = { tag: name, depth: 1 }
        } else openTag(name, attributes)
      },
      onclosetag(name) {
        depth--
        if (!hidden) closeTag(name)
        else if (name === hidden.tag && --hidden.depth === 0) hidden = null
      },
      ontext(data) {
        if (hidden) return
        if (tables.length > 0 && !tables.at(-1)?.cell) return
        if (tables.length === 0 && !heading && data.trim() !== '') flowPlace ??= here()
        builder().text(foldSpace(wellFormed(data)))
      },
      onend() {
        while (tables.length > 0) closeTable()
        closeHeading()
        flushFlow()
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  return parser
}

function tableBlock({ caption, rows, place }: OpenTable): TableBlock {
  return { kind: 'table', caption, rows, place }
}

/** A text that stood in a cell of layout; a short bold line there is a heading. */
function standing(block: TextBlock, place: Place): Block {
  if (block.kind === 'list') return { kind: 'list', list: [block], place }
  const isHeading = isAllBold(block.runs) && runsText(block.runs).length < 150
  return isHeading
    ? { kind: 'heading', level: 2, runs: block.runs, place }
    : { kind: 'paragraph', runs: block.runs, place }
}

function toCell(rich: RichText, place: Place): TableCell {
  const [first] = rich
  const isPlain =
    rich.length === 0 ||
    (rich.length === 1 && first?.kind === 'paragraph' && first.runs.every(r => !r.bold && !r.italic))
  return { text: plainText(rich), rich: isPlain ? null : rich, place }
}

/** Cells that a cell above reaches down into are there, but blank. */
function fillSpans(table: OpenTable, row: TableCell[]): void {
  while ((table.spans[row.length] ?? 0) > 0) {
    row.push({ text: '', rich: null, place: { ...table.place, cell: row.length + 1 } })
  }
}

function span(table: OpenTable, column: number, rowspan: number): void {
  if (rowspan > 1) table.spans[column] = rowspan
}

function spanOf(value: string | undefined): number {
  const number = Number.parseInt(value ?? '1', 10)
  return Number.isFinite(number) ? Math.min(Math.max(number, 1), 100) : 1
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return (
    'hidden' in attributes || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes['style'] ?? '')
  )
}

function runsOf(text: RichText): readonly Run[] {
  return text.flatMap(block => (block.kind === 'paragraph' ? block.runs : [{ text: plainText([block]) }]))
}

/** The line of an offset, counted onwards from the last one asked for: offsets only grow. */
function createLineCounter(source: string, firstLine: number): (offset: number) => number {
  let line = firstLine
  let seen = 0
  return offset => {
    let at = source.indexOf('\n', seen)
    while (at !== -1 && at < offset) {
      line++
      seen = at + 1
      at = source.indexOf('\n', seen)
    }
    return line
  }
}
