/** The catalogue: one sentence, the picture, the overview, and below it what the catalogue rests on. */

import { formatDate } from '../../words/date.ts'
import { formatNumber, sayMoney } from '../../words/number.ts'
import { catalogueWords } from '../../words/pages/catalogue.ts'
import { homeWords } from '../../words/pages/home.ts'
import { layoutWords } from '../../words/pages/layout.ts'
import { proposalWords } from '../../words/pages/proposal.ts'
import { publishWords } from '../../words/pages/publish.ts'
import { referWords } from '../../words/pages/refer.ts'
import { summaryWords } from '../../words/pages/summary.ts'
import { supplementWords } from '../../words/pages/supplement.ts'
import type { PersonNames } from '../../workflow/people/person-names.ts'
import type { CatalogueView } from '../../workflow/views.ts'
import { anchors } from '../address.ts'
import { ChartSection, ServiceSection } from '../budget/economy-section.tsx'
import { type Fact, Facts } from '../components/facts.tsx'
import { Icon } from '../components/icon.tsx'
import { KeyFigures } from '../components/key-figures.tsx'
import { Layout } from '../components/layout.tsx'
import { periodSpan } from '../components/period-span.ts'
import { RichTextView } from '../components/rich-text.tsx'
import { sourceLanguage } from '../components/source-language.ts'
import { mayAtAll } from '../may.ts'
import { overviewOfCatalogue } from '../overview/from-catalogue.ts'
import type { OverviewAddress } from '../overview/overview-address.ts'
import { OverviewSection } from '../overview/overview-section.tsx'
import { CatalogueReferral } from '../process/referral-notes.tsx'
import { Story } from '../process/story.tsx'
import type { Site } from '../site.ts'
import { titleOf } from './home-page.tsx'

type Props = {
  readonly site: Site
  readonly view: CatalogueView
  /** Of every proposal in it, whatever is on this page. */
  readonly isValidated: boolean
  readonly address: OverviewAddress
  /** The day the chart of accounts was last reviewed. */
  readonly chartCheckedOn: string
  readonly names: PersonNames
}

export function CataloguePage({ site, view, isValidated, address, chartCheckedOn, names }: Props) {
  const words = catalogueWords[site.language]
  const title = titleOf({ title: view.content.title?.text ?? null, kind: view.kind }, site)
  const overview = overviewOfCatalogue(view, address, site.addresses)
  const home = { text: layoutWords[site.language].catalogues, href: site.addresses.home }
  return (
    <Layout site={site} title={title} crumbs={[home, { text: title }]}>
      <PageHead view={view} isValidated={isValidated} site={site} title={title} />
      {view.counts.error > 0 && <Contradiction view={view} site={site} />}
      {hasFigures(view) && (
        <ChartSection
          economy={view.economy}
          heading={words.chart}
          unit={overview.unit}
          id="katalog"
          site={site}
        />
      )}
      <Acts view={view} site={site} />
      <CatalogueReferral site={site} referral={view.referral} names={names} />
      <OverviewSection view={view} overview={overview} address={address} site={site} />
      {view.withdrawn.length > 0 && <WithdrawnList view={view} site={site} />}
      {hasFigures(view) && <ServiceSection economy={view.economy} unit={overview.unit} site={site} />}
      {view.content.introduction.length > 0 && (
        <section class="prose">
          <h2>{words.introduction}</h2>
          <div lang={sourceLanguage(site)}>
            <RichTextView text={view.content.introduction} />
          </div>
        </section>
      )}
      <Basis view={view} site={site} chartCheckedOn={chartCheckedOn} />
      {view.story.length > 0 && (
        <details class="folded" id={anchors.story}>
          <summary>{words.story}</summary>
          <Story site={site} items={view.story} names={names} />
        </details>
      )}
    </Layout>
  )
}

/** Nothing is drawn or summed of proposals that nobody has calculated yet. */
function hasFigures({ economy }: CatalogueView): boolean {
  return economy.periods.some(({ net }) => net !== null)
}

/** What this person can do with a catalogue. */
function Acts({ view, site }: Pick<Props, 'view' | 'site'>) {
  const { addresses, language } = site
  const { title, titleAgain } = publishWords[language]
  const links = [
    mayAtAll(site, 'propose') && {
      href: addresses.newProposal(view.id),
      text: supplementWords[language].newProposal,
    },
    mayAtAll(site, 'publish') && {
      href: addresses.publish(view.id),
      text: view.published ? titleAgain : title,
    },
    mayAtAll(site, 'refer') && {
      href: addresses.refer(view.id),
      text: referWords[language].title,
    },
  ].filter(link => link !== false)
  if (links.length === 0) return null
  return (
    <p class="idea-buttons d-print-none">
      {links.map(({ href, text }) => (
        <a class="button button-secondary" href={href}>
          {text}
        </a>
      ))}
    </p>
  )
}

