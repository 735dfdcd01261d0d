/** The front page: every catalogue with its period, its net and what was found in it. */

import { formatDate } from '../../words/date.ts'
import { formatNumber, sayMoney } from '../../words/number.ts'
import { homeWords } from '../../words/pages/home.ts'
import { layoutWords } from '../../words/pages/layout.ts'
import type { CatalogueListing } from '../../workflow/views.ts'
import { type Fact, Facts } from '../components/facts.tsx'
import { Layout } from '../components/layout.tsx'
import { periodSpan } from '../components/period-span.ts'
import { SeverityCountsText } from '../components/severity-counts.tsx'
import { sourceLanguage } from '../components/source-language.ts'
import { mayAtAll } from '../may.ts'
import { MoreRoles } from '../people/more-roles.tsx'
import type { Site } from '../site.ts'

type Props = { readonly site: Site; readonly catalogues: readonly CatalogueListing[] }

export function HomePage({ site, catalogues }: Props) {
  const words = homeWords[site.language]
  return (
    <Layout site={site} title={words.title} crumbs={[]}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <MoreRoles site={site} />
      {catalogues.length === 0 ? (
        <Empty site={site} />
      ) : (
        <ul class="catalogue-list">
          {catalogues.map(catalogue => (
            <li>
              <CatalogueCard catalogue={catalogue} site={site} />
            </li>
          ))}
        </ul>
      )}
    </Layout>
  )
}

function CatalogueCard({ catalogue, site }: { readonly catalogue: CatalogueListing; readonly site: Site }) {
  const words = homeWords[site.language]
  return (
    <article class="catalogue-card">
      <p class="catalogue-card__kind">
        {words.kinds[catalogue.kind]}
        {catalogue.isExample && <span class="tag-word">{words.example}</span>}
      </p>
      <h2>
        <a
          href={site.addresses.catalogue(catalogue.id)}
          lang={catalogue.title === null ? undefined : sourceLanguage(site)}
        >
          {titleOf(catalogue, site)}
        </a>
      </h2>
      <Facts facts={factsOf(catalogue, site)} />
    </article>
  )
}

export function titleOf(catalogue: Pick<CatalogueListing, 'title' | 'kind'>, site: Site): string {
  const words = homeWords[site.language]
  return catalogue.title ?? (catalogue.kind === 'form' ? words.untitledForm : words.untitled)
}

function factsOf(catalogue: CatalogueListing, site: Site): Fact[] {
  const words = homeWords[site.language]
  return [
    { name: words.period, value: periodSpan(catalogue.periods) || words.noPeriod },
    { name: words.proposals, value: formatNumber(catalogue.proposals, site.language) },
    { name: words.net, value: sayMoney(catalogue.net, site.language) },
    { name: words.findings, value: <SeverityCountsText counts={catalogue.findings} site={site} /> },
    { name: words.imported, value: formatDate(catalogue.importedAt, site.language) },
  ]
}

function Empty({ site }: { readonly site: Site }) {
  const words = homeWords[site.language]
  return (
    <div class="empty">
      <p>{words.empty}</p>
      {mayAtAll(site, 'import') && (
        <p>
          {words.emptyAdvice} <a href={site.addresses.imports}>{layoutWords[site.language].importFile}</a>
        </p>
      )}
    </div>
  )
}
