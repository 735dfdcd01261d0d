/** An imported document: its status, and everything found in it with the source's own line beside. */

import type { DocumentFormat } from '../../core/catalogue/document.ts'
import type { Finding } from '../../core/check/finding.ts'
import { fromPlainText } from '../../core/text/rich-text.ts'
import { formatMoment } from '../../words/date.ts'
import { formatNumber } from '../../words/number.ts'
import { documentWords } from '../../words/pages/document.ts'
import { layoutWords } from '../../words/pages/layout.ts'
import type { PersonNames } from '../../workflow/people/person-names.ts'
import type { DocumentView } from '../../workflow/views.ts'
import { type Fact, Facts } from '../components/facts.tsx'
import { Layout } from '../components/layout.tsx'
import { Pager } from '../components/pager.tsx'
import { RichTextView } from '../components/rich-text.tsx'
import { sourceLanguage } from '../components/source-language.ts'
import { dismissalAddress } from '../findings/dismissal-address.ts'
import { DismissedList } from '../findings/dismissed-list.tsx'
import { documentUnit } from '../findings/document-unit.ts'
import { FindingList } from '../findings/finding-list.tsx'
import type { FindingPage } from '../findings/finding-page.ts'
import type { Passage } from '../findings/passage.ts'
import { PassageSection } from '../findings/passage-section.tsx'
import { passageQuery } from '../findings/place-query.ts'
import type { SourceLines } from '../findings/source-lines.ts'
import { mayAtAll } from '../may.ts'
import type { Site } from '../site.ts'

type Props = {
  readonly site: Site
  readonly view: DocumentView
  readonly findings: FindingPage
  readonly sourceLines: SourceLines
  readonly passage: Passage | null
  readonly names: PersonNames
}

export function DocumentPage({ site, view, findings, sourceLines, passage, names }: Props) {
  const words = documentWords[site.language]
  const { error, warning, note } = findings.counts
  const home = { text: layoutWords[site.language].catalogues, href: site.addresses.home }
  const catalogue = view.catalogueId && {
    text: view.content.title?.text ?? words.catalogue,
    href: site.addresses.catalogue(view.catalogueId),
  }
  const crumbs = [home, ...(catalogue ? [catalogue] : []), { text: words.crumb }]
  const ids = new Map(view.proposals.map(proposal => [proposal.key, proposal.id]))
  const answerAt = (finding: Finding) =>
    view.isCurrent ? dismissalAddress(site, ids.get(finding.proposal ?? '') ?? null, finding) : null
  return (
    <Layout
      site={site}
      title={words.title(view.fileName)}
      crumbs={crumbs}
      isPrivate={view.status !== 'accepted'}
    >
      <h1>{words.title(view.fileName)}</h1>
      <p class="lead">{words.lead(error, warning, note)}</p>
      <Facts facts={factsOf(view, site)} />
      <PassageSection passage={passage} site={site} />
      <section class="finding-section" id="bemaerkninger">
        <h2>{words.findings}</h2>
        <FindingFilter site={site} view={view} findings={findings} />
        <FindingList
          groups={findings.groups}
          site={site}
          unit={documentUnit(view)}
          sourceLines={sourceLines}
          aboutOf={aboutIn(view, site)}
          placeAt={place =>
            site.person ? `${site.addresses.document(view.id)}${passageQuery(place)}` : null
          }
          answerAt={answerAt}
        />
        {findings.level === 'all' && (
          <DismissedList
            dismissed={view.dismissed}
            site={site}
            unit={documentUnit(view)}
            aboutOf={aboutIn(view, site)}
            names={names}
            hrefOf={answerAt}
            level="h3"
          />
        )}
        <Pager
          page={findings.page}
          pages={findings.pages}
          hrefOf={page => site.addresses.document(view.id, findings.hrefOf({ page }))}
          label={words.pages}
          language={site.language}
        />
      </section>
      <Leftovers view={view} site={site} />
    </Layout>
  )
}

function factsOf(view: DocumentView, site: Site): Fact[] {
  const words = documentWords[site.language]
  const kilobytes = formatNumber(Math.max(1, Math.round(view.bytes / 1000)), site.language)
  const format = isKnownFormat(view.format) ? words.formats[view.format] : view.format
  const next = nextStep(view, site)
  return [
    {
      name: words.status,
      value: next ? (
        <>
          {words.statuses[view.status]}. {next}
        </>
      ) : (
        words.statuses[view.status]
      ),
    },
    { name: words.file, value: view.fileName },
    { name: words.format, value: format },
    { name: words.size, value: `${kilobytes} kB` },
    { name: words.received, value: formatMoment(view.receivedAt, site.language) },
    {
      name: words.fingerprint,
      value: (
        <>
          <code class="fingerprint">{view.hash.slice(0, 16)}</code> {words.fingerprintHint}
        </>
      ),
    },
  ]
}

function nextStep(view: DocumentView, site: Site) {
  const words = documentWords[site.language]
  if (view.status === 'pending' && mayAtAll(site, 'import'))
    return <a href={site.addresses.preview(view.id)}>{words.goPreview}</a>
  if (view.status === 'accepted' && view.catalogueId)
    return <a href={site.addresses.catalogue(view.catalogueId)}>{words.goCatalogue}</a>
  return null
}

function isKnownFormat(format: string): format is DocumentFormat {
  return format === 'markdown' || format === 'html' || format === 'csv'
}

type FilterProps = Pick<Props, 'site' | 'view' | 'findings'>

function FindingFilter({ site, view, findings }: FilterProps) {
  const words = documentWords[site.language]
  const { error, warning, note } = findings.counts
  if (error + warning + note < 2) return null
  const choices = [
    { level: 'all', text: words.filterAll },
    { level: 'warning', text: words.filterWarnings },
    { level: 'error', text: words.filterErrors },
  ] as const
  return (
    <p class="finding-filter">
      {words.filter}:{' '}
      {choices.map(({ level, text }, i) => (
        <>
          {i > 0 && ' · '}
          {level === findings.level ? (
            <strong>{text}</strong>
          ) : (
            <a href={`${site.addresses.document(view.id, findings.hrefOf({ level }))}#bemaerkninger`}>
              {text}
            </a>
          )}
        </>
      ))}
    </p>
  )
}

function Leftovers({ view, site }: { readonly view: DocumentView; readonly site: Site }) {
  const words = documentWords[site.language]
  const { leftovers } = view.content
  if (leftovers.length === 0) return null
  return (
    <section class="prose">
      <h2>{words.leftovers}</h2>
      <p>{words.leftoversText}</p>
      <div class="leftovers" lang={sourceLanguage(site)}>
        {leftovers.slice(0, 50).map(text => (
          <RichTextView text={fromPlainText(text.text)} />
        ))}
      </div>
    </section>
  )
}

/** The proposal a finding is about, opened where it is stored. */
export function aboutIn(view: DocumentView, site: Site, hrefOf?: (key: string) => string) {
  const proposals = new Map(view.proposals.map(proposal => [proposal.key, proposal]))
  return (finding: Finding) => {
    const proposal = finding.proposal === null ? undefined : proposals.get(finding.proposal)
    const text = proposal?.content.title?.text ?? proposal?.content.number?.text
    if (!proposal || text === undefined) return null
    if (hrefOf) return { text, href: hrefOf(proposal.key) }
    const isOpen = view.status === 'accepted' && proposal.id !== null
    return { text, href: isOpen && proposal.id ? site.addresses.proposal(proposal.id) : null }
  }
}
