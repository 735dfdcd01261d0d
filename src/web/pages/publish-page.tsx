/** Before a catalogue becomes public: what that means, how much of it is preliminary, and the form that does it. */
import { formatDate } from '../../words/date.ts'
import { homeWords } from '../../words/pages/home.ts'
import { layoutWords } from '../../words/pages/layout.ts'
import { publishWords } from '../../words/pages/publish.ts'
import {
  type BeforePublishing,
  longestPublishingReason,
} from '../../workflow/catalogues/publish-catalogue.ts'
import { Layout } from '../components/layout.tsx'
import { ErrorSummary, type FormProblem } from '../form/error-summary.tsx'
import { Field } from '../form/field.tsx'
import type { Site } from '../site.ts'

/** What was sent and could not be done. */
export type PublishProblem = FormProblem & { readonly given: string }

type Props = {
  readonly site: Site
  readonly view: BeforePublishing
  readonly problem: PublishProblem | null
}

export function PublishPage({ site, view, problem }: Props) {
  const { language, addresses } = site
  const words = publishWords[language]
  const title = view.last ? words.titleAgain : words.title
  const catalogue = addresses.catalogue(view.catalogueId)
  const crumbs = [
    { text: layoutWords[language].catalogues, href: addresses.home },
    { text: view.title ?? homeWords[language].untitled, href: catalogue },
    { text: title },
  ]
  return (
    <Layout site={site} title={title} crumbs={crumbs} isPrivate>
      {problem && <ErrorSummary site={site} problems={[problem]} />}
      <h1>{title}</h1>
      <p class="lead">{view.proposals === 0 ? words.none : words.lead(view.proposals)}</p>
      {view.proposals > 0 && (
        <p>
          <strong>{words.preliminary(view.preliminary)}</strong>
        </p>
      )}
      <p>
        {words.notPublic} {words.later}
      </p>
      {view.last && <p>{words.last(view.last.number, formatDate(view.last.at, language))}</p>}
      <PublishForm site={site} view={view} problem={problem} />
      <p>
        <a href={catalogue}>{words.cancel}</a>
      </p>
    </Layout>
  )
}

function PublishForm({ site, view, problem }: Props) {
  const words = publishWords[site.language]
  return (
    <form method="post" action={site.addresses.publish(view.catalogueId)} class="answer-form">
      <input type="hidden" name="version" value={view.revision} />
      <Field
        site={site}
        id="begrundelse"
        label={words.reason}
        hint={words.reasonHint}
        error={problem?.field === 'begrundelse' ? problem.message : null}
        value={problem?.given ?? ''}
        rows={3}
        maxLength={longestPublishingReason}
      />
      <button class="button button-primary" type="submit">
        {words.button}
      </button>
    </form>
  )
}
