/** A field that holds no number: a text, a choice, a month, a year, the name of another driver. */

import { findFunction, nameInYear } from '../../../core/account/chart.ts'
import { readWrittenAccount } from '../../../core/account/written-account.ts'
import { type FormEntry, textOf } from '../../../core/calculation/editing/form-entries.ts'
import { sayChoice, workbenchWords } from '../../../words/pages/workbench.ts'
import { type Desk, textIn } from '../state/desk.ts'
import { nameField } from '../state/field-words.ts'
import { describe, FieldFrame } from './field-frame.tsx'

type Props = { readonly entry: FormEntry; readonly desk: Desk }

/** The list of accounts that the page offers while one is typed. */
export const accountList = 'kontoplan'

export function PlainField({ entry, desk }: Props) {
  const { name, path, problems, type, value, options, field } = entry
  const label = nameField(entry, desk.language)
  const text = textIn(desk, name, textOf(value))
  const common = { id: name, name, ...describe(name, path, problems, desk) }
  return (
    <FieldFrame {...{ name, label, path, problems, desk }}>
      {type.kind === 'choice' ? (
        <select class="form-select" {...common} value={text}>
          {value === undefined && <option value="">{sayUnsaid(entry, desk)}</option>}
          {options.map(option => (
            <option value={option} selected={option === text}>
              {sayChoice(option, desk.language)}
            </option>
          ))}
        </select>
      ) : (
        <input
          class={type.kind === 'text' ? 'form-input' : 'form-input bench-time'}
          {...common}
          value={text}
          autocomplete="off"
          list={field === 'account' ? accountList : undefined}
          placeholder={type.kind === 'month' ? workbenchWords[desk.language].monthHint : undefined}
        />
      )}
      {field === 'account' && <AccountName code={text} desk={desk} />}
    </FieldFrame>
  )
}

/** What holds as long as nothing is chosen, said in its place: it is not written into the case. */
function sayUnsaid({ required, usual, path }: FormEntry, { language, tableUnit }: Desk): string {
  const words = workbenchWords[language]
  if (required) return words.choose
  if (path.join() === 'unit' && tableUnit !== null) return words.asTable(sayChoice(tableUnit, language))
  return usual === null ? '' : words.unlessChosen(sayChoice(usual, language))
}

function AccountName({ code, desk }: { readonly code: string; readonly desk: Desk }) {
  const { chart } = desk.surroundings
  const read = code === '' ? null : readWrittenAccount(code, desk.years, chart)
  const known = read?.kind === 'known' ? findFunction(chart, read.code) : null
  if (!known) return null
  const name = nameInYear(known, desk.years[0] ?? 0)
  return <span class="bench-unit">{known.code === code ? name : `${known.code} ${name}`}</span>
}
