/**
 * A saving, and then blank years: it may have ended or not been calculated, and the two are worth very different
 * sums. Where text or assumptions declare an end it is only a note (saving-ends).
 */
import type { PrintedCell } from '../../../proposal/content.ts'
import { createFinding, type Finding } from '../../finding.ts'
import type { ProposalRule } from '../rule.ts'
import { ofRole, type ProfessionalView, says } from '../view.ts'
import { numerals } from '../vocabulary.ts'

export const savingStops: ProposalRule = (view): Finding[] => {
  const stops = ofRole(view, 'benefit').flatMap(({ line }) => {
    const last = lastSaving(line.cells)
    return last === null ? [] : [{ line, last }]
  })
  const [first] = stops
  if (!first) return []
  const year = view.budget.periods[first.last]?.year
  if (year === undefined) return []
  const years = first.last - first.line.cells.findIndex(cell => cell.amount !== null) + 1
  const code = view.known.ends || declaresEnd(view, year, years) ? 'saving-ends' : 'saving-stops'
  return [
    createFinding(code, {
      proposal: view.key,
      line: first.line.id,
      place: first.line.place,
      data: { last: year },
    }),
  ]
}

/** The column of the last saving where only blanks follow; null where nothing or something else does. */
function lastSaving(cells: readonly PrintedCell[]): number | null {
  const last = cells.findLastIndex(cell => (cell.amount ?? 0) < 0)
  const after = cells.slice(last + 1)
  return last >= 0 && after.length > 0 && after.every(isBlank) ? last : null
}

function isBlank({ amount, text }: PrintedCell): boolean {
  return amount === null && text.trim() === ''
}

/** `indtil 31. december 2021`, or `på 3 år` where the saving lasts three. */
function declaresEnd(view: ProfessionalView, year: number, years: number): boolean {
  const { until, during } = endPatterns(year, years)
  return says(view, until) || says(view, during)
}

type EndPatterns = { readonly until: RegExp; readonly during: RegExp }

const known = new Map<string, EndPatterns>()

/** Kept, so that the same question is the same pattern; there are only so many budget years. */
function endPatterns(year: number, years: number): EndPatterns {
  const key = `${year} ${years}`
  const made = known.get(key) ?? createEndPatterns(year, years)
  known.set(key, made)
  return made
}

function createEndPatterns(year: number, years: number): EndPatterns {
  const written = Object.entries(numerals).flatMap(([word, value]) => (value === years ? [word] : []))
  const count = [years, ...written].join('|')
  return {
    until: new RegExp(`(indtil|til og med|frem til|ophører|slutter|udløber).{0,40}${year}`, 'u'),
    during: new RegExp(`(?<!\\p{L})(i løbet af|på|over|i) (${count}) år(?!\\p{L})`, 'u'),
  }
}
