/** The whole idea before it is sent: every answer, what is missing, what is alike, and the files that go with it. */
import {
  type AnswerKey,
  extraAnswers,
  findProblem,
  mainSteps,
  missingIn,
  stepAsking,
} from '../../core/propose/steps.ts'
import { formWords } from '../../words/pages/form.ts'
import { proposeWords } from '../../words/pages/propose.ts'
import { returnedWords } from '../../words/pages/returned.ts'
import type { PersonNames } from '../../workflow/people/person-names.ts'
import type { SimilarProposal } from '../../workflow/process/find-similar.ts'
import type { Idea } from '../../workflow/process/idea.ts'
import { Icon } from '../components/icon.tsx'
import { Layout } from '../components/layout.tsx'
import { ErrorSummary } from '../form/error-summary.tsx'
import { FileList } from '../process/file-list.tsx'
import { UploadForm } from '../process/upload-form.tsx'
import { fieldNames, numberOf } from '../propose/fields.ts'
import { OpenQuestions } from '../propose/open-questions.tsx'
import { ReturnedNotice } from '../propose/returned-notice.tsx'
import type { Site } from '../site.ts'

type Props = {
  readonly site: Site
  readonly idea: Idea
  readonly similar: readonly SimilarProposal[]
  /** Somebody tried to send it, so what is missing is said as a problem. */
  readonly wasTried: boolean
  /** What was wrong with a file, in words. */
  readonly fileProblem: string | null
  readonly personNumbers: readonly AnswerKey[]
  readonly names: PersonNames
  /** What stood here when it was sent has been changed since. */
  readonly isChanged: boolean
}

export function IdeaReviewPage(props: Props) {
  const { site, idea, similar, wasTried, fileProblem, personNumbers, names, isChanged } = props
  const { returned } = idea
  const words = proposeWords[site.language]
  const title = returned ? returnedWords[site.language].title : words.review
  const missing = missingIn(idea.answers)
  return (
    <Layout site={site} title={title} crumbs={crumbsOf(props, title)} isPrivate island="idea">
      {wasTried && (
        <ErrorSummary
          site={site}
          heading={words.problemHeading}
          problems={missing.map(key => ({
            message: words.questions[key].label,
            field: `svar-${fieldNames[key]}`,
          }))}
        />
      )}
      {isChanged && (
        <ErrorSummary
          site={site}
          problems={[{ message: returnedWords[site.language].changed, field: null }]}
        />
      )}
      <h1>{title}</h1>
      {returned && <p class="lead">{returnedWords[site.language].lead}</p>}
      {returned && <ReturnedNotice site={site} returned={returned} names={names} />}
      {returned && <OpenQuestions site={site} returned={returned} names={names} />}
      {/* said by the script, where something never came here */}
      <p data-unsent={site.person?.id ?? ''} data-below={site.addresses.ideaAll(idea.id)} />
      {personNumbers.length > 0 && (
        <div class="alert alert-warning">
          <Icon name="warning" class="alert-icon" />
          <div class="alert-body">
            <h2 class="alert-heading">{formWords[site.language].cprHeading}</h2>
            <p class="alert-text">
              {formWords[site.language].cpr} {personNumbers.map(key => words.questions[key].label).join(' ')}
            </p>
          </div>
        </div>
      )}
      <dl class="idea-answers">
        {mainSteps
          .flatMap(({ asks }) => asks)
          .map(key => (
            <Answer site={site} idea={idea} name={key} />
          ))}
      </dl>
      <section>
        <h2>{words.extra}</h2>
        <dl class="idea-answers">
          {extraAnswers.map(key => (
            <Answer site={site} idea={idea} name={key} />
          ))}
        </dl>
      </section>
      {!returned && <Similar site={site} similar={similar} />}
      <section>
        <h2 id="filer">{words.files}</h2>
        <FileList
          site={site}
          files={idea.attachments}
          removeAt={site.addresses.idea(idea.id, 'fil')}
          removeText={words.remove}
        />
        <UploadForm
          site={site}
          action={site.addresses.idea(idea.id, 'fil')}
          label={words.chooseFile}
          hint={words.filesHint}
          button={words.attach}
          problem={fileProblem}
        />
      </section>
      <SendForm site={site} idea={idea} missing={missing.length} />
    </Layout>
  )
}

