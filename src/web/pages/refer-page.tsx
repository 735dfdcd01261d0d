/** Before a catalogue is put before politicians: what goes, what stays and why, and what has been put there already. */
import { homeWords } from '../../words/pages/home.ts'
import { layoutWords } from '../../words/pages/layout.ts'
import { proposalWords } from '../../words/pages/proposal.ts'
import { referWords } from '../../words/pages/refer.ts'
import type { Judged } from '../../workflow/catalogues/judge-referral.ts'
import { longestReferralText, seenOf } from '../../workflow/catalogues/refer-catalogue.ts'
import type { ReferralView } from '../../workflow/catalogues/view-referral.ts'
import { Layout } from '../components/layout.tsx'
import { ErrorSummary, type FormProblem, problemOf } from '../form/error-summary.tsx'
import { Field } from '../form/field.tsx'
import type { Site } from '../site.ts'

/** What was sent and could not be done. */
export type ReferProblem = FormProblem & { readonly given: string }

type Props = {
  readonly site: Site
  readonly catalogue: { readonly id: string; readonly title: string | null }
  readonly judged: readonly Judged[]
  readonly referral: ReferralView | null
  readonly problem: ReferProblem | null
}

/** The names of the fields, for the form and for whoever reads it. */
export const referFields = {
  seen: 'set',
  text: 'tekst',
  proposal: 'forslag',
  reason: 'begrundelse',
} as const

export function ReferPage(props: Props) {
  const { site, catalogue, judged, referral, problem } = props
  const words = referWords[site.language]
  const going = judged.filter(each => each.goes)
  const staying = judged.flatMap(each => (each.goes || each.stayed === 'referred-already' ? [] : [each]))
  const back = site.addresses.catalogue(catalogue.id)
  const crumbs = [
    { text: layoutWords[site.language].catalogues, href: site.addresses.home },
    { text: catalogue.title ?? homeWords[site.language].untitled, href: back },
    { text: words.title },
  ]
  return (
    <Layout site={site} title={words.title} crumbs={crumbs} isPrivate>
      <ErrorSummary site={site} problems={problem ? [problem] : []} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {going.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <section>
          <h2>{words.goes(going.length)}</h2>
          <ul>
            {going.map(each => (
              <li>
                <Name site={site} named={each} /> ({words.version(each.revision)})
              </li>
            ))}
          </ul>
        </section>
      )}
      {staying.length > 0 && (
        <section>
          <h2>{words.stays(staying.length)}</h2>
          <ul>
            {staying.map(each => (
              <li>
                <Name site={site} named={each} />: {words.why[each.stayed]}
              </li>
            ))}
          </ul>
        </section>
      )}
      {going.length > 0 && <ReferForm {...props} count={going.length} />}
      {referral && referral.referred.length > 0 && <RecallForm {...props} referral={referral} />}
      <p>
        <a href={back}>{words.cancel}</a>
      </p>
    </Layout>
  )
}

function ReferForm({ site, catalogue, judged, problem, count }: Props & { readonly count: number }) {
  const words = referWords[site.language]
  const isIts = problem?.field === referFields.text
  return (
    <form method="post" action={site.addresses.refer(catalogue.id)} class="answer-form">
      <input type="hidden" name={referFields.seen} value={seenOf(judged)} />
      <Field
        site={site}
        id={referFields.text}
        label={words.text}
        hint={words.textHint}
        error={isIts ? problem.message : null}
        value={isIts ? problem.given : ''}
        rows={2}
        maxLength={longestReferralText}
      />
      <button class="button button-primary" type="submit">
        {words.button(count)}
      </button>
    </form>
  )
}

function RecallForm({ site, catalogue, problem, referral }: Props & { readonly referral: ReferralView }) {
  const words = referWords[site.language]
  const problems = problem ? [problem] : []
  const unchosen = problemOf(problems, referFields.proposal)
  return (
    <section>
      <h2>{words.standing}</h2>
      <p>{words.recallLead}</p>
      <form method="post" action={site.addresses.recall(catalogue.id)} class="answer-form">
        <fieldset class={unchosen ? 'form-error' : undefined} id={referFields.proposal}>
          <legend class="form-label">{words.choose}</legend>
          {unchosen && <p class="form-error-message">{unchosen}</p>}
          {referral.referred.map(each => (
            <div class="form-group-checkbox">
              <input
                class="form-checkbox"
                type="checkbox"
                id={`forslag-${each.proposalId}`}
                name={referFields.proposal}
                value={each.proposalId}
              />
              <label class="form-label" for={`forslag-${each.proposalId}`}>
                {nameOf(each, site)} (
                {each.isChanged ? words.changed(each.revision) : words.version(each.revision)})
              </label>
            </div>
          ))}
        </fieldset>
        <Field
          site={site}
          id={referFields.reason}
          label={words.reason}
          hint={words.reasonHint}
          error={problemOf(problems, referFields.reason)}
          value={problem?.field === referFields.reason ? problem.given : ''}
          rows={2}
          maxLength={longestReferralText}
        />
        <button class="button button-secondary" type="submit">
          {words.recall}
        </button>
      </form>
    </section>
  )
}

type Named = {
  readonly proposalId: string
  readonly number: string | null
  readonly title: string | null
}

export function Name({ site, named }: { readonly site: Site; readonly named: Named }) {
  return <a href={site.addresses.proposal(named.proposalId)}>{nameOf(named, site)}</a>
}

function nameOf({ number, title }: Named, { language }: Site): string {
  return [number, title ?? proposalWords[language].untitled].filter(Boolean).join(' ')
}
