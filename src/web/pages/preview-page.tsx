/** What a document will become, before anything is accepted: effects, overview, proposals, findings, and the choice. */
import type { ChartOfAccounts } from '../../core/account/chart.ts'
import { importWords, previewWords } from '../../words/pages/import.ts'
import { overviewWords } from '../../words/pages/overview.ts'
import { summaryWords } from '../../words/pages/summary.ts'
import type { FoundPersonNumber } from '../../workflow/imports/find-person-numbers.ts'
import type { DocumentView } from '../../workflow/views.ts'
import { ChartSection } from '../budget/economy-section.tsx'
import { Layout } from '../components/layout.tsx'
import { Pager } from '../components/pager.tsx'
import { documentUnit } from '../findings/document-unit.ts'
import { FindingList } from '../findings/finding-list.tsx'
import type { FindingPage } from '../findings/finding-page.ts'
import type { SourceLines } from '../findings/source-lines.ts'
import { type DocumentOverview, overviewOfDocument } from '../overview/from-document.ts'
import { OverviewTable } from '../overview/overview-table.tsx'
import { Decision } from '../preview/decision.tsx'
import { Effects } from '../preview/effects.tsx'
import { PersonNumbers } from '../preview/person-numbers.tsx'
import { ProposalPreview } from '../preview/proposal-preview.tsx'
import type { Site } from '../site.ts'
import { aboutIn } from './document-page.tsx'

type Props = {
  readonly site: Site
  readonly view: DocumentView
  readonly chart: ChartOfAccounts
  readonly findings: FindingPage
  readonly sourceLines: SourceLines
  readonly personNumbers: readonly FoundPersonNumber[]
  /** How many proposals a page of it shows. */
  readonly pageSize: number
}

export function PreviewPage(props: Props) {
  const { site, view, chart, findings, sourceLines, personNumbers, pageSize } = props
  const words = previewWords[site.language]
  const preview = overviewOfDocument(view, chart)
  const crumbs = [
    { text: importWords[site.language].home, href: site.addresses.home },
    { text: words.crumb, href: site.addresses.imports },
    { text: view.fileName },
  ]
  return (
    <Layout site={site} title={`${words.title}: ${view.fileName}`} crumbs={crumbs} isPrivate>
      <h1>{words.title}</h1>
      <p class="lead">{words.understood(view.proposalCount, view.fileName)}</p>
      <Effects view={view} site={site} />
      <PersonNumbers
        site={site}
        found={personNumbers}
        hrefOf={({ key, position }) => {
          const page = 1 + Math.floor(position / pageSize)
          return page === view.page ? `#${key}` : `${site.addresses.preview(view.id, `?side=${page}`)}#${key}`
        }}
      />
      <Decision view={view} site={site} place="top" />
      <section class="finding-section" id="bemaerkninger">
        <h2>{words.findings}</h2>
        <FindingList
          groups={findings.groups}
          site={site}
          unit={documentUnit(view)}
          sourceLines={sourceLines}
          aboutOf={aboutIn(view, site, key => `#${key}`)}
        />
      </section>
      {view.proposalCount > 0 && <Catalogue view={view} preview={preview} chart={chart} site={site} />}
      <Decision view={view} site={site} place="bottom" />
    </Layout>
  )
}

type CatalogueProps = Pick<Props, 'site' | 'view' | 'chart'> & { readonly preview: DocumentOverview }

function Catalogue({ view, preview, chart, site }: CatalogueProps) {
  const words = previewWords[site.language]
  const { overview, economy, paidBack } = preview
  return (
    <>
      <section class="overview" id="forslag">
        <h2>{words.catalogue}</h2>
        {view.pages === 1 && (
          <p>
            {summaryWords[site.language].catalogue({
              proposals: view.proposalCount,
              paidBack,
              net: economy.net,
              years: economy.periods.length,
            })}
          </p>
        )}
        <OverviewTable overview={overview} site={site} links={null} />
        <Pager
          page={view.page}
          pages={view.pages}
          hrefOf={n => `${site.addresses.preview(view.id, n === 1 ? '' : `?side=${n}`)}#forslag`}
          label={overviewWords[site.language].pages}
          language={site.language}
        />
      </section>
      <ChartSection economy={economy} heading={words.economy} unit={overview.unit} id="bliver" site={site} />
      <section>
        <h2>{words.proposals}</h2>
        {view.proposals.map(proposal => (
          <ProposalPreview
            id={proposal.key}
            content={proposal.content}
            findings={view.findings.filter(finding => finding.proposal === proposal.key)}
            chart={chart}
            site={site}
          />
        ))}
      </section>
    </>
  )
}
