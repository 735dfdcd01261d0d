/** The overview: one table, a body per committee, totals at the end; every proposal opens from its row. */
import type { Finding } from '../../core/check/finding.ts'
import { periodKey } from '../../core/period.ts'
import { unitName } from '../../words/number.ts'
import { overviewWords } from '../../words/pages/overview.ts'
import { figuresClass, mayStack, TableRegion } from '../components/table-region.tsx'
import { roles } from '../components/table-roles.ts'
import { FindingSentence } from '../findings/finding-sentence.tsx'
import type { Site } from '../site.ts'
import { AmountCells, amountTexts } from './amounts.tsx'
import { CommitteeRow } from './committee-row.tsx'
import type { Overview, OverviewAmounts } from './overview.ts'
import type { OverviewLinks } from './overview-links.ts'
import { ProposalRow } from './proposal-row.tsx'
import { SortHeader } from './sort-header.tsx'

type Props = {
  readonly overview: Overview
  readonly site: Site
  /** How the table is sorted and folded by address; null where it is shown as it is. */
  readonly links: OverviewLinks | null
}

export function OverviewTable({ overview, site, links }: Props) {
  const words = overviewWords[site.language]
  const columns = overview.periods.length + 1
  const isStacked = mayStack(columns, textsOf(overview, site))
  const isFiltered = overview.matching !== null
  return (
    <TableRegion label={words.scrollRegion} isStacked={isStacked}>
      <table class={figuresClass(columns, isStacked)} {...roles.table}>
        <caption>
          <span>{words.caption(unitName(overview.unit, site.language))}</span>
        </caption>
        <Head overview={overview} site={site} links={links} />
        {overview.groups.map(group => (
          <tbody {...roles.rowgroup} class="figures__group">
            <CommitteeRow
              group={group}
              overview={overview}
              site={site}
              links={links}
              isFiltered={isFiltered}
            />
            <FindingRow findings={group.amounts.findings} overview={overview} site={site} />
            {group.rows.map(row => (
              <>
                <ProposalRow row={row} overview={overview} site={site} />
                <FindingRow findings={row.findings} overview={overview} site={site} />
              </>
            ))}
          </tbody>
        ))}
        <tbody {...roles.rowgroup} class="figures__totals">
          {overview.matching && (
            <TotalRow
              label={words.matchingTotal(overview.matching.proposals)}
              amounts={overview.matching.amounts}
              overview={overview}
              site={site}
            />
          )}
          <TotalRow
            label={words.totals[overview.scope]}
            amounts={overview.total}
            overview={overview}
            site={site}
          />
          <FindingRow findings={overview.total.findings} overview={overview} site={site} />
        </tbody>
      </table>
    </TableRegion>
  )
}

function Head({ overview, site, links }: Props) {
  const words = overviewWords[site.language]
  const columns = overview.periods.map(period => ({
    sort: `year-${period.year}` as const,
    text: periodKey(period),
  }))
  return (
    <thead {...roles.rowgroup}>
      <tr {...roles.row}>
        <SortHeader sort="number" text={words.number} class="figures__number" site={site} links={links} />
        <SortHeader sort="title" text={words.title} class="figures__name" site={site} links={links} />
        {columns.map(column => (
          <SortHeader {...column} class="amount" site={site} links={links} />
        ))}
        <SortHeader sort="net" text={words.total} class="amount amount--total" site={site} links={links} />
      </tr>
    </thead>
  )
}

type TotalProps = {
  readonly label: string
  readonly amounts: OverviewAmounts
  readonly overview: Overview
  readonly site: Site
}

function TotalRow({ label, amounts, overview, site }: TotalProps) {
  return (
    <tr {...roles.row} class="figures__total">
      <th {...roles.rowheader} scope="row" colSpan={2}>
        {label}
      </th>
      <AmountCells amounts={amounts} unit={overview.unit} language={site.language} />
    </tr>
  )
}

type FindingRowProps = {
  readonly findings: readonly Finding[]
  readonly overview: Overview
  readonly site: Site
}

/** What is wrong in the row above, in words, across the whole table. */
function FindingRow({ findings, overview, site }: FindingRowProps) {
  if (findings.length === 0) return null
  return (
    <tr {...roles.row} class="figures__note">
      <td {...roles.cell} colSpan={overview.periods.length + 3}>
        {findings.map(finding => (
          <FindingSentence finding={finding} language={site.language} unit={overview.unit} />
        ))}
      </td>
    </tr>
  )
}

function textsOf(overview: Overview, site: Site): string[] {
  const rows = [overview.total, ...overview.groups.flatMap(group => [group.amounts, ...group.rows])]
  return rows.flatMap(amounts => amountTexts({ amounts, unit: overview.unit, language: site.language }))
}
