/** What two people changed differently, place by place, with both values: one's own stands in the field. */

import type { CaseConflict } from '../../core/calculation/editing/merge-cases.ts'
import { nameOf } from '../../core/calculation/editing/outcome.ts'
import { isPlainEntry, type Plain, type PlainCase } from '../../core/calculation/editing/plain.ts'
import { readPlainQuantity } from '../../core/calculation/editing/plain-quantity.ts'
import { showTyped } from '../../core/calculation/editing/typed-number.ts'
import { driversOf } from '../../core/calculation/editing/walk-fields.ts'
import type { Language } from '../../words/language.ts'
import { workbenchWords } from '../../words/pages/workbench.ts'
import { sayPlace } from './field-words.ts'

export function sayConflicts(
  conflicts: readonly CaseConflict[],
  plain: PlainCase,
  language: Language,
): readonly string[] {
  const words = workbenchWords[language]
  const driverName = (index: number) => nameOf(driversOf(plain)[index]) ?? String(index + 1)
  return conflicts.map(({ path, mine, theirs }) =>
    words.bothChanged(
      path.length === 1 && path[0] === 'drivers' ? words.order : sayPlace(path, driverName, language),
      sayValue(mine, language),
      sayValue(theirs, language),
    ),
  )
}

/** Short: a number as it is spelled, a text, the name of a driver; what is not there is said to be gone. */
function sayValue(value: Plain | undefined, language: Language): string {
  const words = workbenchWords[language]
  if (value === undefined || value === null) return words.nothing
  if (typeof value === 'number' || typeof value === 'string') return showTyped(value, language)
  if (typeof value === 'boolean') return words.yesOrNo[value ? 'yes' : 'no']
  const quantity = readPlainQuantity(value)
  if (quantity.holds === 'rate') return quantity.name
  if (quantity.holds === 'number' && quantity.value !== undefined) return sayValue(quantity.value, language)
  if (isPlainEntry(value)) return nameOf(value) ?? words.several
  return words.several
}
