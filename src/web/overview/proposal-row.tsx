/** The row of a proposal: number, title that opens it, what is to be noticed about it, and its amounts. */

import { overviewWords } from '../../words/pages/overview.ts'
import { referWords } from '../../words/pages/refer.ts'
import { shortStateNames } from '../../words/process.ts'
import { stampWords } from '../../words/stamp.ts'
import { anchors } from '../address.ts'
import { sourceLanguage } from '../components/source-language.ts'
import { roles } from '../components/table-roles.ts'
import type { Site } from '../site.ts'
import { AmountCells } from './amounts.tsx'
import type { Overview, OverviewProposal } from './overview.ts'

type Props = { readonly row: OverviewProposal; readonly overview: Overview; readonly site: Site }

export function ProposalRow({ row, overview, site }: Props) {
  const words = overviewWords[site.language]
  const title = row.title ?? (row.isHidden ? words.notYet : words.untitled)
  return (
    <tr {...roles.row} class="figures__proposal">
      <td {...roles.cell} class="figures__number">
        {row.number}
      </td>
      <th {...roles.rowheader} scope="row" class="figures__name">
        {row.href ? (
          <a href={row.href} lang={row.title === null ? undefined : sourceLanguage(site)}>
            {title}
          </a>
        ) : (
          title
        )}
        <Marks row={row} site={site} title={title} />
      </th>
      <AmountCells amounts={row} unit={overview.unit} language={site.language} />
    </tr>
  )
}

/** Small words under the title; never a colour alone. */
function Marks({ row, site, title }: Omit<Props, 'overview'> & { readonly title: string }) {
  const words = overviewWords[site.language]
  const { error, warning } = row.counts
  const counts = [error > 0 && words.errors(error), warning > 0 && words.warnings(warning)].filter(Boolean)
  const findingsHref = row.href ? `${row.href}#${anchors.findings}` : `#${row.id}`
  return (
    <>
      {row.effect && <span class={`effect effect--${row.effect}`}>{words.effects[row.effect]}</span>}
      {counts.length > 0 && (
        <a class="marks" href={findingsHref}>
          {counts.join(', ')}
          <span class="sr-only">{words.findingsOf(title)}</span>
        </a>
      )}
      <State row={row} site={site} />
      {row.referred && (
        <span class="marks">
          {referWords[site.language][row.referred === 'changed' ? 'markChanged' : 'mark']}
        </span>
      )}
      {!row.isPaidBack && hasFigures(row) && <span class="marks">{words.notPaidBack}</span>}
    </>
  )
}

/** What has not been calculated yet may pay itself back or not. */
function hasFigures({ cells }: OverviewProposal): boolean {
  return cells.some(({ amount }) => amount !== null)
}

/** A stamp that is void is said before how far the proposal is, which is preliminary again. */
function State({ row: { state, stamp }, site }: Pick<Props, 'row' | 'site'>) {
  if (stamp === 'holds')
    return <span class="marks marks--valid">{shortStateNames[site.language].validated}</span>
  const shown = state === 'validated' ? 'calculated' : state
  return (
    <>
      <span class="marks marks--state">{shortStateNames[site.language][shown]}</span>
      {stamp === 'void' && <span class="marks">{stampWords[site.language].void}</span>}
    </>
  )
}
