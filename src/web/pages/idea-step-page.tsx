/** One question of the guided form, with an example beside it and progress in view. */
import {
  type AnswerKey,
  type AnswerProblem,
  type Answers,
  isExtra,
  isShort,
  longestAnswer,
  mainSteps,
  missingIn,
  neighbour,
  required,
  type StepKey,
  stepOf,
  steps,
} from '../../core/propose/steps.ts'
import { formatRecent } from '../../words/date.ts'
import { formWords } from '../../words/pages/form.ts'
import { proposeWords } from '../../words/pages/propose.ts'
import { type Idea, markOf } from '../../workflow/process/idea.ts'
import { Icon } from '../components/icon.tsx'
import { Layout } from '../components/layout.tsx'
import { PersonNumber } from '../components/person-number.tsx'
import { ErrorSummary } from '../form/error-summary.tsx'
import { Field } from '../form/field.tsx'
import { quietly } from '../form/quietly.ts'
import { fieldNames, numberOf, shownSuffix, stepButtons } from '../propose/fields.ts'
import { ReturnedReason } from '../propose/returned-notice.tsx'
import type { Site } from '../site.ts'

export type StepPageProps = {
  readonly site: Site
  readonly now: string
  readonly idea: Idea
  readonly step: StepKey
  /** As they are to stand in the form: as saved, or as just typed. */
  readonly answers: Answers
  readonly problems: Readonly<Partial<Record<AnswerKey, AnswerProblem>>>
  /** Changed on another device meanwhile; what stands there is in `idea`. */
  readonly conflicts: readonly AnswerKey[]
  /** The answers look as if they named a person by number. */
  readonly hasPersonNumber: boolean
  /** Those that are known, to choose from where one is asked for. */
  readonly centres: readonly string[]
}

export function IdeaStepPage(props: StepPageProps) {
  const { site, idea, step, problems } = props
  const words = proposeWords[site.language]
  const title = words.questions[stepOf(step).asks[0] ?? 'title'].label
  return (
    <Layout site={site} title={title} crumbs={crumbsOf(site, words.steps[step])} isPrivate island="idea">
      <ErrorSummary
        site={site}
        heading={words.problemHeading}
        problems={Object.entries(problems).map(([key, problem]) => ({
          message: words.problems[problem],
          field: fieldNames[key as AnswerKey],
        }))}
      />
      {props.conflicts.length > 0 && <Conflict {...props} />}
      {idea.returned && <ReturnedReason site={site} returned={idea.returned} asks={stepOf(step).asks} />}
      {props.hasPersonNumber && <PersonNumber site={site} />}
      <Progress site={site} step={step} />
      <form
        method="post"
        action={site.addresses.ideaStep(idea.id, numberOf(step))}
        class="idea-form"
        {...quietly(site)}
      >
        {stepOf(step).asks.map((key, i) => (
          <Question {...props} name={key} isFirst={i === 0} />
        ))}
        <Buttons {...props} />
        <p class="form-hint" data-saved>
          {words.saved(formatRecent(idea.updatedAt, props.now, site.language))}
        </p>
      </form>
      <AllSteps site={site} idea={idea} step={step} />
    </Layout>
  )
}

function crumbsOf(site: Site, text: string) {
  const words = proposeWords[site.language]
  return [{ text: words.title, href: site.addresses.propose }, { text }]
}

function Progress({ site, step }: { readonly site: Site; readonly step: StepKey }) {
  const words = proposeWords[site.language]
  const number = numberOf(step)
  if (isExtra(step)) return <p class="idea-progress">{words.extra}</p>
  return (
    <p class="idea-progress">
      <label for="fremgang">{words.progress(number, mainSteps.length)}</label>
      <progress id="fremgang" value={number} max={mainSteps.length} />
    </p>
  )
}

type QuestionProps = StepPageProps & { readonly name: AnswerKey; readonly isFirst: boolean }

function Question({ site, idea, name, answers, problems, centres, isFirst }: QuestionProps) {
  const words = proposeWords[site.language]
  const { label, hint, example } = words.questions[name]
  const problem = problems[name]
  const text = (
    <>
      {label}
      {!required.includes(name) && <span class="idea-optional"> ({words.optional})</span>}
    </>
  )
  return (
    <div class="idea-question">
      <div class="idea-question__answer">
        <Field
          site={site}
          id={fieldNames[name]}
          label={text}
          isHeading={isFirst}
          hint={hint}
          error={problem ? words.problems[problem] : null}
          value={answers[name] ?? ''}
          maxLength={longestAnswer(name)}
          {...(!isShort(name) && { rows: 7 })}
          {...(name === 'centre' && { choices: centres })}
          {...(name === 'targetGroupSize' && { inputMode: 'numeric' as const })}
        />
        <input type="hidden" name={fieldNames[name] + shownSuffix} value={markOf(idea.answers[name])} />
      </div>
      <div class="idea-example">
        <p class="idea-example__head">{words.example}</p>
        <p>{example}</p>
      </div>
    </div>
  )
}

/** The first button is what Enter presses. */
function Buttons({ site, idea, step, answers, hasPersonNumber }: StepPageProps) {
  const words = proposeWords[site.language]
  const isLast = neighbour(step, 1) === null
  // whoever could send it, or came to correct one answer, need not pass all the others
  const mayReview = !isLast && (idea.returned !== null || missingIn(answers).length === 0)
  return (
    <div class="idea-buttons">
      <button
        class="button button-primary"
        type="submit"
        name="valg"
        value={isLast ? stepButtons.review : stepButtons.next}
      >
        {isLast ? words.toReview : words.next}
      </button>
      {mayReview && (
        <button class="button button-secondary" type="submit" name="valg" value={stepButtons.review}>
          {words.toReview}
        </button>
      )}
      {hasPersonNumber && (
        <button class="button button-secondary" type="submit" name="valg" value={stepButtons.anyway}>
          {formWords[site.language].cprGoOn}
        </button>
      )}
      {neighbour(step, -1) !== null && (
        <button class="button button-secondary" type="submit" name="valg" value={stepButtons.back}>
          {words.back}
        </button>
      )}
      <button class="button button-tertiary" type="submit" name="valg" value={stepButtons.later}>
        {words.saveAndLeave}
      </button>
    </div>
  )
}

function AllSteps({ site, idea, step }: Pick<StepPageProps, 'site' | 'idea' | 'step'>) {
  const words = proposeWords[site.language]
  return (
    <nav class="idea-steps" aria-label={words.allSteps}>
      <details>
        <summary>{words.allSteps}</summary>
        <ol>
          {steps.map(({ key, asks }) => {
            const isAnswered = asks.some(name => (idea.answers[name] ?? '').trim() !== '')
            return (
              <li>
                <a
                  href={site.addresses.ideaStep(idea.id, numberOf(key))}
                  aria-current={key === step ? 'step' : undefined}
                >
                  {words.steps[key]}
                </a>
                {isAnswered && ` (${words.answered})`}
              </li>
            )
          })}
        </ol>
      </details>
    </nav>
  )
}

function Conflict({ site, idea, conflicts }: StepPageProps) {
  const words = proposeWords[site.language]
  return (
    <div class="alert alert-warning" role="alert">
      <Icon name="warning" class="alert-icon" />
      <div class="alert-body">
        <h2 class="alert-heading">{words.conflictHeading}</h2>
        <p class="alert-text">{words.conflict}</p>
        {conflicts.map(key => (
          <blockquote class="kept-text">
            <strong>{words.questions[key].label}</strong>
            <br />
            {idea.answers[key] || words.unanswered}
          </blockquote>
        ))}
      </div>
    </div>
  )
}
