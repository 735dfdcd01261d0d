/** Edits of numbers: typing one, one per year, what is known about it, a rate, a measured effect, a pasted block. */
import type { CasePath } from '../case/problem.ts'
import { isName } from '../case/quantity.ts'
import { evidenceGrades } from '../graph/leaf.ts'
import type { EditOf } from './edit.ts'
import { changed, horizonOf, type Outcome, problem, replaced } from './outcome.ts'
import { isPlainEntry, type Plain, type PlainCase, putAt, valueAt } from './plain.ts'
import {
  type PlainQuantity,
  readPlainQuantity,
  withAbout,
  withNumber,
  withYears,
  writePlainQuantity,
} from './plain-quantity.ts'
import { readBlock } from './read-block.ts'
import { readTyped } from './typed-number.ts'
import { quantityPlaces } from './walk-fields.ts'

export const quantityEdits = {
  type: typeNumber,
  'per-year': (plain: PlainCase, { path, isPerYear }: EditOf<'per-year'>): Outcome =>
    onQuantity(plain, path, quantity => {
      if (isPerYear) return withYears(quantity, horizonOf(plain), new Map())
      const first = quantity.holds === 'years' ? Object.values(quantity.years)[0] : undefined
      return quantity.holds === 'years' ? withNumber(quantity, first) : quantity
    }),
  about: (plain: PlainCase, { path, field, text, notation }: EditOf<'about'>): Outcome => {
    const quantity = readPlainQuantity(valueAt(plain, path))
    const value = aboutValue(field, text.trim(), notation)
    const next = withAbout(quantity, field, value)
    if (next) return onQuantity(plain, path, () => next)
    return problem('about-elsewhere', { name: 'name' in quantity ? quantity.name : '' })
  },
  'take-rate': (plain: PlainCase, { path, rate }: EditOf<'take-rate'>): Outcome =>
    rate.trim() === ''
      ? problem('name-missing', {})
      : onQuantity(plain, path, () => ({ holds: 'rate', name: rate.trim() })),
  override: (plain: PlainCase, { path, text, notation, source }: EditOf<'override'>): Outcome => {
    const read = readTyped(text, notation)
    if (!read.ok) return problem('typed-unread', { text: text.slice(0, 60) })
    if (source.trim() === '') return problem('source-missing', {})
    const about = { source: source.trim() }
    return onQuantity(plain, path, () => ({ holds: 'number', value: read.exact, about }))
  },
  'take-evidence': (plain: PlainCase, { path, taken }: EditOf<'take-evidence'>): Outcome => {
    const { value, source, evidence, low, high, note } = taken
    const about = {
      source,
      evidence,
      ...(low !== undefined && low !== null && { low }),
      ...(high !== undefined && high !== null && { high }),
      ...(note !== undefined && note !== null && { note }),
    }
    return onQuantity(plain, path, () => ({ holds: 'number', value, about }))
  },
  paste,
}

/** A place is one that a driver has for a number, or a shared assumption. */
export function isQuantityPlace(plain: PlainCase, path: CasePath): boolean {
  const [top, name, ...rest] = path
  if (top === 'assumptions') return typeof name === 'string' && rest.length === 0
  const key = path.join('/')
  return quantityPlaces(plain).some(place => place.path.join('/') === key)
}

function onQuantity(
  plain: PlainCase,
  path: CasePath,
  change: (quantity: PlainQuantity) => PlainQuantity,
): Outcome {
  if (!isQuantityPlace(plain, path)) return problem('not-a-number-place', { path })
  const next = writePlainQuantity(change(readPlainQuantity(valueAt(plain, path))))
  // an assumption that lost its number is still there, and says that it lacks one
  return replaced(plain, path, next === undefined && path[0] === 'assumptions' ? {} : next)
}

function typeNumber(plain: PlainCase, { path, text, notation, year }: EditOf<'type'>): Outcome {
  const value = typedValue(text, notation)
  if (year !== undefined && year !== null) return typeYear(plain, path, year, value)
  if (typeof value === 'string' && isName(value) && path[0] !== 'assumptions')
    return onQuantity(plain, path, () => ({ holds: 'shared', name: value }))
  return onQuantity(plain, path, quantity => withNumber(quantity, value))
}

function typeYear(plain: PlainCase, path: CasePath, year: number, value: Plain | undefined): Outcome {
  return onQuantity(plain, path, quantity => {
    const perYear = withYears(quantity, horizonOf(plain), new Map(value === undefined ? [] : [[year, value]]))
    if (value !== undefined || perYear.holds !== 'years') return perYear
    const { [String(year)]: _, ...years } = perYear.years
    return { ...perYear, years }
  })
}

/** The exact number, nothing for an empty cell, or the text itself: it is not lost, and parseCase says what is wrong. */
function typedValue(text: string, notation: 'da' | 'en'): Plain | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return undefined
  const read = readTyped(trimmed, notation)
  return read.ok ? read.exact : trimmed.slice(0, 1_000)
}

function aboutValue(field: EditOf<'about'>['field'], text: string, notation: 'da' | 'en'): Plain | undefined {
  if (field === 'low' || field === 'high') return typedValue(text, notation)
  if (field === 'reconstructed') return text === 'true' ? true : undefined
  if (field === 'evidence')
    return evidenceGrades.find(grade => grade === text) ?? (text === '' ? undefined : text)
  return text === '' ? undefined : text
}

/** Rows go to the places in turn. Years outside the case are refused rather than dropped. */
function paste(plain: PlainCase, { paths, text, notation, fromYear }: EditOf<'paste'>): Outcome {
  const block = readBlock(text, notation, fromYear)
  if (!block.ok) return block.problem
  const { series } = block
  if (series.length > paths.length)
    return problem('paste-too-long', { rows: series.length, places: paths.length })
  const horizon = horizonOf(plain)
  const outside = series.some(one => [...one.keys()].some(year => !horizon.includes(year)))
  if (outside) {
    const values = Math.max(...series.map(one => one.size))
    return problem('paste-too-wide', { values, years: horizon.filter(year => year >= fromYear).length })
  }
  const targets = paths.slice(0, series.length)
  const stray = targets.find(path => !isQuantityPlace(plain, path))
  if (stray) return problem('not-a-number-place', { path: stray })
  let next: PlainCase = plain
  for (const [i, path] of targets.entries()) {
    const quantity = withYears(readPlainQuantity(valueAt(next, path)), horizon, series[i] ?? new Map())
    next = putAt(next, path, writePlainQuantity(quantity) ?? {}) ?? next
  }
  return isPlainEntry(next) ? changed(next, ...targets) : problem('paste-empty', {})
}
