/**
 * Reads plain text and Markdown: headings, paragraphs, lists, tables of tabs, pipes or aligned columns, and the HTML
 * that such files carry. One pass over the lines; nothing is held but the block at hand.
 */
import type { Place } from '../../core/place.ts'
import {
  deepestList,
  foldSpace,
  plainText,
  type RichText,
  type Run,
  type TextBlock,
} from '../../core/text/rich-text.ts'
import { wellFormed } from '../../core/text/well-formed.ts'
import { type Block, mostRowsInBlock, type Row, type TableBlock, type TableCell } from '../blocks.ts'
import { limits } from '../limits.ts'
import { type Line, linesOf } from '../lines.ts'
import { unreadable } from '../unreadable.ts'
import { type AlignedColumns, alignedCells, alignedColumns, isAlignedRow } from './aligned.ts'
import { readHtml } from './html.ts'
import { isMarked, readInline } from './inline.ts'

type ListItem = { readonly depth: number; readonly ordered: boolean; readonly text: TextBlock[] }

type Open =
  | { kind: 'none' }
  | { kind: 'paragraph'; text: string[]; place: Place }
  | { kind: 'list'; items: ListItem[]; place: Place }
  | { kind: 'table'; shape: TableShape; rows: Row[]; place: Place; columns: AlignedColumns | null }

type TableShape = 'tabs' | 'pipes' | 'aligned'

export function* readText(text: string): Generator<Block> {
  let open: Open = { kind: 'none' }
  let html: { lines: string[]; first: number } | null = null
  let rows = 0
  for (const line of linesOf(text)) {
    if (html) {
      html.lines.push(line.text)
      if (!/<\/table\s*>/i.test(line.text)) continue
      yield* readHtml(html.lines.join('\n'), html.first)
      html = null
      continue
    }
    if (/^\s*<table[\s>]/i.test(line.text)) {
      yield* finish(open)
      open = { kind: 'none' }
      html = { lines: [line.text], first: line.number }
      if (!/<\/table\s*>/i.test(line.text)) continue
      yield* readHtml(line.text, line.number)
      html = null
      continue
    }
    if (open.kind === 'paragraph' && open.text.length === 1 && isUnderline(line.text)) {
      yield headingBlock(line.text.startsWith('=') ? 1 : 2, open.text[0] ?? '', open.place)
      open = { kind: 'none' }
      continue
    }
    const shape = tableShape(line.text, open)
    if (shape && ++rows > limits.rows) throw unreadable('too-many-rows', { limit: limits.rows })
    const next: Step = shape ? addRow(open, line, shape) : addText(open, line)
    if (next.ended) yield* finish(open)
    if (next.block) yield next.block
    open = next.open
  }
  yield* finish(open)
  if (html) yield* readHtml(html.lines.join('\n'), html.first)
}

type Step = { open: Open; ended: boolean; block?: Block }

function addRow(open: Open, line: Line, shape: TableShape): Step {
  const place = at(line.number)
  if (shape === 'pipes' && line.text.includes('-') && /^[\s:|-]*$/.test(line.text)) {
    if (open.kind === 'paragraph') return takeHeader(open, line)
    return open.kind === 'table' ? { open, ended: false } : { open: { kind: 'none' }, ended: true }
  }
  const table = open.kind === 'table' && open.shape === shape ? open : null
  const columns = shape === 'aligned' ? (alignedColumns(line.text) ?? table?.columns ?? null) : null
  const row = { cells: cellsOf(line, shape, columns), place }
  if (table) {
    const full = table.rows.length >= mostRowsInBlock ? tableBlock(table) : null
    if (full) table.rows = []
    table.rows.push(row)
    table.columns = columns
    return full
      ? { open: table, ended: false, block: { ...full, hasRest: true } }
      : { open: table, ended: false }
  }
  return { open: { kind: 'table', shape, rows: [row], place, columns }, ended: true }
}

