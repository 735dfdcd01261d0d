/**
 * The one middle between file formats and meaning: a document as a sequence of blocks. Readers make them,
 * interpret/ understands them; writers will take them the other way. A closed union.
 */
import type { Place } from '../core/place.ts'
import { type RichText, type Run, runsText } from '../core/text/rich-text.ts'

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly runs: readonly Run[]; readonly place: Place }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly place: Place }
  | { readonly kind: 'list'; readonly list: RichText; readonly place: Place }
  | TableBlock
  /** Only written, never read: a picture says nothing that its table does not. */
  | { readonly kind: 'chart'; readonly title: string; readonly svg: string }

export type TableBlock = {
  readonly kind: 'table'
  readonly caption: string | null
  readonly rows: readonly Row[]
  readonly place: Place
  /** The next block is the rest of it. */
  readonly hasRest?: true
}

/**
 * A longer table comes in several blocks, so that its rows are let go as they are understood. Held together, the
 * 10,000 rows of an overview also teach the engine that rows live long, and it keeps those of every form from then on.
 */
export const mostRowsInBlock = 200

export type Row = { readonly cells: readonly TableCell[]; readonly place: Place }

/** `text` is the words alone, trimmed; `rich` is there only where the cell holds more than one plain paragraph. */
export type TableCell = { readonly text: string; readonly rich: RichText | null; readonly place: Place }

export function cellText(cell: TableCell): RichText {
  if (cell.rich) return cell.rich
  return cell.text === '' ? [] : [{ kind: 'paragraph', runs: [{ text: cell.text }] }]
}

export function blockText(runs: readonly Run[]): string {
  return runsText(runs).trim()
}