/** Folded by the browser itself: they no longer count, but can be found. */
function WithdrawnList({ view, site }: Pick<Props, 'view' | 'site'>) {
  const words = supplementWords[site.language]
  return (
    <details class="withdrawn">
      <summary>{words.withdrawnList(view.withdrawn.length)}</summary>
      <ul>
        {view.withdrawn.map(({ id, number, title, since }) => (
          <li>
            <a href={site.addresses.proposal(id)}>
              {[number, title ?? proposalWords[site.language].untitled].filter(Boolean).join(' ')}
            </a>{' '}
            {words.since(formatDate(since, site.language))}
          </li>
        ))}
      </ul>
    </details>
  )
}

type PartProps = { readonly view: CatalogueView; readonly site: Site }

type HeadProps = Pick<Props, 'site' | 'view' | 'isValidated'> & { readonly title: string }

function PageHead({ view, isValidated, site, title }: HeadProps) {
  const words = catalogueWords[site.language]
  const { economy } = view
  const span = periodSpan(view.periods)
  const say = (amount: typeof economy.net) => sayMoney(amount, site.language)
  const count = (n: number) => formatNumber(n, site.language)
  const facts = [
    homeWords[site.language].kinds[view.kind],
    span,
    words.proposals(view.proposals),
    view.isByHand
      ? supplementWords[site.language].byHand(formatDate(view.importedAt, site.language))
      : words.imported(formatDate(view.importedAt, site.language)),
  ]
  return (
    <header class="page-head">
      <p class="page-head__facts">{facts.filter(fact => fact !== '').join(' · ')}</p>
      <h1 lang={view.content.title ? sourceLanguage(site) : undefined}>{title}</h1>
      <p class="lead">
        {summaryWords[site.language].catalogue({
          proposals: view.proposals,
          paidBack: view.paidBack,
          net: hasFigures(view) ? economy.net : null,
          years: view.periods.length,
        })}
      </p>
      <p class="page-head__status">
        {view.isExample && <span class="tag-word">{words.example}</span>}
        <span class="tag-word">
          {view.published ? words.published(formatDate(view.published.at, site.language)) : words.draft}
        </span>
        <span class="tag-word">{isValidated ? words.validated : words.preliminary}</span>
      </p>
      {hasFigures(view) && (
        <KeyFigures
          figures={[
            { label: words.figures.net(span), value: say(economy.net) },
            { label: words.figures.service, value: say(economy.byCategory.service) },
            {
              label: words.figures.paidBack,
              value: words.figures.paidBackOf(count(view.paidBack), count(view.proposals)),
            },
          ]}
        />
      )}
    </header>
  )
}

function Contradiction({ view, site }: PartProps) {
  const words = catalogueWords[site.language].contradiction
  return (
    <section class="alert alert-warning" aria-labelledby="modsigelse">
      <Icon name="warning" class="alert-icon" />
      <div class="alert-body">
        <h2 class="alert-heading" id="modsigelse">
          {words.heading}
        </h2>
        <p class="alert-text">
          {words.text(view.counts.error)} {words.sums}{' '}
          {!view.isByHand && (
            <a class="d-print-none" href={site.addresses.document(view.documentId)}>
              {words.link}
            </a>
          )}
        </p>
      </div>
    </section>
  )
}

function Basis({ view, site, chartCheckedOn }: PartProps & { readonly chartCheckedOn: string }) {
  const words = catalogueWords[site.language]
  return (
    <section class="basis">
      <h2>{words.basis.heading}</h2>
      <Facts facts={basisFacts(view, site, chartCheckedOn)} />
      <p>
        {words.howToReadText}{' '}
        <a class="d-print-none" href={site.addresses.reading}>
          {words.howToReadLink}
        </a>
      </p>
    </section>
  )
}

function basisFacts(view: CatalogueView, site: Site, chartCheckedOn: string): Fact[] {
  const words = catalogueWords[site.language].basis
  const documentLink = view.isByHand ? (
    supplementWords[site.language].byHandText
  ) : (
    <>
      {view.fileName}{' '}
      <a class="d-print-none" href={site.addresses.document(view.documentId)}>
        {words.allFindings}
      </a>
    </>
  )
  return [
    { name: words.document, value: documentLink },
    // what was made here says when in its heading
    ...(view.isByHand ? [] : [{ name: words.imported, value: formatDate(view.importedAt, site.language) }]),
    { name: words.sums, value: words.sumsText },
    { name: words.prices, value: words.pricesText },
    { name: words.accounts, value: words.accountsText(formatDate(chartCheckedOn, site.language)) },
  ]
}
