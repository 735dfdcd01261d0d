/**
 * Formatting inside a line of text: Markdown's stars and underscores, and the few HTML tags that documents carry.
 * Any other tag is a word like others and stays visible as written: nothing is dropped, nothing is executed.
 */
import { Parser } from 'htmlparser2'
import { type RichText, type Run, type TextBlock, tidyRuns } from '../../core/text/rich-text.ts'
import { wellFormed } from '../../core/text/well-formed.ts'
import { limits } from '../limits.ts'
import { unreadable } from '../unreadable.ts'
import { emphasise } from './emphasis.ts'
import { createRichTextBuilder, formattingTags } from './rich-text-builder.ts'

const marked = /[<&*_\\`]/

/** Whether a text holds any sign that could be formatting. */
export function isMarked(text: string): boolean {
  return marked.test(text)
}

/** The text of one cell or paragraph; paragraphs and lists inside it become blocks. */
export function readInline(source: string): RichText {
  const text = wellFormed(source)
  if (!isMarked(text)) {
    const runs = tidyRuns([{ text }])
    return runs.length === 0 ? [] : [{ kind: 'paragraph', runs }]
  }
  const builder = createRichTextBuilder()
  if (!/[<&]/.test(text)) emphasise(text, builder.text)
  else readTags(text, builder)
  return builder.finish().map(dashedToList)
}

/** `- *first* - *second*` in one paragraph is a list that lost its lines: the dashes stand alone between formatted runs. */
function dashedToList(block: TextBlock): TextBlock {
  if (block.kind !== 'paragraph' || block.runs.length < 4) return block
  const isDash = (run: Run): boolean => /^\s*[-–•]\s*$/.test(run.text)
  const alternates = block.runs.every((run, i) => isDash(run) === (i % 2 === 0))
  if (!alternates || block.runs.length % 2 !== 0) return block
  const items = block.runs
    .filter((_, i) => i % 2 === 1)
    .map((run): RichText => [{ kind: 'paragraph', runs: tidyRuns([run]) }])
  return { kind: 'list', ordered: false, items }
}

function readTags(text: string, builder: ReturnType<typeof createRichTextBuilder>): void {
  const literal = (): void => builder.text(text.slice(parser.startIndex, parser.endIndex + 1), {})
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name) {
        if (++depth > limits.depth) throw unreadable('nested-too-deep', { limit: limits.depth })
        if (formattingTags.has(name)) builder.open(name)
        else literal()
      },
      onclosetag(name, implied) {
        depth--
        if (formattingTags.has(name)) builder.close(name)
        else if (!implied) literal()
      },
      ontext(data) {
        emphasise(data, builder.text)
      },
      oncomment: literal,
      onprocessinginstruction: literal,
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: true },
  )
  parser.end(text)
}

export function isAllBold(runs: readonly Run[]): boolean {
  return runs.length > 0 && runs.every(run => run.bold === true || run.text.trim() === '')
}
