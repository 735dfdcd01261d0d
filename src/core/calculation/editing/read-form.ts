/**
 * Reads a posted form back into a plain case: over the case it was drawn from, place by place. Only names that this
 * case's form has are looked at; all others are told and change nothing. What a field left out keeps what it had.
 */
import type { Notation } from '../../catalogue/document.ts'
import type { CasePath } from '../case/problem.ts'
import { applyEdit } from './apply-edit.ts'
import type { Edit } from './edit.ts'
import { assumptionEntries, driverEntries, type FormEntry, headEntries, textOf } from './form-entries.ts'
import { formName } from './form-name.ts'
import { fieldOf, type Plain, type PlainCase, valueAt } from './plain.ts'
import { aboutFields, aboutOf } from './plain-quantity.ts'
import { readTypedMonth } from './typed-month.ts'
import { showTyped } from './typed-number.ts'
import { driversOf } from './walk-fields.ts'

export type FormReading =
  | {
      readonly ok: true
      readonly case: PlainCase
      readonly changed: readonly CasePath[]
      /** Names that the form does not have, for a log; they changed nothing. */
      readonly ignored: readonly string[]
    }
  | { readonly ok: false; readonly because: 'too-many-fields' | 'too-long' }

const most = { fields: 20_000, length: 20_000, all: 2_000_000 }

/** `posted` as a browser sends it; of a name that comes twice the last counts, as with a checkbox behind its "no". */
export function readForm(
  plain: PlainCase,
  posted: Iterable<readonly [name: string, value: string]>,
  notation: Notation,
): FormReading {
  const fields = new Map<string, string>()
  let length = 0
  for (const [name, value] of posted) {
    fields.set(name, value)
    length += name.length + value.length
    if (fields.size > most.fields) return { ok: false, because: 'too-many-fields' }
    if (value.length > most.length || length > most.all) return { ok: false, because: 'too-long' }
  }
  const asked = new Set<string>()
  let next = plain
  const changed: CasePath[] = []
  for (const edit of editsIn(plain, fields, notation, asked)) {
    const done = applyEdit(next, edit)
    if (!done.ok) continue
    next = done.case
    changed.push(...done.changed)
  }
  const ignored = [...fields.keys()].filter(name => !asked.has(name))
  return { ok: true, case: next, changed, ignored: ignored.map(name => name.slice(0, 60)) }
}

function* editsIn(
  plain: PlainCase,
  fields: ReadonlyMap<string, string>,
  notation: Notation,
  asked: Set<string>,
): Generator<Edit> {
  const posted = (path: CasePath): string | undefined => {
    const name = formName(path)
    asked.add(name)
    return fields.get(name)
  }
  // a page that sends one field at every keystroke has nothing looked up in all the others
  const names = [...fields.keys()]
  const tops = new Set(names.map(name => name.split('/', 2).join('/')))
  const isAsked = (index: number): boolean => tops.has(formName(['drivers', index]))
  const isHeadAsked = names.some(name => !name.startsWith('drivers/') && !name.startsWith('assumptions/'))
  const entries = [
    ...(isHeadAsked ? headEntries(plain, []) : []),
    ...(names.some(name => name.startsWith('assumptions/')) ? assumptionEntries(plain, []) : []),
    ...driversOf(plain).flatMap((driver, index) => (isAsked(index) ? driverEntries(driver, index, []) : [])),
  ]
  for (const entry of entries) yield* editsOf(entry, posted, notation)
  for (const [index, driver] of driversOf(plain).entries()) {
    const paused = posted(['drivers', index, 'paused'])
    const isPaused = paused === 'true'
    if (paused !== undefined && isPaused !== (fieldOf(driver, 'paused') === true))
      yield { kind: 'pause-driver', index, isPaused }
  }
}

type Posted = (path: CasePath) => string | undefined

function* editsOf(entry: FormEntry, posted: Posted, notation: Notation): Generator<Edit> {
  const { type: fieldType, path, value } = entry
  switch (fieldType.kind) {
    case 'quantity':
      if (path[0] === 'years') yield* plainEdits(path, value, posted, toWhole)
      else yield* quantityEdits(entry, posted, notation)
      return
    case 'year':
      yield* plainEdits(path, value, posted, toWhole)
      return
    case 'month':
      yield* plainEdits(path, value, posted, readTypedMonth)
      return
    case 'texts':
      yield* textsEdits(path, value, posted)
      return
    case 'text':
    case 'choice':
      yield* path.length === 3 && path[0] === 'drivers' && path[2] === 'name'
        ? nameEdits(path, value, posted)
        : plainEdits(path, value, posted, text => text)
      return
    case 'line':
    case 'list':
    case 'entry':
      return
    default:
      fieldType satisfies never
  }
}

function* plainEdits(
  path: CasePath,
  before: Plain | undefined,
  posted: Posted,
  read: (text: string) => Plain,
): Generator<Edit> {
  const text = posted(path)?.trim()
  if (text === undefined || text === textOf(before)) return
  yield text === '' ? { kind: 'clear', path } : { kind: 'set', path, value: read(text) }
}

function* nameEdits(path: CasePath, before: Plain | undefined, posted: Posted): Generator<Edit> {
  const name = posted(path)?.trim()
  if (name !== undefined && name !== textOf(before))
    yield { kind: 'rename-driver', index: Number(path[1]), name }
}

/** One field for each text, so that a name with a comma stays one name. From the last, as an emptied one goes. */
function* textsEdits(path: CasePath, before: Plain | undefined, posted: Posted): Generator<Edit> {
  const texts = Array.isArray(before) ? before : []
  for (const [i, text] of [...texts.entries()].reverse())
    yield* plainEdits([...path, i], text, posted, one => one)
}

function* quantityEdits(
  { path, quantity, value }: FormEntry,
  posted: Posted,
  notation: Notation,
): Generator<Edit> {
  if (!quantity) return
  const rate = posted([...path, 'rate'])
  const number = posted([...path, 'value'])
  const shown = showValue(quantity.holds === 'years' ? undefined : numberIn(value), notation)
  if (rate !== undefined && rate !== '' && !(quantity.holds === 'rate' && quantity.name === rate))
    yield { kind: 'take-rate', path, rate }
  else if (number !== undefined && number.trim() !== shown)
    yield { kind: 'type', path, text: number, notation }
  if (quantity.holds === 'years')
    for (const year of Object.keys(quantity.years)) {
      const text = posted([...path, 'years', year])
      if (text !== undefined && text.trim() !== showValue(quantity.years[year], notation))
        yield { kind: 'type', path, text, notation, year: Number(year) }
    }
  const about = aboutOf(quantity)
  for (const field of aboutFields) {
    const text = posted([...path, field])
    const before =
      field === 'low' || field === 'high' ? showValue(about[field], notation) : textOf(about[field])
    const isSame =
      field === 'reconstructed' ? (text === 'true') === (before === 'true') : text?.trim() === before
    if (text !== undefined && !isSame) yield { kind: 'about', path, field, text, notation }
  }
}

/** The number as it stands, or the name of what is used in its place. */
function numberIn(value: Plain | undefined): Plain | undefined {
  return valueAt(value, ['value']) ?? (typeof value === 'object' ? undefined : value)
}

/** What a field of the form shows of a number. */
export function showValue(value: Plain | undefined, notation: Notation): string {
  return typeof value === 'number' || typeof value === 'string' ? showTyped(value, notation) : ''
}

function toWhole(text: string): Plain {
  return /^\d{1,9}$/.test(text) ? Number(text) : text
}
