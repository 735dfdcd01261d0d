/** One proposal: one sentence, the form's fields, its budget, its picture, what was found, and its versions. */

import type { ChartOfAccounts } from '../../core/account/chart.ts'
import type { Finding } from '../../core/check/finding.ts'
import type { SpotField } from '../../core/process/spot.ts'
import { fieldNames, unitOf } from '../../core/proposal/content.ts'
import { hasComputedLines, isStated } from '../../core/proposal/printed-budget.ts'
import type { Discount } from '../../shipped/read-discount.ts'
import { budgetTableWords } from '../../words/pages/budget-table.ts'
import { homeWords } from '../../words/pages/home.ts'
import { layoutWords } from '../../words/pages/layout.ts'
import { proposalWords } from '../../words/pages/proposal.ts'
import type { CalculationView } from '../../workflow/calculation/view-calculation.ts'
import type { PersonNames } from '../../workflow/people/person-names.ts'
import type { ProcessView } from '../../workflow/process/view-process.ts'
import type { ProposalView } from '../../workflow/views.ts'
import { anchors } from '../address.ts'
import { BudgetTable } from '../budget/budget-table.tsx'
import { budgetView } from '../budget/budget-view.ts'
import { ChartSection, ServiceSection } from '../budget/economy-section.tsx'
import { PrintedTable } from '../budget/printed-table.tsx'
import { ComputedSection, Today } from '../calculation/computed-section.tsx'
import { EconomistSection } from '../calculation/economist-section.tsx'
import { Foundation } from '../calculation/foundation.tsx'
import { SensitivitySection } from '../calculation/sensitivity-section.tsx'
import { Sentences } from '../calculation/sentences.tsx'
import { StressSection } from '../calculation/stress-section.tsx'
import { Layout } from '../components/layout.tsx'
import { dismissalAddress } from '../findings/dismissal-address.ts'
import { DismissedList } from '../findings/dismissed-list.tsx'
import { FindingList } from '../findings/finding-list.tsx'
import { groupFindings } from '../findings/group-findings.ts'
import { passageQuery } from '../findings/place-query.ts'
import { fieldOf, QuestionsBeside } from '../process/questions-beside.tsx'
import { ProposalReferral } from '../process/referral-notes.tsx'
import { Stamp } from '../process/stamp.tsx'
import { ProposalFields } from '../proposal/proposal-fields.tsx'
import { ProposalHead } from '../proposal/proposal-head.tsx'
import { Neighbours, OlderVersion, Revisions } from '../proposal/revisions.tsx'
import { FollowUp, Plans, SupplementFields } from '../proposal/supplement.tsx'
import { WhatNow, WithdrawnNote } from '../proposal/what-now.tsx'
import type { Site } from '../site.ts'

type Props = {
  readonly site: Site
  readonly view: ProposalView
  readonly chart: ChartOfAccounts
  /** null where its budget is only typed. */
  readonly calculation: CalculationView | null
  readonly process: ProcessView
  readonly names: PersonNames
  /** The ways of discounting that an economist may look through. */
  readonly discounts: readonly Discount[]
}

