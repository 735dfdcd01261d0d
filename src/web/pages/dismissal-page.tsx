/** One finding about a proposal, and the form in which a person answers it, or takes the answer back. */

import type { Refusal } from '../../core/process/may.ts'
import { sayFinding } from '../../words/finding.ts'
import { formatNumber } from '../../words/number.ts'
import { dismissalWords } from '../../words/pages/dismissal.ts'
import { homeWords } from '../../words/pages/home.ts'
import { layoutWords } from '../../words/pages/layout.ts'
import { proposalWords } from '../../words/pages/proposal.ts'
import { sayRefusal } from '../../words/process.ts'
import type { PersonNames } from '../../workflow/people/person-names.ts'
import { type FindingView, longestReason } from '../../workflow/proposals/dismiss-finding.ts'
import { anchors } from '../address.ts'
import { Layout } from '../components/layout.tsx'
import { Answer } from '../findings/dismissed-list.tsx'
import { SeverityBadge } from '../findings/severity-badge.tsx'
import { ErrorSummary } from '../form/error-summary.tsx'
import { Field } from '../form/field.tsx'
import type { Site } from '../site.ts'

export const answers = { dismiss: 'afvis', reopen: 'tag-tilbage' } as const

export type DismissalProblem =
  | { readonly kind: 'reason-missing' | 'reason-too-long' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

type Props = {
  readonly site: Site
  readonly view: FindingView
  readonly fingerprint: string
  readonly names: PersonNames
  /** What was wrong with what was sent, and what it was. */
  readonly problem: DismissalProblem | null
  readonly given: string
}

export function DismissalPage(props: Props) {
  const { site, view } = props
  const words = dismissalWords[site.language]
  const title = view.dismissed ? words.takeBackTitle : words.title
  const { message, todo } = sayFinding(view.finding, site.language, view.unit)
  return (
    <Layout site={site} title={title} crumbs={crumbs(props, title)} isPrivate>
      <h1>{title}</h1>
      {props.problem && <ProblemSummary {...props} problem={props.problem} />}
      <div class={`finding finding--${view.dismissed ? 'dismissed' : view.finding.severity}`}>
        <p class="finding__head">
          <SeverityBadge severity={view.finding.severity} language={site.language} />
        </p>
        <p class="finding__message">{message}</p>
        {todo !== '' && <p class="finding__todo">{todo}</p>}
        {view.dismissed && <Answer dismissed={view.dismissed} names={props.names} site={site} />}
      </div>
      {view.dismissed ? (
        <TakeBackForm {...props} />
      ) : view.isDismissible ? (
        <DismissForm {...props} />
      ) : (
        <p>{words.notDismissible}</p>
      )}
      <p>
        <a href={`${site.addresses.proposal(view.proposal.id)}#${anchors.findings}`}>{words.cancel}</a>
      </p>
    </Layout>
  )
}

function crumbs({ site, view }: Props, title: string) {
  const { language, addresses } = site
  return [
    { text: layoutWords[language].catalogues, href: addresses.home },
    {
      text: view.catalogue.title ?? homeWords[language].untitled,
      href: addresses.catalogue(view.catalogue.id),
    },
    {
      text: view.proposal.title ?? proposalWords[language].untitled,
      href: addresses.proposal(view.proposal.id),
    },
    { text: title },
  ]
}

function sayProblem(site: Site, problem: DismissalProblem): string {
  const { problems } = dismissalWords[site.language]
  if (problem.kind === 'refused') return sayRefusal(problem.refusal, site.language)
  return problem.kind === 'reason-missing'
    ? problems['reason-missing']
    : problems['reason-too-long'](formatNumber(longestReason, site.language))
}

function ProblemSummary({ site, problem }: Props & { readonly problem: DismissalProblem }) {
  return (
    <ErrorSummary
      site={site}
      heading={dismissalWords[site.language].problemHeading}
      problems={[
        { message: sayProblem(site, problem), field: problem.kind === 'refused' ? null : 'begrundelse' },
      ]}
    />
  )
}

function DismissForm({ site, view, fingerprint, problem: said, given }: Props) {
  const problem = said?.kind === 'refused' ? null : said
  const words = dismissalWords[site.language]
  return (
    <form method="post" action={site.addresses.finding(view.proposal.id, fingerprint)} class="answer-form">
      <p>{words.lead}</p>
      <Field
        site={site}
        id="begrundelse"
        label={words.reason}
        hint={words.reasonHint}
        error={problem && sayProblem(site, problem)}
        value={given}
        rows={4}
        maxLength={longestReason}
        isRequired
      />
      <button class="button button-primary" type="submit" name="valg" value={answers.dismiss}>
        {words.save}
      </button>
    </form>
  )
}

function TakeBackForm({ site, view, fingerprint }: Props) {
  const words = dismissalWords[site.language]
  return (
    <form method="post" action={site.addresses.finding(view.proposal.id, fingerprint)} class="answer-form">
      <p>{words.takeBackText}</p>
      <button class="button button-secondary" type="submit" name="valg" value={answers.reopen}>
        {words.takeBack}
      </button>
    </form>
  )
}
