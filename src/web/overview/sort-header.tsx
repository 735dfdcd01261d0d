/** A column's head that sorts by it; a plain one where the table cannot be sorted. */
import { overviewWords } from '../../words/pages/overview.ts'
import type { SortKey } from '../../workflow/views.ts'
import { Icon } from '../components/icon.tsx'
import { roles } from '../components/table-roles.ts'
import type { Site } from '../site.ts'
import type { OverviewLinks } from './overview-links.ts'

type Props = {
  readonly sort: SortKey
  readonly text: string
  readonly class: string
  readonly site: Site
  readonly links: OverviewLinks | null
}

export function SortHeader({ sort, text, class: cellClass, site, links }: Props) {
  const direction = links && directionOf(sort, links)
  return (
    <th {...roles.columnheader} scope="col" class={cellClass} aria-sort={direction ?? undefined}>
      {links ? (
        <a class="sort" href={links.sorted(sort)}>
          <span class="sr-only">{overviewWords[site.language].sortPrefix}</span>
          {text}
          {direction && <Icon name={direction === 'ascending' ? 'arrow-upward' : 'arrow-downward'} />}
        </a>
      ) : (
        text
      )}
    </th>
  )
}

function directionOf(sort: SortKey, links: OverviewLinks): 'ascending' | 'descending' | null {
  const { query } = links.address
  if (query.sort !== sort) return null
  return query.descending ? 'descending' : 'ascending'
}
