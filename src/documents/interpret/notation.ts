/**
 * Danish or English separators, decided once per document: by the numbers that only one notation allows, and where
 * these are silent or disagree, by the notation under which more of the document's own sums hold. Tables are told one
 * by one, so that none needs to be kept for it.
 */
import type { Notation } from '../../core/catalogue/document.ts'
import { type Evidence, evidenceOf } from '../../core/text/digits.ts'
import { type NumberParts, numberParts, readNumber } from './amount.ts'
import type { RawCell, RawRow } from './draft.ts'

export type NotationEvidence = {
  readonly note: (table: RawTable) => void
  readonly decide: () => Notation
}

export type RawTable = {
  readonly rows: readonly RawRow[]
  /** The last is the one that the columns come to. */
  readonly totals: readonly RawRow[]
}

export function createNotationEvidence(): NotationEvidence {
  const seen = new Set<Evidence>()
  const held = { da: 0, en: 0 }
  return {
    note(table) {
      const numbers = numbersOf(table)
      const found = separatorsIn(numbers)
      for (const evidence of found) seen.add(evidence)
      // without a number that may be read either way, the same sums hold in both
      if (!found.has('either')) return
      held.da += sumsThatHold(numbers, 'da')
      held.en += sumsThatHold(numbers, 'en')
    },
    decide() {
      if (!seen.has('en') && (seen.has('da') || !seen.has('either'))) return 'da'
      if (!seen.has('da') && seen.has('en')) return 'en'
      return held.en > held.da ? 'en' : 'da'
    },
  }
}

/** The table's numbers without their dress; null where a cell holds none. */
type Numbers = { readonly rows: readonly RowNumbers[]; readonly totals: readonly RowNumbers[] }
type RowNumbers = {
  readonly cells: readonly (NumberParts | null)[]
  readonly total: NumberParts | null
}

function numbersOf({ rows, totals }: RawTable): Numbers {
  const ofRow = ({ cells, total }: RawRow): RowNumbers => ({
    cells: cells.map(numberIn),
    total: total && numberIn(total),
  })
  return { rows: rows.map(ofRow), totals: totals.map(ofRow) }
}

function numberIn({ text }: RawCell): NumberParts | null {
  return numberParts(text)
}

/** What the separators speak for. */
function separatorsIn({ rows, totals }: Numbers): Set<Evidence> {
  const seen = new Set<Evidence>()
  const note = (parts: NumberParts | null): void => {
    const evidence = parts && separators.test(parts.digits) ? evidenceOf(parts.digits) : null
    if (evidence) seen.add(evidence)
  }
  for (const { cells, total } of [...rows, ...totals]) {
    for (const cell of cells) note(cell)
    note(total)
  }
  return seen
}

const separators = /[.,]/

function sumsThatHold({ rows, totals }: Numbers, notation: Notation): number {
  const value = (parts: NumberParts | null): number | null =>
    parts && (readNumber(parts, notation)?.value ?? null)
  const values = ({ cells, total }: RowNumbers): RowValues => ({
    cells: cells.map(value),
    total: value(total),
  })
  const lines = rows.map(values)
  const sums = totals.map(values)
  const alongRows = [...lines, ...sums].filter(({ cells, total }) => isSumOf(total, cells))
  const alongColumns = sums.at(-1)?.cells.filter((total, i) =>
    isSumOf(
      total,
      lines.map(({ cells }) => cells[i] ?? null),
    ),
  )
  return alongRows.length + (alongColumns?.length ?? 0)
}

type RowValues = { readonly cells: readonly (number | null)[]; readonly total: number | null }

/** Two numbers at least: one alone equals its total in any notation. */
function isSumOf(total: number | null, parts: readonly (number | null)[]): boolean {
  if (total === null) return false
  let sum = 0
  let count = 0
  for (const part of parts) {
    if (part === null) continue
    sum += part
    count++
  }
  return count >= 2 && Math.abs(sum - total) < 1e-6
}
