/** Validating: left the checklist and what was found, right the proposal, what changed in it, and the recomputation. */

import type { ChartOfAccounts } from '../../core/account/chart.ts'
import type { Checklist, CheckProblem } from '../../core/process/checklist.ts'
import { parseSpot } from '../../core/process/spot.ts'
import { proposalWords } from '../../words/pages/proposal.ts'
import { checkWords } from '../../words/pages/validate.ts'
import { wayWords } from '../../words/pages/way.ts'
import type { PersonNames } from '../../workflow/people/person-names.ts'
import type { ValidationView } from '../../workflow/process/view-validation.ts'
import { BudgetTable } from '../budget/budget-table.tsx'
import { budgetView } from '../budget/budget-view.ts'
import { ComputedSection } from '../calculation/computed-section.tsx'
import { Layout } from '../components/layout.tsx'
import { DifferenceParts } from '../difference/difference-parts.tsx'
import { DismissedList } from '../findings/dismissed-list.tsx'
import { FindingSentence } from '../findings/finding-sentence.tsx'
import { ErrorSummary, type FormProblem } from '../form/error-summary.tsx'
import { AnsweredList, ChecklistForm } from '../process/checklist-form.tsx'
import { MoveFields, reasonId } from '../process/move-form.tsx'
import { processCrumbs } from '../process/process-crumbs.ts'
import { RecomputationSection } from '../process/recomputation.tsx'
import { Stamp } from '../process/stamp.tsx'
import { ProposalFields } from '../proposal/proposal-fields.tsx'
import type { Site } from '../site.ts'
import { Sentence, Steps } from './difference-page.tsx'

export type ValidatePageProps = {
  readonly site: Site
  readonly view: ValidationView
  readonly chart: ChartOfAccounts
  readonly names: PersonNames
  /** As they were sent, where they were. */
  readonly checklist: Checklist
  readonly problems: readonly CheckProblem[]
  /** What else was wrong, in words. */
  readonly otherProblem: string | null
  /** The reason for sending it back, and what was wrong with it. */
  readonly back: Back
}

export type Back = { readonly reason: string; readonly spot: string; readonly problem: string | null }

export function ValidatePage(props: ValidatePageProps) {
  const { site, view, names } = props
  const words = checkWords[site.language]
  const title = view.process.title ?? proposalWords[site.language].untitled
  const { process } = view
  const crumbs = [
    ...processCrumbs(site, process),
    { text: wayWords[site.language].title, href: site.addresses.way(process.proposalId) },
    { text: words.title },
  ]
  return (
    <Layout site={site} title={`${words.title}: ${title}`} crumbs={crumbs} isPrivate>
      <ErrorSummary site={site} heading={words.problemHeading} problems={allProblems(props)} />
      <h1>
        {words.title}: {title}
      </h1>
      <p class="lead">{words.lead}</p>
      <Stamp
        site={site}
        proposalId={process.proposalId}
        state={process.subject.state}
        stamp={process.stamp}
        names={names}
      />
      <div class="validate">
        <div class="validate__list">
          <Found {...props} />
          <Checks {...props} />
        </div>
        <div class="validate__proposal">
          <Since {...props} />
          <RecomputationSection site={site} recomputed={view.recomputed} />
          <Shown {...props} />
        </div>
      </div>
    </Layout>
  )
}

function allProblems({ site, problems, otherProblem, back }: ValidatePageProps): FormProblem[] {
  const words = checkWords[site.language]
  const items = problems.map(({ item, why }) => ({
    message: (why === 'unanswered' ? words.unanswered : words.remarkMissing)(words.items[item].short),
    field: `punkt-${item}`,
  }))
  return [
    ...(otherProblem === null ? [] : [{ message: otherProblem, field: null }]),
    ...items,
    ...(back.problem === null ? [] : [{ message: back.problem, field: reasonId('send-back') }]),
  ]
}

function Checks({ site, view, checklist, problems, back }: ValidatePageProps) {
  const words = checkWords[site.language]
  const { process } = view
  if (!process.offered.includes('approve'))
    return (
      <section>
        <h2>{words.checklist}</h2>
        <p>{words.notYours}</p>
        <AnsweredList site={site} checklist={checklist} />
        {back.reason !== '' && <blockquote>{back.reason}</blockquote>}
      </section>
    )
  return (
    <section>
      <h2>{words.checklist}</h2>
      <ChecklistForm site={site} view={view} checklist={checklist} problems={problems}>
        {process.offered.includes('send-back') && (
          <div class="move-form">
            <MoveFields
              site={site}
              places={process.places}
              about={parseSpot(back.spot) ?? undefined}
              move="send-back"
              isMain={false}
              problem={back.problem}
              given={back.reason}
            />
          </div>
        )}
      </ChecklistForm>
    </section>
  )
}

function Found({ site, view, names }: ValidatePageProps) {
  const words = checkWords[site.language]
  const { findings, dismissed } = view.proposal
  return (
    <section>
      <h2>{words.findings}</h2>
      {findings.length === 0 ? (
        <p>{words.noFindings}</p>
      ) : (
        <ul class="finding-lines">
          {findings.map(finding => (
            <li>
              <FindingSentence finding={finding} language={site.language} unit="1000kr" />
            </li>
          ))}
        </ul>
      )}
      <DismissedList
        dismissed={dismissed}
        site={site}
        unit="1000kr"
        aboutOf={() => null}
        names={names}
        hrefOf={() => null}
        level="h3"
      />
    </section>
  )
}

function Since({ site, view, names }: ValidatePageProps) {
  const words = checkWords[site.language]
  const now = view.process.revision.number
  const { seen } = view
  return (
    <section>
      <h2>{words.since}</h2>
      {seen === null && <p>{words.firstTime}</p>}
      {seen === now && <p>{words.unchangedSince(now)}</p>}
      {seen !== null && seen !== now && (
        <p>
          <strong>{words.changedSince(seen, now)}</strong>{' '}
          <a href={site.addresses.difference(view.process.proposalId, { from: seen, to: now })}>
            {words.compare}
          </a>
        </p>
      )}
      {view.difference && (
        <>
          <p>
            <Sentence view={view.difference} site={site} />
          </p>
          <Steps site={site} view={view.difference} names={names} />
          <DifferenceParts site={site} view={view.difference} />
        </>
      )}
    </section>
  )
}

function Shown({ site, view, chart }: ValidatePageProps) {
  const words = checkWords[site.language]
  const { content, findings } = view.proposal
  return (
    <section>
      <h2>{words.proposal}</h2>
      <p>
        <a href={site.addresses.proposal(view.process.proposalId)}>{words.openProposal}</a>
      </p>
      <ProposalFields content={content} site={site} level="h3" />
      {content.budget && <BudgetTable view={budgetView(content.budget, findings, chart)} site={site} />}
      {view.calculation && <ComputedSection view={view.calculation} site={site} />}
    </section>
  )
}