/** A line with pipes inside it was a table's header, as the line of dashes under it tells. */
function takeHeader(open: Extract<Open, { kind: 'paragraph' }>, under: Line): Step {
  const text = open.text.at(-1) ?? ''
  if (!text.includes('|')) return { open: { kind: 'none' }, ended: true }
  open.text.pop()
  const header = { text, number: under.number - 1 }
  const place = at(header.number)
  const row = { cells: cellsOf(header, 'pipes'), place }
  return { open: { kind: 'table', shape: 'pipes', rows: [row], place, columns: null }, ended: true }
}

function addText(open: Open, line: Line): Step {
  const text = line.text.trim()
  const place = at(line.number)
  if (text === '' || /^(```|~~~)/.test(text) || isUnderline(text))
    return { open: { kind: 'none' }, ended: true }
  const heading = /^(#{1,6})\s+(.*)$/s.exec(text)
  if (heading) {
    const block = headingBlock(heading[1]?.length ?? 1, withoutClosing(heading[2] ?? ''), place)
    return { open: { kind: 'none' }, ended: true, block }
  }
  const item = listItem(line.text)
  if (item) {
    if (open.kind !== 'list') return { open: { kind: 'list', items: [item], place }, ended: true }
    open.items.push(item)
    return { open, ended: false }
  }
  if (open.kind === 'list' && /^\s{2,}/.test(line.text)) {
    open.items.at(-1)?.text.push(...readInline(text))
    return { open, ended: false }
  }
  if (open.kind === 'paragraph') {
    open.text.push(text)
    return { open, ended: false }
  }
  return { open: { kind: 'paragraph', text: [text], place }, ended: true }
}

function* finish(open: Open): Generator<Block> {
  if (open.kind === 'table') yield tableBlock(open)
  else if (open.kind === 'list') yield { kind: 'list', list: nest(open.items), place: open.place }
  else if (open.kind === 'paragraph') yield* paragraphs(open)
}

function tableBlock({ rows, place }: Extract<Open, { kind: 'table' }>): TableBlock {
  return { kind: 'table', caption: null, rows, place }
}

/** Lines that each name a value are paragraphs of their own, though no blank line parts them. */
function* paragraphs({ text, place }: Extract<Open, { kind: 'paragraph' }>): Generator<Block> {
  const isLabelled = text.length > 1 && text.every(line => /^[^:!?]{2,60}:\**\s+\S/.test(line))
  if (!isLabelled) yield* textBlocks(readInline(text.join('\n')), place)
  else for (const [i, line] of text.entries()) yield* textBlocks(readInline(line), at(place.line + i))
}

function* textBlocks(text: RichText, place: Place): Generator<Block> {
  for (const block of text) {
    if (block.kind === 'paragraph') yield { kind: 'paragraph', runs: block.runs, place }
    else yield { kind: 'list', list: [block], place }
  }
}

/** A heading may be closed by as many # as it was opened with. */
function withoutClosing(text: string): string {
  let end = text.length
  while (text.charAt(end - 1) === '#') end--
  return text.slice(0, end).trimEnd()
}

function headingBlock(level: number, text: string, place: Place): Block {
  const runs: Run[] = readInline(text).flatMap(b =>
    b.kind === 'paragraph' ? b.runs : [{ text: plainText([b]) }],
  )
  return { kind: 'heading', level, runs, place }
}

function tableShape(text: string, open: Open): TableShape | null {
  if (text.includes('|') && isPiped(text, open)) return 'pipes'
  if (text.includes('\t') && !isIndentedText(text)) return 'tabs'
  // a line of one cell between rows of many: a committee's name in an overview
  const table = open.kind === 'table' && open.shape !== 'pipes' ? open : null
  if (table?.shape === 'tabs' && /^\s*[^#\s]/.test(text)) return 'tabs'
  if (table?.shape === 'aligned' && isLoneName(text)) return 'aligned'
  return isAlignedRow(text, table?.columns ?? null) ? 'aligned' : null
}

/** A committee, a unit or a piece of a header between typed rows; a sentence there is the text behind the table. */
function isLoneName(text: string): boolean {
  if (/\bkr\.?\)?\s*$/i.test(text)) return true
  return text.trim().length < 80 && /^\s*(?:\*\*)?\p{L}/u.test(text) && !/[.:!?]\s*$/.test(text)
}

function isPiped(text: string, open: Open): boolean {
  const inPipes = open.kind === 'table' && open.shape === 'pipes'
  return inPipes || /^\s*\|.*\S/.test(text) || /^\s*:?-+:?\s*\|[\s:|-]*$/.test(text)
}

/** A tab that only indents a list item or a heading makes no table. */
function isIndentedText(text: string): boolean {
  return /^\s+(\S)/.test(text) && !text.trimStart().includes('\t') && listItem(text) !== null
}

function cellsOf(line: Line, shape: TableShape, columns: AlignedColumns | null = null): TableCell[] {
  const parts =
    shape === 'tabs'
      ? line.text.split('\t')
      : shape === 'pipes'
        ? pipeCells(line.text)
        : alignedCells(line.text, columns)
  if (parts.length > limits.cellsInRow)
    throw unreadable('row-too-wide', { line: line.number, limit: limits.cellsInRow })
  const isPlain = isOrdinary(line.text)
  return parts.map((part, i) => {
    const place: Place = { at: 'line', line: line.number, cell: i + 1 }
    return isPlain ? { text: part.trim(), rich: null, place } : tableCell(part, place)
  })
}

/** A line in which nothing could be formatting, need composing or folding: asked once instead of for each cell. */
function isOrdinary(text: string): boolean {
  return ordinary.test(text) && !text.includes('  ')
}

/** Western letters, digits and signs but those of Markdown and HTML. */
const ordinary = /^[\t !-%'-)+-;=-[\]^a-~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2212]*$/

function pipeCells(text: string): string[] {
  const inner = text
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).map(cell => cell.replaceAll('\\|', '|'))
}

/** A cell from its source text; formatting is kept only where there is some. */
export function tableCell(source: string, place: Place): TableCell {
  if (!isMarked(source)) return { text: foldSpace(wellFormed(source)).trim(), rich: null, place }
  const rich = readInline(source)
  const [first] = rich
  const isPlain =
    rich.length === 0 || (rich.length === 1 && first?.kind === 'paragraph' && isUnformatted(first.runs))
  return { text: plainText(rich), rich: isPlain ? null : rich, place }
}

function isUnformatted(runs: readonly Run[]): boolean {
  return runs.every(run => !run.bold && !run.italic)
}

function listItem(text: string): ListItem | null {
  const match = /^(\s*)(?:([-*+•])|(\d{1,3})[.)])\s+(\S.*)$/.exec(text)
  if (!match) return null
  const depth = (match[1] ?? '').replaceAll('\t', '    ').length
  return { depth, ordered: match[3] !== undefined, text: [...readInline(match[4] ?? '')] }
}

/** Items with their indentation to lists in lists, as deep as texts may nest; deeper ones join the last level. */
function nest(items: readonly ListItem[], level = 1): RichText {
  const blocks: TextBlock[] = []
  let i = 0
  while (i < items.length) {
    const first = items[i]
    if (!first) break
    const list: RichText[] = []
    while (i < items.length) {
      const item = items[i]
      if (!item || item.ordered !== first.ordered || item.depth < first.depth) break
      i++
      const from = i
      while (level < deepestList && (items[i]?.depth ?? -1) > item.depth + 1) i++
      list.push([...item.text, ...nest(items.slice(from, i), level + 1)])
    }
    blocks.push({ kind: 'list', ordered: first.ordered, items: list })
  }
  return blocks
}

function isUnderline(text: string): boolean {
  return /^\s*(={3,}|-{3,}|\*{3,}|_{3,})\s*$/.test(text)
}

function at(line: number): Place {
  return { at: 'line', line, cell: null }
}
