/** Fields that two people changed otherwise: one's own stands, and the other's can be taken. */
import type { CaseConflict } from '../../core/calculation/editing/merge-cases.ts'
import { nameOf } from '../../core/calculation/editing/outcome.ts'
import { type Plain, type PlainCase, valueAt } from '../../core/calculation/editing/plain.ts'
import { showValue } from '../../core/calculation/editing/read-form.ts'
import { driversOf } from '../../core/calculation/editing/walk-fields.ts'
import { workbenchWords } from '../../words/pages/workbench.ts'
import { ActButton } from './act-button.tsx'
import type { Desk } from './desk.ts'
import { sayPlace } from './field-words.ts'

type Props = { readonly conflicts: readonly CaseConflict[]; readonly plain: PlainCase; readonly desk: Desk }

export function ConflictsSection({ conflicts, plain, desk }: Props) {
  if (conflicts.length === 0) return null
  const words = workbenchWords[desk.language]
  const driverName = (index: number) => nameOf(driversOf(plain)[index]) ?? String(index + 1)
  return (
    <section class="bench-note" aria-labelledby="uens">
      <h2 id="uens" class="bench-note__head">
        {words.conflicts}
      </h2>
      <ul>
        {conflicts.map(({ path, mine, theirs }) => (
          <li key={path.join('/')}>
            {words.conflict(sayPlace(path, driverName, desk.language), say(mine, desk), say(theirs, desk))}{' '}
            <ActButton
              act={theirs === undefined ? { kind: 'clear', path } : { kind: 'set', path, value: theirs }}
            >
              {words.takeTheirs}
            </ActButton>
          </li>
        ))}
      </ul>
    </section>
  )
}

function say(value: Plain | undefined, { language }: Desk): string {
  const words = workbenchWords[language]
  const number = valueAt(value, ['value']) ?? value
  if (number === undefined || number === null) return words.nothing
  return typeof number === 'object' || typeof number === 'boolean'
    ? words.somethingElse
    : showValue(number, language)
}
