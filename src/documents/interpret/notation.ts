/**
 * Danish or English separators, decided once per document: by the numbers that only one notation allows, and where
 * these are silent or disagree, by the notation under which more of the document's own sums hold. Tables are told one
 * by one, so that none needs to be kept for it.
 */
import type { Notation } from '../../core/catalogue/document.ts'
import type { Evidence } from '../../core/text/digits.ts'
import { type Numbers, numbersIn } from './amount.ts'
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
      const rows = table.rows.map(numbersOf)
      const totals = table.totals.map(numbersOf)
      const found = evidenceIn(rows, totals)
      for (const evidence of found) seen.add(evidence)
      // without a number that may be read either way, the same sums hold in both
      if (!found.has('either')) return
      held.da += sumsThatHold(rows, totals, 'da')
      held.en += sumsThatHold(rows, totals, 'en')
    },
    decide() {
      if (!seen.has('en') && (seen.has('da') || !seen.has('either'))) return 'da'
      if (!seen.has('da') && seen.has('en')) return 'en'
      return held.en > held.da ? 'en' : 'da'
    },
  }
}

type RowNumbers = { readonly cells: readonly (Numbers | null)[]; readonly total: Numbers | null }

function numbersOf({ cells, total }: RawRow): RowNumbers {
  return { cells: cells.map(numberOf), total: total && numberOf(total) }
}

function numberOf({ text }: RawCell): Numbers | null {
  return numbersIn(text)
}

function evidenceIn(rows: readonly RowNumbers[], totals: readonly RowNumbers[]): Set<Evidence> {
  const found = new Set<Evidence>()
  const note = (numbers: Numbers | null): void => {
    if (numbers?.evidence) found.add(numbers.evidence)
  }
  for (const part of [rows, totals])
    for (const { cells, total } of part) {
      for (const cell of cells) note(cell)
      note(total)
    }
  return found
}

function sumsThatHold(
  rows: readonly RowNumbers[],
  totals: readonly RowNumbers[],
  notation: Notation,
): number {
  let held = 0
  for (const part of [rows, totals])
    for (const { cells, total } of part) if (isSumOf(total, cells, notation)) held++
  totals.at(-1)?.cells.forEach((total, i) => {
    const column = rows.map(({ cells }) => cells[i] ?? null)
    if (isSumOf(total, column, notation)) held++
  })
  return held
}

/** Of two numbers at least: one alone equals its total in any notation. */
function isSumOf(total: Numbers | null, parts: readonly (Numbers | null)[], notation: Notation): boolean {
  const stated = total?.[notation]?.value ?? null
  if (stated === null) return false
  let sum = 0
  let count = 0
  for (const part of parts) {
    const number = part?.[notation]?.value ?? null
    if (number === null) continue
    sum += number
    count++
  }
  return count >= 2 && Math.abs(sum - stated) < 1e-6
}
