/** What two states of a proposal's fields say differently: texts word by word, rows by their ids. */
import { parseMarkup } from '../../text/markup.ts'
import { plainText } from '../../text/rich-text.ts'
import { type Piece, wordDifference } from '../../text/word-difference.ts'
import {
  type FormRow,
  longNames,
  type ProposalForm,
  type RowKind,
  rowKinds,
  type TextName,
  textNames,
} from '../form/form.ts'

export type TextDifference = {
  readonly name: TextName
  readonly pieces: readonly Piece[]
  /** The words are the same; only lists, bold or italic are not. */
  readonly isFormatOnly: boolean
}

export type RowDifference = {
  readonly kind: RowKind
  /** null where it is not there. */
  readonly before: FormRow | null
  readonly after: FormRow | null
}

export type FormDifference = {
  readonly texts: readonly TextDifference[]
  readonly rows: readonly RowDifference[]
}

export function formDifference(before: ProposalForm, after: ProposalForm): FormDifference {
  return {
    texts: textNames.flatMap(name => textDifference(name, before.texts[name], after.texts[name])),
    rows: rowKinds.flatMap(kind => rowDifferences(kind, before.rows[kind], after.rows[kind])),
  }
}

function textDifference(name: TextName, before: string, after: string): TextDifference[] {
  if (before === after) return []
  const isLong = (longNames as readonly string[]).includes(name)
  const [a, b] = isLong ? [wordsIn(before), wordsIn(after)] : [before, after]
  return [{ name, pieces: wordDifference(a, b), isFormatOnly: a === b }]
}

function wordsIn(markup: string): string {
  return plainText(parseMarkup(markup))
}

function rowDifferences(
  kind: RowKind,
  before: readonly FormRow[],
  after: readonly FormRow[],
): RowDifference[] {
  const old = new Map(before.map(row => [row.id, row]))
  const now = new Map(after.map(row => [row.id, row]))
  const ids = [...new Set([...old.keys(), ...now.keys()])]
  return ids.flatMap(id => {
    const [a, b] = [old.get(id) ?? null, now.get(id) ?? null]
    return a && b && isSameRow(a, b) ? [] : [{ kind, before: a, after: b }]
  })
}

function isSameRow(a: FormRow, b: FormRow): boolean {
  const fields = new Set([...Object.keys(a.values), ...Object.keys(b.values)])
  return [...fields].every(field => (a.values[field] ?? '') === (b.values[field] ?? ''))
}
