/** Questions and answers about a proposal, and the forms for more where a person may ask or answer. */
import type { Spot } from '../../core/process/spot.ts'
import { formatMoment } from '../../words/date.ts'
import { wayWords } from '../../words/pages/way.ts'
import type { PersonNames } from '../../workflow/people/person-names.ts'
import { longestQuestion, type QuestionView } from '../../workflow/process/questions.ts'
import type { ProcessView } from '../../workflow/process/view-process.ts'
import { Field } from '../form/field.tsx'
import type { Site } from '../site.ts'
import { nameOf } from './name-of.ts'
import { saySpot } from './say-spot.ts'
import { SpotChoice } from './spot-choice.tsx'

type Props = {
  readonly site: Site
  readonly view: ProcessView
  readonly names: PersonNames
  /** What was wrong with a question or answer that was sent: in words, at which field, and its text. */
  readonly problem: { readonly field: string; readonly message: string; readonly given: string } | null
  /** What a new question is about, where the person comes from there. */
  readonly about: Spot
}

export function Questions({ site, view, names, problem, about }: Props) {
  const words = wayWords[site.language]
  const mayAnswer = view.offered.includes('answer')
  return (
    <section id="spoergsmaal">
      <h2>{words.questions}</h2>
      {view.questions.length === 0 && <p>{words.noQuestions}</p>}
      <ol class="question-list">
        {view.questions.map(question => (
          <li>
            <Question site={site} question={question} names={names} />
            {question.answer === null && mayAnswer && (
              <AnswerForm site={site} view={view} question={question} problem={problem} />
            )}
          </li>
        ))}
      </ol>
      {view.offered.includes('ask') && <AskForm {...{ site, view, problem, about }} />}
    </section>
  )
}

type QuestionProps = { readonly site: Site; readonly question: QuestionView; readonly names: PersonNames }

export function Question({ site, question, names }: QuestionProps) {
  const words = wayWords[site.language]
  const { text, answer, askedBy, askedAt, spot } = question
  const when = (at: string) => formatMoment(at, site.language)
  return (
    <>
      {spot.kind !== 'whole' && <p class="tag-word">{saySpot(spot, site.language)}</p>}
      <p class="as-written question-list__question">{text ?? words.erased}</p>
      <p class="quiet">{words.askedBy(nameOf(askedBy, names, site), when(askedAt))}</p>
      {answer ? (
        <div class="question-list__answer">
          <p class="as-written">{answer.text ?? words.erased}</p>
          <p class="quiet">{words.answeredBy(nameOf(answer.by, names, site), when(answer.at))}</p>
        </div>
      ) : (
        <p>
          <strong>{words.notAnswered}</strong>
        </p>
      )}
    </>
  )
}

type AnswerProps = Pick<Props, 'site' | 'view' | 'problem'> & { readonly question: QuestionView }

function AnswerForm({ site, view, question, problem }: AnswerProps) {
  const words = wayWords[site.language]
  const id = `svar-${question.id}`
  const mine = problem?.field === id ? problem : null
  return (
    <form method="post" action={site.addresses.way(view.proposalId, 'svar')} class="move-form">
      <input type="hidden" name="spoergsmaal" value={question.id} />
      <Field
        site={site}
        id={id}
        name="tekst"
        label={words.answerTo(shorten(question.text ?? ''))}
        error={mine?.message ?? null}
        value={mine?.given ?? ''}
        rows={3}
        maxLength={longestQuestion}
      />
      <button class="button button-secondary" type="submit">
        {words.answer}
      </button>
    </form>
  )
}

function AskForm({ site, view, problem, about }: Omit<Props, 'names'>) {
  const words = wayWords[site.language]
  const mine = problem?.field === 'spoergsmaal-tekst' ? problem : null
  return (
    <form method="post" action={site.addresses.way(view.proposalId, 'spoerg')} class="move-form">
      <h3 id="spoerg">{words.ask}</h3>
      <SpotChoice site={site} id="spoergsmaal-sted" chosen={about} places={view.places} />
      <Field
        site={site}
        id="spoergsmaal-tekst"
        name="tekst"
        label={words.question}
        hint={words.askHint}
        error={mine?.message ?? null}
        value={mine?.given ?? ''}
        rows={3}
        maxLength={longestQuestion}
      />
      <button class="button button-secondary" type="submit">
        {words.ask}
      </button>
    </form>
  )
}

function shorten(text: string): string {
  const [line = ''] = text.split('\n')
  return line.length > 80 ? `${line.slice(0, 80)} …` : line
}
