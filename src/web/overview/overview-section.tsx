/** The overview with what stands around it: filter above, folding beside, pages below. */

import { catalogueWords } from '../../words/pages/catalogue.ts'
import { overviewWords } from '../../words/pages/overview.ts'
import type { CatalogueView } from '../../workflow/views.ts'
import { Pager } from '../components/pager.tsx'
import type { Site } from '../site.ts'
import { FilterForm } from './filter-form.tsx'
import type { Overview } from './overview.ts'
import type { OverviewAddress } from './overview-address.ts'
import { createOverviewLinks, type OverviewLinks } from './overview-links.ts'
import { OverviewTable } from './overview-table.tsx'

type Props = {
  readonly view: CatalogueView
  readonly overview: Overview
  readonly address: OverviewAddress
  readonly site: Site
}

export function OverviewSection({ view, overview, address, site }: Props) {
  const words = overviewWords[site.language]
  const links = createOverviewLinks(address, query => site.addresses.catalogue(view.id, query))
  const isEmpty = overview.groups.length === 0
  return (
    <section class="overview" id="forslag">
      <h2>{catalogueWords[site.language].overview}</h2>
      {view.proposals > 1 && <FilterForm view={view} address={address} site={site} />}
      {isEmpty ? (
        <div class="empty">
          <p>{words.empty}</p>
          <p>{words.emptyAdvice}</p>
        </div>
      ) : (
        <>
          <TableLinks view={view} links={links} site={site} />
          <OverviewTable overview={overview} site={site} links={links} />
        </>
      )}
      {address.folded !== 'all' && (
        <Pager
          page={view.page}
          pages={view.pages}
          hrefOf={links.page}
          label={words.pages}
          language={site.language}
        />
      )}
    </section>
  )
}

type LinksProps = { readonly view: CatalogueView; readonly links: OverviewLinks; readonly site: Site }

function TableLinks({ view, links, site }: LinksProps) {
  const words = overviewWords[site.language]
  const { query, folded } = links.address
  const isAnyFolded = folded === 'all' || folded.length > 0
  const isFoldable = view.committees.length > 1
  const shown = [
    isFoldable && folded !== 'all' && <a href={links.allFolded}>{words.foldAll}</a>,
    isFoldable && isAnyFolded && <a href={links.allUnfolded}>{words.unfoldAll}</a>,
    query.sort !== 'order' && <a href={links.inDocumentOrder}>{words.documentOrder}</a>,
  ].filter(link => link !== false)
  if (shown.length === 0) return null
  return (
    <ul class="table-links">
      {shown.map(link => (
        <li>{link}</li>
      ))}
    </ul>
  )
}
