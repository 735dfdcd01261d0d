/** Marks a field that says something else than the version it began with, with what it said before. */
import type { CasePath } from '../../../core/calculation/case/problem.ts'
import type { CaseChange } from '../../../core/calculation/editing/changes.ts'
import { type Plain, valueAt } from '../../../core/calculation/editing/plain.ts'
import { showValue } from '../../../core/calculation/editing/read-form.ts'
import { sayChoice, workbenchWords } from '../../../words/pages/workbench.ts'
import { changeAt, type Desk } from '../state/desk.ts'

type Props = { readonly path: CasePath; readonly desk: Desk; readonly id?: string }

export function ChangeMark({ path, desk, id }: Props) {
  const change = changeAt(desk, path)
  if (!change) return null
  const words = workbenchWords[desk.language]
  const before = sayBefore(change, path, desk)
  return (
    <span class="bench-changed" id={id}>
      {words.changed}
      {before === null ? null : `, ${words.before(before)}`}
    </span>
  )
}

/** null for what is more than one value. */
function sayBefore({ path: at, before }: CaseChange, path: CasePath, { language }: Desk): string | null {
  const inner = valueAt(before, path.slice(at.length)) ?? (path.length > at.length ? undefined : before)
  const value = numberOf(inner)
  if (value === undefined || value === null) return workbenchWords[language].nothing
  if (typeof value === 'object' || typeof value === 'boolean') return null
  return typeof value === 'string'
    ? sayChoice(showValue(value, language), language)
    : showValue(value, language)
}

function numberOf(value: Plain | undefined): Plain | undefined {
  return valueAt(value, ['value']) ?? value
}
