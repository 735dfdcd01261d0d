/** A number: the field to type it in, its unit, what it is worth where it was written as arithmetic, and all about it. */
import { readNumber } from '../../../core/calculation/case/notation.ts'
import type { FormEntry } from '../../../core/calculation/editing/form-entries.ts'
import { formName } from '../../../core/calculation/editing/form-name.ts'
import { fieldOf, type Plain } from '../../../core/calculation/editing/plain.ts'
import type { PlainQuantity } from '../../../core/calculation/editing/plain-quantity.ts'
import { showValue } from '../../../core/calculation/editing/read-form.ts'
import { sayUnit, sayValue } from '../../../words/calculation/unit.ts'
import { workbenchWords } from '../../../words/pages/workbench.ts'
import { describe, FieldFrame } from '../controls/field-frame.tsx'
import { type Desk, textIn } from '../state/desk.ts'
import { nameField } from '../state/field-words.ts'
import { standingId } from '../state/ids.ts'
import { labelOf } from '../state/label-of.ts'
import { AboutNumber } from './about-number.tsx'
import { RateValue } from './rate-value.tsx'

export type QuantityProps = {
  readonly entry: FormEntry
  readonly desk: Desk
  /** The name of a shared assumption, which stands in a column of its own. */
  readonly label?: string
  /** The shared assumptions that stand in the place of a number. */
  readonly assumptions: Plain
}

export function QuantityField({ entry, desk, label, assumptions }: QuantityProps) {
  const { path, quantity, problems } = entry
  const text = label ?? nameField(entry, desk.language)
  const name = formName([...path, 'value'])
  if (!quantity) return null
  // how an amount is split over accounts is bookkeeping, and nobody's assumption
  const isSplit = entry.field === 'share' && path.includes('lines')
  const about = isSplit ? null : (
    <AboutNumber entry={entry} desk={desk} label={text} assumptions={assumptions} />
  )
  const frame = { label: text, path, problems, desk, after: about }
  if (quantity.holds === 'years') return <YearFields {...{ entry, desk, quantity }} frame={frame} />
  // a word that is no assumption is what somebody is typing, or has typed by mistake: it stays in its field
  const isWord = quantity.holds === 'shared' && !isKnown(assumptions, quantity.name)
  const isTyped = quantity.holds === 'shared' && (isWord || desk.typing?.name === name)
  if (quantity.holds === 'rate' || (quantity.holds === 'shared' && !isTyped))
    return (
      <FieldFrame {...frame} name={standingId(name)}>
        <output id={standingId(name)} class="bench-standing" name={standingId(name)}>
          {quantity.holds === 'rate' ? (
            <RateValue name={quantity.name} desk={desk} />
          ) : (
            <SharedValue name={quantity.name} entry={entry} desk={desk} assumptions={assumptions} />
          )}
        </output>
      </FieldFrame>
    )
  const kept =
    quantity.holds === 'number' ? quantity.value : quantity.holds === 'shared' ? quantity.name : undefined
  return (
    <FieldFrame {...frame} name={name}>
      <NumberInput name={name} kept={kept} entry={entry} desk={desk} />
    </FieldFrame>
  )
}

function isKnown(assumptions: Plain, name: string): boolean {
  return fieldOf(assumptions, name) !== undefined
}

type InputProps = {
  readonly name: string
  readonly kept: Plain | undefined
  readonly entry: FormEntry
  readonly desk: Desk
  readonly label?: string
}

function NumberInput({ name, kept, entry, desk, label }: InputProps) {
  const { path, unit, problems } = entry
  const said = unit ? sayUnit(unit, desk.language) : ''
  return (
    <>
      <input
        class="form-input bench-number"
        id={name}
        name={name}
        value={textIn(desk, name, showValue(kept, desk.language))}
        autocomplete="off"
        aria-label={label}
        {...describe(name, path, problems, desk, said === '' ? [] : [`${name}-enhed`])}
      />
      {said !== '' && (
        <span class="bench-unit" id={`${name}-enhed`}>
          {said}
        </span>
      )}
      <Worth kept={kept} entry={entry} desk={desk} />
    </>
  )
}

/** Arithmetic is kept as it was written; beside it stands what it gives. */
function Worth({ kept, entry: { unit, path }, desk }: Pick<InputProps, 'kept' | 'entry' | 'desk'>) {
  if (!unit || typeof kept === 'undefined' || path[0] === 'years') return null
  const isPlain = typeof kept === 'number' || /^-?[\d.]+( ?%)?$/.test(String(kept))
  const isShare = Object.keys(unit).length === 0
  const number = readNumber(kept)
  if (!number.ok || (isPlain && !(isShare && typeof kept === 'number'))) return null
  return (
    <span class="bench-worth">
      {workbenchWords[desk.language].isWorth(sayValue(number.value, unit, desk.language))}
    </span>
  )
}

type YearProps = {
  readonly entry: FormEntry
  readonly desk: Desk
  readonly quantity: Extract<PlainQuantity, { holds: 'years' }>
  readonly frame: Omit<Parameters<typeof FieldFrame>[0], 'name' | 'children'>
}

/** One field a year, under the one label. */
function YearFields({ entry, desk, quantity, frame }: YearProps) {
  const words = workbenchWords[desk.language]
  const own = Object.keys(quantity.years).map(Number)
  const years = [...new Set([...desk.years, ...own])].sort((a, b) => a - b)
  const first = formName([...entry.path, 'years', years[0] ?? ''])
  return (
    <FieldFrame {...frame} name={first} isWide={true}>
      <span class="bench-years">
        {years.map(year => {
          const name = formName([...entry.path, 'years', year])
          const kept = fieldOf(quantity.years, String(year))
          return (
            <span class="bench-year">
              <span class="bench-year__name" aria-hidden="true">
                {year}
              </span>
              <input
                class="form-input bench-number"
                id={name}
                name={name}
                value={textIn(desk, name, showValue(kept, desk.language))}
                autocomplete="off"
                aria-label={words.inYear(frame.label, year)}
                {...describe(name, entry.path, entry.problems, desk)}
              />
            </span>
          )
        })}
      </span>
      <span class="bench-unit">{entry.unit ? sayUnit(entry.unit, desk.language) : ''}</span>
    </FieldFrame>
  )
}

type SharedProps = {
  readonly name: string
  readonly entry: FormEntry
  readonly desk: Desk
  readonly assumptions: Plain
}

function SharedValue({ name, entry: { unit }, desk, assumptions }: SharedProps) {
  const words = workbenchWords[desk.language]
  const stated = fieldOf(assumptions, name)
  const number = readNumber(fieldOf(stated, 'value') ?? stated)
  return (
    <>
      {number.ok && unit && <strong>{sayValue(number.value, unit, desk.language)} </strong>}
      <a href={`#${formName(['assumptions', name, 'value'])}`}>{words.sharedLink(labelOf(stated, name))}</a>
    </>
  )
}
