/** What an address or a form asks for of an own value, as it was typed, and what is meant by it. */
import { readTyped, showTyped } from '../../core/calculation/editing/typed-number.ts'
import { checkOwnValue, isDay } from '../../core/parameter/check-own-value.ts'
import { dayAfter } from '../../core/parameter/own-value.ts'
import type { Parameter } from '../../core/parameter/parameter.ts'
import type { Language } from '../../words/language.ts'
import type { OwnValueFault } from '../../words/pages/own-value.ts'
import type { OwnValueWish } from '../../workflow/rates/own-values.ts'

export const ownValueFields = {
  from: 'fra',
  last: 'sidste',
  value: 'vaerdi',
  source: 'kilde',
  /** The entry that is put right, ended or withdrawn. */
  correct: 'ret',
  end: 'slut',
  withdraw: 'fortryd',
  /** Asks for the preview. */
  preview: 'se',
  reason: 'begrundelse',
  seen: 'set',
  /** The language that the number was typed in: the address says the same on a page in another. */
  notation: 'sprog',
} as const

/** As it was typed, to be shown again. */
export type OwnValueTyped = {
  readonly from: string
  readonly last: string
  readonly value: string
  readonly source: string
}

export type OwnValueAsked =
  /** An empty form, or one filled in with an entry that shall be put right. */
  | { readonly kind: 'form'; readonly typed: OwnValueTyped; readonly corrects: string | null }
  | { readonly kind: 'end-form'; readonly entry: string }
  | {
      readonly kind: 'wish'
      readonly wish: OwnValueWish
      readonly typed: OwnValueTyped
      /** The number could have been read in another notation. */
      readonly isAmbiguous: boolean
    }
  | {
      readonly kind: 'faults'
      readonly faults: readonly OwnValueFault[]
      readonly typed: OwnValueTyped
      readonly entry: string | null
    }

export function readOwnValue(
  fields: URLSearchParams,
  parameter: Parameter,
  language: Language,
): OwnValueAsked {
  const text = (name: keyof typeof ownValueFields) => (fields.get(ownValueFields[name]) ?? '').trim()
  const value = inNotation(text('value'), text('notation'), language)
  const typed = { from: text('from'), last: text('last'), value, source: text('source') }
  const withdraw = text('withdraw')
  if (withdraw !== '')
    return { kind: 'wish', wish: { act: 'withdraw', entry: withdraw }, typed, isAmbiguous: false }
  const isAsked = fields.has(ownValueFields.preview)
  const end = text('end')
  if (end !== '') return isAsked ? readEnd(end, typed) : { kind: 'end-form', entry: end }
  if (!isAsked) return { kind: 'form', typed, corrects: text('correct') || null }
  return readEntry(typed, parameter, language)
}

/** As the page's own language writes what was typed in the other; what is no number there stays as it is. */
function inNotation(text: string, typedIn: string, language: Language): string {
  if ((typedIn !== 'da' && typedIn !== 'en') || typedIn === language) return text
  const number = readTyped(text, typedIn)
  return number.ok ? showTyped(number.value, language) : text
}

function readEnd(entry: string, typed: OwnValueTyped): OwnValueAsked {
  if (!isDay(typed.last)) {
    const faults = [{ code: 'not-a-day', field: 'until', text: typed.last }] as const
    return { kind: 'faults', faults, typed, entry }
  }
  return { kind: 'wish', wish: { act: 'end', entry, until: dayAfter(typed.last) }, typed, isAmbiguous: false }
}

/** Everything that is wrong is said at once. */
function readEntry(typed: OwnValueTyped, rate: Parameter, language: Language): OwnValueAsked {
  const number = readTyped(typed.value, language)
  const until = typed.last === '' ? null : isDay(typed.last) ? dayAfter(typed.last) : typed.last
  const { from, source } = typed
  const value = { parameter: rate.name, from, until, value: number.ok ? number.value : 0, source }
  const faults: OwnValueFault[] = [
    ...(number.ok ? [] : ([{ code: 'not-a-number', field: 'value' }] as const)),
    ...checkOwnValue(value, rate),
  ]
  if (!number.ok || faults.length > 0) return { kind: 'faults', faults, typed, entry: null }
  return { kind: 'wish', wish: { act: 'enter', value }, typed, isAmbiguous: number.isAmbiguous }
}
