/** What stands in the way of saving, each with a link to the field it is about. */
import { type CasePath, type CaseProblem, isHarmless } from '../../../core/calculation/case/problem.ts'
import {
  assumptionEntries,
  driverEntries,
  type FormEntry,
  headEntries,
  indexPath,
} from '../../../core/calculation/editing/form-entries.ts'
import { formName } from '../../../core/calculation/editing/form-name.ts'
import { nameOf } from '../../../core/calculation/editing/outcome.ts'
import { fieldOf as fieldAt, type PlainCase } from '../../../core/calculation/editing/plain.ts'
import { assumptionsOf } from '../../../core/calculation/editing/shared-edits.ts'
import { driversOf } from '../../../core/calculation/editing/walk-fields.ts'
import { workbenchWords } from '../../../words/pages/workbench.ts'
import type { Desk } from '../state/desk.ts'
import { sayAtField, sayPlace } from '../state/field-words.ts'
import { assumptionsId, standingId } from '../state/ids.ts'

type Props = { readonly plain: PlainCase; readonly problems: readonly CaseProblem[]; readonly desk: Desk }

export function ProblemSummary({ plain, problems, desk }: Props) {
  const words = workbenchWords[desk.language]
  const serious = problems.filter(isFirstOfItsIndex).filter(problem => !isHarmless(problem))
  if (serious.length === 0) return null
  const driverName = (index: number) => nameOf(driversOf(plain)[index]) ?? String(index + 1)
  return (
    <section class="bench-problems" id="fejl">
      <h2>{words.problems}</h2>
      <ul>
        {serious.map(problem => (
          <li>
            <a href={`#${fieldOf(problem, plain)}`}>
              {sayPlace(placeOf(problem), driverName, desk.language) || words.assumptions}
            </a>
            : {sayAtField(problem, desk.language)}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** An index that is missing is missing for every amount that follows it, and chosen once. */
function isFirstOfItsIndex(problem: CaseProblem, at: number, all: readonly CaseProblem[]): boolean {
  const index = indexPath(problem)?.join('/')
  return index === undefined || all.findIndex(each => indexPath(each)?.join('/') === index) === at
}

function placeOf(problem: CaseProblem): CaseProblem['path'] {
  const index = indexPath(problem)
  if (index) return index
  return problem.code === 'field-missing' ? [...problem.path, problem.data.field] : problem.path
}

/** What stands on the page for it: the field of a number is the number's own, a line begins with its first field. */
function fieldOf(problem: CaseProblem, plain: PlainCase): string {
  const path =
    problem.code === 'one-of' ? [...problem.path, ...problem.data.fields.slice(0, 1)] : placeOf(problem)
  // what is about all of it, or about how its parts hang together
  if (path.length === 0 || (path.length === 1 && path[0] === 'drivers')) return assumptionsId
  const place = formName(path)
  if (place.endsWith('/value')) return place
  const fields = entriesAround(path, plain).filter(
    ({ type }) => type.kind !== 'line' && type.kind !== 'entry' && type.kind !== 'list',
  )
  const field =
    fields.find(({ name }) => name === place) ??
    fields.find(({ name }) => name.startsWith(`${place}/`)) ??
    fields.find(({ name }) => place.startsWith(`${name}/`))
  if (!field) return formName(path.slice(0, 2))
  return field.type.kind === 'quantity' && path[0] !== 'years' ? numberAt(field, place, plain) : field.name
}

/** A number is typed in one field or in one a year; what stands in the place of one is only shown. */
function numberAt({ name, quantity }: FormEntry, place: string, plain: PlainCase): string {
  const one = `${name}/value`
  if (quantity?.holds === 'years')
    return place.startsWith(`${name}/years/`) ? place : `${name}/years/${Object.keys(quantity.years)[0]}`
  const isShared = quantity?.holds === 'shared' && fieldAt(assumptionsOf(plain), quantity.name) !== undefined
  return quantity?.holds === 'rate' || isShared ? standingId(one) : one
}

function entriesAround([top, index]: CasePath, plain: PlainCase): readonly FormEntry[] {
  if (top === 'assumptions') return assumptionEntries(plain, [])
  if (top !== 'drivers' || typeof index !== 'number') return headEntries(plain, [])
  return driverEntries(driversOf(plain)[index], index, [])
}
