/** From the kept text tree to what the editor edits, and back. */
import type { Node } from 'prosemirror-model'
import { type RichText, type Run, type TextBlock, tidyRuns } from '../../../core/text/rich-text.ts'
import { schema } from './schema.ts'

const { doc, paragraph, bullets, numbers, listItem } = schema.nodes

export function toDocument(text: RichText): Node {
  return doc.create(null, text.length > 0 ? text.map(toBlock) : [paragraph.create()])
}

function toBlock(block: TextBlock): Node {
  if (block.kind === 'paragraph') return paragraph.create(null, block.runs.map(toText))
  return (block.ordered ? numbers : bullets).create(
    null,
    block.items.map(item => listItem.create(null, withFirstParagraph(item).map(toBlock))),
  )
}

/** The editor's list entries begin with a line, as one that is typed does. */
function withFirstParagraph(item: RichText): RichText {
  return item[0]?.kind === 'paragraph' ? item : [{ kind: 'paragraph', runs: [] }, ...item]
}

function toText({ text, bold, italic }: Run): Node {
  const { marks } = schema
  return schema.text(text, [
    ...(bold ? [marks.bold.create()] : []),
    ...(italic ? [marks.italic.create()] : []),
  ])
}

export function toRichText(node: Node): RichText {
  return node.children.flatMap(toTextBlock)
}

function toTextBlock(node: Node): TextBlock[] {
  if (node.type !== paragraph)
    return [{ kind: 'list', ordered: node.type === numbers, items: node.children.map(toRichText) }]
  const runs = tidyRuns(node.children.map(toRun))
  return runs.length > 0 ? [{ kind: 'paragraph', runs }] : []
}

function toRun(node: Node): Run {
  const has = (name: 'bold' | 'italic') => node.marks.some(mark => mark.type === schema.marks[name])
  return { text: node.text ?? '', ...(has('bold') && { bold: true }), ...(has('italic') && { italic: true }) }
}
