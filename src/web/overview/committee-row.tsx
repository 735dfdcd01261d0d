/** The row of a committee: its name, its sums and, by address, its proposals folded away or shown. */

import { overviewWords } from '../../words/pages/overview.ts'
import { Icon } from '../components/icon.tsx'
import { sourceLanguage } from '../components/source-language.ts'
import { roles } from '../components/table-roles.ts'
import type { Site } from '../site.ts'
import { AmountCells } from './amounts.tsx'
import type { Overview, OverviewGroup } from './overview.ts'
import { committeeAnchor, type OverviewLinks } from './overview-links.ts'

type Props = {
  readonly group: OverviewGroup
  readonly overview: Overview
  readonly site: Site
  readonly links: OverviewLinks | null
  /** Then the sums are still those of the whole committee, and say so. */
  readonly isFiltered: boolean
}

export function CommitteeRow({ group, overview, site, links, isFiltered }: Props) {
  const words = overviewWords[site.language]
  const name = group.committee ?? words.noCommittee
  return (
    <tr {...roles.row} class="figures__committee" id={committeeAnchor(group.order)}>
      <th {...roles.rowheader} scope="rowgroup" colSpan={2}>
        <span lang={group.committee === null ? undefined : sourceLanguage(site)}>{name}</span>
        {isFiltered && <span class="figures__aside"> ({words.wholeCommittee})</span>}
        {links && <FoldLink group={group} overview={overview} site={site} links={links} name={name} />}
      </th>
      <AmountCells amounts={group.amounts} unit={overview.unit} language={site.language} />
    </tr>
  )
}

type FoldProps = Omit<Props, 'isFiltered' | 'links'> & {
  readonly links: OverviewLinks
  readonly name: string
}

function FoldLink({ group, overview, site, links, name }: FoldProps) {
  const words = overviewWords[site.language]
  const all = overview.groups.map(other => other.committee)
  return (
    <span class="fold">
      <a href={links.toggled(group.committee, all, group.order)}>
        <Icon name={group.isFolded ? 'chevron-right' : 'chevron-down'} />
        {group.isFolded ? words.unfold : words.fold}
        <span class="sr-only">{words.ofCommittee(name)}</span>
      </a>
      {group.isFolded && <span class="figures__aside"> {words.hidden(group.proposals)}</span>}
    </span>
  )
}
