/** What stands in the way of saving, each with a link to the field it is about. */
import { type CaseProblem, isHarmless } from '../../core/calculation/case/problem.ts'
import { formName } from '../../core/calculation/editing/form-name.ts'
import { nameOf } from '../../core/calculation/editing/outcome.ts'
import type { PlainCase } from '../../core/calculation/editing/plain.ts'
import { driversOf } from '../../core/calculation/editing/walk-fields.ts'
import { workbenchWords } from '../../words/pages/workbench.ts'
import type { Desk } from './desk.ts'
import { sayAtField, sayPlace } from './field-words.ts'

type Props = { readonly plain: PlainCase; readonly problems: readonly CaseProblem[]; readonly desk: Desk }

export function ProblemSummary({ plain, problems, desk }: Props) {
  const words = workbenchWords[desk.language]
  const serious = problems.filter(problem => !isHarmless(problem))
  if (serious.length === 0) return null
  const driverName = (index: number) => nameOf(driversOf(plain)[index]) ?? String(index + 1)
  return (
    <section class="bench-problems" id="fejl">
      <h2>{words.problems}</h2>
      <ul>
        {serious.map(problem => (
          <li>
            <a href={`#${fieldOf(problem)}`}>{sayPlace(placeOf(problem), driverName, desk.language)}</a>:{' '}
            {sayAtField(problem, desk.language)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function placeOf(problem: CaseProblem): CaseProblem['path'] {
  return problem.code === 'field-missing' ? [...problem.path, problem.data.field] : problem.path
}

/** The field of a number is the number's own; a driver as a whole is its card. */
function fieldOf(problem: CaseProblem): string {
  const path = placeOf(problem)
  const isCard = path.length <= 2 || path.at(-1) === 'value'
  return formName(isCard ? path : [...path, 'value'])
}
