/** Questions on the record that wait for the proposer of a proposal that came back. */
import { returnedWords } from '../../words/pages/returned.ts'
import type { PersonNames } from '../../workflow/people/person-names.ts'
import type { Returned } from '../../workflow/process/idea.ts'
import { Question } from '../process/questions.tsx'
import type { Site } from '../site.ts'

type Props = { readonly site: Site; readonly returned: Returned; readonly names: PersonNames }

export function OpenQuestions({ site, returned, names }: Props) {
  const words = returnedWords[site.language]
  if (returned.questions.length === 0) return null
  return (
    <section>
      <h2>{words.questions}</h2>
      <p>
        {words.questionsHint}{' '}
        <a href={`${site.addresses.way(returned.proposalId)}#spoergsmaal`}>{words.answer}</a>
      </p>
      <ol class="question-list">
        {returned.questions.map(question => (
          <li>
            <Question site={site} question={question} names={names} />
          </li>
        ))}
      </ol>
    </section>
  )
}
