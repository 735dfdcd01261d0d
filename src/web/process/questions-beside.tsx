/** Questions and answers where they belong on a proposal's page: beside the field they are about. Read there, not written. */
import type { Spot, SpotField } from '../../core/process/spot.ts'
import { wayWords } from '../../words/pages/way.ts'
import type { PersonNames } from '../../workflow/people/person-names.ts'
import type { QuestionView } from '../../workflow/process/questions.ts'
import type { Site } from '../site.ts'
import { Question } from './questions.tsx'

export type Asked = {
  readonly site: Site
  readonly proposalId: string
  readonly questions: readonly QuestionView[]
  readonly names: PersonNames
}

/** An amount stands in the budget table. */
export function fieldOf(spot: Spot): SpotField | null {
  if (spot.kind === 'whole') return null
  return spot.kind === 'amount' ? 'budget' : spot.field
}

/** Nothing where nobody asked. */
export function QuestionsBeside({ site, proposalId, questions, names }: Asked) {
  const words = wayWords[site.language]
  if (questions.length === 0) return null
  return (
    <aside class="questions-beside d-print-none" aria-label={words.questions}>
      <ol class="question-list">
        {questions.map(question => (
          <li>
            <Question site={site} question={question} names={names} />
          </li>
        ))}
      </ol>
      <p>
        <a href={`${site.addresses.way(proposalId)}#spoergsmaal`}>{words.toQuestions}</a>
      </p>
    </aside>
  )
}