export function ProposalPage({ site, view, chart, calculation, process, names, discounts }: Props) {
  const words = proposalWords[site.language]
  const { content, economy, catalogue } = view
  const title = content.title?.text ?? words.untitled
  const crumbs = [
    { text: layoutWords[site.language].catalogues, href: site.addresses.home },
    {
      text: catalogue.title ?? homeWords[site.language].untitled,
      href: site.addresses.catalogue(catalogue.id),
    },
    { text: title },
  ]
  const document = documentOf(view)
  const read = readFrom(view)
  const isNewest = view.revision.id === view.revisions[0]?.id
  const isValidated = process.stamp?.revision === view.revision.number && process.stamp.voids.length === 0
  const unit = content.budget && unitOf(content.budget) === 'kr' ? 'kr' : '1000kr'
  /** Calculated lines stand in the table itself, and not beside it. */
  const isInForce = hasComputedLines(content.budget)
  const typed = content.budget?.lines.filter(isStated).length ?? 0
  const tableWords = budgetTableWords[site.language]
  const version = isNewest ? null : view.revision.number
  const explain = (line: string, year: number | 'all') =>
    site.addresses.explanation(view.id, { line, year }, version)
  const answerAt = (finding: Finding) => (isNewest ? dismissalAddress(site, view.id, finding) : null)
  const asked = site.person && process.maySee && isNewest ? process.questions : []
  const shown = fieldsShown(view, calculation)
  const beside = (field: SpotField | null) => {
    const fits = (at: SpotField | null) => (at !== null && shown.has(at) ? at === field : field === null)
    const questions = asked.filter(({ spot }) => fits(fieldOf(spot)))
    return <QuestionsBeside site={site} proposalId={view.id} questions={questions} names={names} />
  }
  return (
    <Layout site={site} title={title} crumbs={crumbs}>
      <OlderVersion view={view} site={site} />
      <WithdrawnNote view={view} names={names} site={site} />
      <ProposalHead
        content={content}
        economy={economy}
        names={view.names}
        site={site}
        title={title}
        status={
          <Stamp
            site={site}
            proposalId={view.id}
            state={process.subject.state}
            stamp={process.stamp}
            names={names}
          />
        }
      />
      <ProposalReferral site={site} proposalId={view.id} referral={process.referral} names={names} />
      {site.person && process.maySee && isNewest && (
        <WhatNow view={view} process={process} names={names} site={site} />
      )}
      {beside(null)}
      {/* They speak of what is calculated, which is only a part where lines of the table are still typed. */}
      {calculation && !(isInForce && typed > 0) && (
        <Sentences view={calculation} isValidated={isValidated} site={site} />
      )}
      <section class="prose">
        <h2>{words.text}</h2>
        <ProposalFields content={content} site={site} level="h3" below={beside} />
        <SupplementFields supplement={content.supplement} site={site} />
      </section>
      {content.budget && (
        <section class="budget">
          <h2>{words.budget}</h2>
          {isInForce && (
            <p class="prose">
              {tableWords.calculated} {typed > 0 && tableWords.partly(typed)}
            </p>
          )}
          {isInForce && calculation?.today && (
            <Today today={calculation.today} parameters={calculation.rates} site={site} />
          )}
          <BudgetTable
            view={budgetView(content.budget, view.findings, chart, calculation && explain)}
            site={site}
          />
          {beside('budget')}
          {isInForce && <PrintedTable budget={content.budget} chart={chart} site={site} />}
        </section>
      )}
      {calculation && !isInForce && <ComputedSection view={calculation} site={site} />}
      {economy && (
        <>
          <ChartSection economy={economy} heading={words.chart} unit={unit} id="forslag" site={site} />
          <ServiceSection economy={economy} unit={unit} site={site} />
        </>
      )}
      {calculation?.readings && (
        <>
          <Foundation readings={calculation.readings} site={site} />
          {beside('assumptions')}
          <StressSection
            readings={calculation.readings}
            unit={calculation.table.unit}
            language={site.language}
          />
          <SensitivitySection readings={calculation.readings} language={site.language} />
          <EconomistSection
            readings={calculation.readings}
            discounts={discounts}
            unit={calculation.table.unit}
            language={site.language}
          />
        </>
      )}
      <Plans view={view} site={site} />
      <FollowUp view={view} site={site} />
      {beside('follow-up')}
      <section id={anchors.findings} class="finding-section">
        <h2>{words.findings}</h2>
        <FindingList
          groups={groupFindings(view.findings)}
          site={site}
          unit={unit}
          sourceLines={null}
          aboutOf={nothing}
          placeAt={place =>
            site.person && read !== null ? `${site.addresses.document(read)}${passageQuery(place)}` : null
          }
          answerAt={answerAt}
        />
        <DismissedList
          dismissed={view.dismissed}
          site={site}
          unit={unit}
          aboutOf={nothing}
          names={names}
          hrefOf={answerAt}
          level="h3"
        />
        {view.findings.length > 0 && document !== null && (
          <p class="d-print-none">
            <a href={site.addresses.document(document)}>{words.seeInDocument}</a>
          </p>
        )}
      </section>
      <Revisions view={view} names={names} site={site} />
      <Neighbours view={view} site={site} />
    </Layout>
  )
}

/** What was written here stands in no document. */
function documentOf({ revision, revisions, catalogue }: ProposalView): string | null {
  if (revision.documentId !== null) return revision.documentId
  return revisions.some(each => each.documentId !== null) ? catalogue.documentId : null
}

/**
 * The document that its findings point into: what it was read from, as long as its catalogue stands on the same; a
 * newer one has other lines.
 */
function readFrom({ revision, revisions, catalogue }: ProposalView): string | null {
  const read = revisions.find(each => each.number <= revision.number && each.documentId !== null)
  return read?.documentId === catalogue.documentId ? catalogue.documentId : null
}

/** The places that the page has; a question about another stands at its top, so that none is lost. */
function fieldsShown({ content }: ProposalView, calculation: CalculationView | null): Set<SpotField> {
  const fields = fieldNames.filter(field => content.fields[field] !== undefined)
  return new Set<SpotField>([
    ...fields,
    ...(content.budget ? (['budget'] as const) : []),
    ...(calculation?.readings ? (['assumptions'] as const) : []),
    'follow-up',
  ])
}

/** On its own page every finding is about the proposal. */
function nothing(_finding: Finding): null {
  return null
}
