/**
 * Danish or English separators, decided once per document: by the numbers that only one notation allows, and where
 * these are silent or disagree, by the notation under which more of the document's own sums hold.
 */
import type { Notation } from '../../core/catalogue/document.ts'
import { type Evidence, evidenceOf } from '../../core/text/digits.ts'
import { numberParts, readNumber } from './amount.ts'
import type { DocumentDraft, RawCell, RawRow } from './draft.ts'

export function decideNotation(draft: DocumentDraft): Notation {
  const seen = separatorsSeen(draft)
  if (!seen.has('en') && (seen.has('da') || !seen.has('either'))) return 'da'
  if (!seen.has('da') && seen.has('en')) return 'en'
  return sumsThatHold(draft, 'en') > sumsThatHold(draft, 'da') ? 'en' : 'da'
}

/** What the document's separators speak for. */
function separatorsSeen(draft: DocumentDraft): Set<Evidence> {
  const seen = new Set<Evidence>()
  const note = ({ text }: RawCell): void => {
    const parts = separators.test(text) ? numberParts(text) : null
    const evidence = parts && evidenceOf(parts.digits)
    if (evidence) seen.add(evidence)
  }
  for (const { cells, total } of rowsOf(draft)) {
    for (const cell of cells) note(cell)
    if (total) note(total)
  }
  return seen
}

const separators = /[.,]/

function* rowsOf(draft: DocumentDraft): Generator<RawRow> {
  for (const overview of draft.overviews) {
    yield* overview.rows
    if (overview.totals) yield overview.totals
  }
  for (const { budget } of draft.proposals) {
    if (!budget) continue
    yield* budget.lines
    yield* budget.totals
  }
}

function sumsThatHold(draft: DocumentDraft, notation: Notation): number {
  let held = 0
  const value = (cell: RawCell | null | undefined): number | null => {
    const parts = cell ? numberParts(cell.text) : null
    return parts ? (readNumber(parts, notation)?.value ?? null) : null
  }
  const check = (parts: readonly RawRow['cells'][number][], total: RawCell | null | undefined): void => {
    const stated = value(total)
    const values = parts.map(value).filter(v => v !== null)
    if (stated === null || values.length < 2) return
    if (Math.abs(values.reduce((a, b) => a + b, 0) - stated) < 1e-6) held++
  }
  for (const row of rowsOf(draft)) check(row.cells, row.total)
  const tables = draft.proposals.flatMap(({ budget }) =>
    budget ? [{ rows: budget.lines, totals: budget.totals.at(-1) }] : [],
  )
  for (const { rows, totals } of draft.overviews) tables.push({ rows, totals: totals ?? undefined })
  for (const { rows, totals } of tables) {
    totals?.cells.forEach((total, i) => {
      check(
        rows.flatMap(row => row.cells[i] ?? []),
        total,
      )
    })
  }
  return held
}
