/**
 * Formatted text as plain text, for a field without script, and back: writing and reading again gives the same.
 *
 *     A line is a paragraph; empty lines between paragraphs are for the eye.
 *     - an entry of a list          1. an entry of a numbered list
 *       two blanks further in: more of the same entry, or a list in it
 *     **bold**  __italic__  \ before a sign: the sign itself
 *     two empty lines end a list, so that another of the same kind can follow
 *
 * Whatever somebody writes can be read; nothing of it is an error.
 */
import { deepestList, type RichText, type Run, type TextBlock, tidyRuns } from './rich-text.ts'

const indent = '  '

/** Blanks are folded and what is empty is left out; a list entry may be empty. */
export function writeMarkup(text: RichText): string {
  return writeBlocks(text, '', '\n\n')
}

function writeBlocks(blocks: RichText, margin: string, between: string): string {
  let written = ''
  let last: TextBlock | null = null
  for (const block of blocks) {
    const text = block.kind === 'paragraph' ? writeParagraph(block.runs) : writeList(block, margin)
    if (text === '') continue
    const isNextList = last?.kind === 'list' && block.kind === 'list' && last.ordered === block.ordered
    const gap = isNextList ? '\n\n\n' : between
    written += last ? `${gap}${margin}${text}` : text
    last = block
  }
  return written
}

/** The first line stands behind what is there already; all others begin with the margin. */
function writeList({ ordered, items }: Extract<TextBlock, { kind: 'list' }>, margin: string): string {
  return items
    .map((item, i) => {
      const marker = ordered ? `${i + 1}.` : '-'
      const inner = margin + indent
      const text = writeBlocks(item, inner, '\n')
      if (text === '') return marker
      const beginsWithList = item.find(block => !isEmptyBlock(block))?.kind === 'list'
      return beginsWithList ? `${marker}\n${inner}${text}` : `${marker} ${text}`
    })
    .join(`\n${margin}`)
}

function isEmptyBlock(block: TextBlock): boolean {
  return block.kind === 'paragraph' ? tidyRuns(block.runs).length === 0 : block.items.length === 0
}

function writeParagraph(runs: readonly Run[]): string {
  let written = ''
  let bold = false
  let italic = false
  for (const run of [...tidyRuns(runs), { text: '' } satisfies Run]) {
    const { bold: isBold = false, italic: isItalic = false } = run
    if (bold !== isBold) written += '**'
    if (italic !== isItalic) written += '__'
    bold = isBold
    italic = isItalic
    written += escapeMarks(run.text)
  }
  // what would begin a list is a paragraph that looks like one
  return written.replace(
    /^([-*•·]|\d{1,3}[.)])(?=\s|$)/,
    found => `${found.slice(0, -1)}\\${found.slice(-1)}`,
  )
}

/** A sign that stands next to its like, or at the end of a run where a mark may follow, is not taken for a mark. */
function escapeMarks(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/\*+(?=\*|$)|(?<=\*)\*/g, found => found.replace(/\*/g, '\\*'))
    .replace(/_+(?=_|$)|(?<=_)_/g, found => found.replace(/_/g, '\\_'))
}

type OpenItem = { readonly margin: number; readonly blocks: TextBlock[] }
type OpenList = Extract<TextBlock, { kind: 'list' }> & { readonly items: RichText[] }

export function parseMarkup(markup: string): RichText {
  const top: TextBlock[] = []
  let open: OpenItem[] = []
  let empty = 0
  for (const line of markup.split(/\r\n|\r|\n/)) {
    if (line.trim() === '') {
      empty++
      continue
    }
    const margin = widthOf(/^\s*/.exec(line)?.[0] ?? '')
    open = open.filter(item => item.margin <= margin)
    const found = marker.exec(line)
    if (found && open.length < deepestList) {
      const ordered = /\d/.test(found[1] ?? '')
      const item = addItem(open.at(-1)?.blocks ?? top, { ordered, isNew: empty >= 2 })
      open.push({ margin: margin + indent.length, blocks: item })
      addParagraph(item, found[2] ?? '')
    } else addParagraph(open.at(-1)?.blocks ?? top, line)
    empty = 0
  }
  return top
}

const marker = /^\s*([-*•·]|\d{1,3}[.)])(?:\s+(.*))?$/s

const tabWidth = 2

function widthOf(blanks: string): number {
  return [...blanks].reduce((width, blank) => width + (blank === '\t' ? tabWidth : 1), 0)
}

/** In the list that stands last, or in a new one. */
function addItem(
  blocks: TextBlock[],
  { ordered, isNew }: { readonly ordered: boolean; readonly isNew: boolean },
): TextBlock[] {
  const item: TextBlock[] = []
  const last = blocks.at(-1)
  if (last?.kind === 'list' && last.ordered === ordered && !isNew) (last as OpenList).items.push(item)
  else blocks.push({ kind: 'list', ordered, items: [item] })
  return item
}

function addParagraph(blocks: TextBlock[], line: string): void {
  const runs = parseRuns(line)
  if (runs.length > 0) blocks.push({ kind: 'paragraph', runs })
}

const signs = /\\([\\*_\-•·.)])|\*\*|__/g

function parseRuns(line: string): Run[] {
  const text = line.trim()
  const marks = [...text.matchAll(signs)]
  const count = (mark: string): number => marks.filter(([found]) => found === mark).length
  // a mark without a partner is what it looks like: the last of an odd number
  const lone = ['**', '__'].flatMap(mark =>
    count(mark) % 2 === 1 ? (marks.findLast(([found]) => found === mark)?.index ?? []) : [],
  )
  const runs: Run[] = []
  const look = { bold: false, italic: false }
  let from = 0
  const add = (piece: string): void => {
    if (piece !== '')
      runs.push({ text: piece, ...(look.bold && { bold: true }), ...(look.italic && { italic: true }) })
  }
  for (const { 0: found, 1: literal, index } of marks) {
    add(text.slice(from, index))
    from = index + found.length
    if (literal !== undefined) add(literal)
    else if (lone.includes(index)) add(found)
    else if (found === '**') look.bold = !look.bold
    else look.italic = !look.italic
  }
  add(text.slice(from))
  return tidyRuns(runs)
}