type AnswerProps = {
  readonly site: Site
  readonly idea: Idea
  readonly name: AnswerKey
}

function Answer({ site, idea, name }: AnswerProps) {
  const words = proposeWords[site.language]
  const text = (idea.answers[name] ?? '').trim()
  const { label } = words.questions[name]
  const change = text === '' ? words.answerIt : words.change
  const problem = findProblem(name, text)
  return (
    <div class={problem ? 'idea-answer idea-answer--missing' : 'idea-answer'} id={`svar-${fieldNames[name]}`}>
      <dt>{label}</dt>
      <dd>
        {text === '' ? <span class="quiet">{words.unanswered}</span> : <span class="as-written">{text}</span>}{' '}
        <a
          href={`${site.addresses.ideaStep(idea.id, numberOf(stepAsking(name)))}#${fieldNames[name]}`}
          class="d-print-none"
          aria-label={`${change}: ${label}`}
        >
          {change}
        </a>
        {problem && (
          <p class="form-error-message">
            {problem === 'missing' ? words.mustAnswer : words.problems[problem]}
          </p>
        )}
      </dd>
    </div>
  )
}

function Similar({ site, similar }: Pick<Props, 'site' | 'similar'>) {
  const words = proposeWords[site.language]
  return (
    <section>
      <h2>{words.similarHeading}</h2>
      {similar.length === 0 ? (
        <p>{words.noSimilar}</p>
      ) : (
        <>
          <p>{words.similarLead}</p>
          <ul class="waiting-list">
            {similar.map(({ id, title, catalogue, words: shared }) => (
              <li>
                <a href={site.addresses.proposal(id)}>{title ?? words.untitled}</a>
                <span class="waiting-list__since">
                  {[catalogue, words.similarWords(shared.join(', '))].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function crumbsOf({ site, idea }: Props, title: string) {
  const { addresses } = site
  const start = idea.returned
    ? { text: idea.answers.title || proposeWords[site.language].untitled, href: addresses.way(idea.id) }
    : { text: proposeWords[site.language].title, href: addresses.propose }
  return [start, { text: title }]
}

function SendForm({
  site,
  idea,
  missing,
}: {
  readonly site: Site
  readonly idea: Idea
  readonly missing: number
}) {
  const words = proposeWords[site.language]
  const again = idea.returned && returnedWords[site.language]
  return (
    <section class="idea-send">
      <form method="post" action={site.addresses.idea(idea.id, 'send')}>
        {missing > 0 && <p>{words.missing(missing)}</p>}
        <button class="button button-primary" type="submit" aria-describedby="send-hjaelp">
          {again ? again.send : words.send}
        </button>
        <p class="form-hint" id="send-hjaelp">
          {again ? again.sendHint : words.sendHint}
        </p>
      </form>
      {(!idea.returned || idea.returned.isChanged) && (
        <details class="idea-discard">
          <summary>{again ? again.undo : words.discard}</summary>
          <form method="post" action={site.addresses.idea(idea.id, 'slet')}>
            <p id="slet-hjaelp">{again ? again.undoHint : words.discardHint}</p>
            <button class="button button-secondary" type="submit" aria-describedby="slet-hjaelp">
              {again ? again.undoYes : words.discardYes}
            </button>
          </form>
        </details>
      )}
      {again && (
        <>
          <h2>{again.more}</h2>
          <ul>
            <li>
              <a href={site.addresses.edit(idea.id)}>{again.allFields}</a>
            </li>
            <li>
              <a href={site.addresses.way(idea.id)}>{again.way}</a>
            </li>
          </ul>
        </>
      )}
    </section>
  )
}
