/**
 * The form of a case as a flat list of entries, the same for the page that a server draws and for the island in a
 * browser: what stands where, of which type, what may be chosen, and what is wrong with it.
 */
import type { Fields, FieldType } from '../case/fields.ts'
import { headFields, indexFields } from '../case/parse-case.ts'
import type { CasePath, CaseProblem } from '../case/problem.ts'
import type { FigureUnit } from '../graph/unit.ts'
import { formName } from './form-name.ts'
import { fieldOf, type Plain, type PlainCase } from './plain.ts'
import { type PlainQuantity, readPlainQuantity } from './plain-quantity.ts'
import { assumptionsOf } from './shared-edits.ts'
import { type FieldPlace, usesByName, walkDriver, walkFields } from './walk-fields.ts'

export type FormEntry = FieldPlace & {
  /** The name of the entry in a form; the parts of a number have names of their own behind it. */
  readonly name: string
  /** Empty where the type has no unit, or where nothing tells it yet. */
  readonly unit: FigureUnit | null
  readonly options: readonly string[]
  /** What stands there, where it is a place for a number. */
  readonly quantity: PlainQuantity | null
  /** About the entry itself and, for a number, its parts. */
  readonly problems: readonly CaseProblem[]
}

type Problems = readonly CaseProblem[]

const yearFields: Fields = {
  first: { type: { kind: 'year' }, required: true, read: () => null },
  count: { type: { kind: 'quantity', unit: {}, bounds: { above: 0 } }, required: true, read: () => null },
}

/** What stands above the drivers: title, years, prices. The number of years is a plain number. */
export function headEntries(plain: PlainCase, problems: Problems): readonly FormEntry[] {
  const years = [...walkFields(yearFields, fieldOf(plain, 'years'), ['years'])]
  // in current prices there is an index to choose, though nobody has said anything of one yet
  const isAsked = fieldOf(plain, 'prices') === 'current' && !fieldOf(plain, regulation)
  const indices = isAsked ? walkFields(indexFields, undefined, [regulation]) : []
  return [...years, ...walkFields(headFields, plain, []), ...indices].map(place => toEntry(place, problems))
}

const regulation = 'regulation'

/** The index that a problem asks for, where it stands above the drivers. */
export function indexPath(problem: CaseProblem): CasePath | null {
  return problem.code === 'regulation-missing' ? [regulation, problem.data.regulation] : null
}

/** Whether an index is chosen there. */
export function isIndexPath(path: CasePath): boolean {
  return path[0] === regulation && path.length === 2
}

export function assumptionEntries(plain: PlainCase, problems: Problems): readonly FormEntry[] {
  const uses = usesByName(plain)
  return Object.entries(assumptionsOf(plain)).map(([name, value]) => {
    const [use] = uses.get(name) ?? []
    const type = use?.type ?? { kind: 'quantity', unit: {}, bounds: {} }
    const place = { path: ['assumptions', name], field: name, type, required: true, usual: null, value }
    const entry = toEntry(place, problems)
    return use ? entry : { ...entry, unit: null }
  })
}

export function driverEntries(
  driver: Plain | undefined,
  index: number,
  problems: Problems,
): readonly FormEntry[] {
  return [...walkDriver(driver, index)].map(place => toEntry(place, problems))
}

function toEntry(place: FieldPlace, problems: Problems): FormEntry {
  const { type, value, path } = place
  return {
    ...place,
    name: formName(path),
    unit: type.kind === 'quantity' ? type.unit : null,
    options: type.kind === 'choice' ? type.options : [],
    quantity: type.kind === 'quantity' ? readPlainQuantity(value) : null,
    problems: problems.filter(problem => isAbout(problem, path, type)),
  }
}

/** A field that is missing is named by the entry that lacks it. */
function isAbout(problem: CaseProblem, path: CasePath, { kind }: FieldType): boolean {
  const at = problem.path.join('/')
  const here = path.join('/')
  if (indexPath(problem)?.join('/') === here) return true
  if (problem.code === 'field-missing') return [at, problem.data.field].filter(Boolean).join('/') === here
  return at === here || (kind === 'quantity' && at.startsWith(`${here}/`))
}

/** Problems that no entry of the form shows: of a driver as a whole, or of the case. */
export function problemsElsewhere(problems: Problems, entries: readonly FormEntry[]): Problems {
  const shown = new Set(entries.flatMap(entry => entry.problems))
  return problems.filter(problem => !shown.has(problem))
}

/** A value that is there, as a field of a form holds it. */
export function textOf(value: Plain | undefined): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'object' ? '' : String(value)
}
