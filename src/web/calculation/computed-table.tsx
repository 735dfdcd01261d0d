/** The computed budget per line and year; each amount opens its explanation. */
import type { LineTarget } from '../../core/calculation/case/fields.ts'
import { yearsOf } from '../../core/calculation/graph/horizon.ts'
import type { Money } from '../../core/money.ts'
import { formatCell, unitName } from '../../words/number.ts'
import { budgetTableWords } from '../../words/pages/budget-table.ts'
import { calculationWords } from '../../words/pages/calculation.ts'
import { explanationPageWords } from '../../words/pages/explanation-page.ts'
import { lineKindNames } from '../../words/parts.ts'
import type { CalculationView } from '../../workflow/calculation/view-calculation.ts'
import type { CellAddress } from '../address.ts'
import { FiguresTable } from '../components/figures-table.tsx'
import { roles } from '../components/table-roles.ts'
import type { Site } from '../site.ts'

type Props = { readonly view: CalculationView; readonly site: Site }

export function ComputedTable({ view, site }: Props) {
  const words = budgetTableWords[site.language]
  const { horizon, rows, totals, total, unit } = view.table
  const years = yearsOf(horizon)
  const texts = [...rows.flatMap(row => [...row.cells, row.total]), ...totals, total].map(amount =>
    formatCell(amount, unit, site.language),
  )
  const prices = words.prices(view.readings?.priceLevel ?? null)
  return (
    <FiguresTable
      label={calculationWords[site.language].scrollRegion}
      caption={words.caption(unitName(unit, site.language), prices)}
      name={words.line}
      years={years}
      total={words.total}
      texts={texts}
    >
      <tbody {...roles.rowgroup}>
        {rows.map(({ id, target, cells, total }) => (
          <Row
            line={id}
            label={target.label}
            target={target}
            amounts={[...cells, total]}
            view={view}
            site={site}
          />
        ))}
        <Row
          line="net"
          label={words.net}
          target={null}
          amounts={[...totals, total]}
          view={view}
          site={site}
        />
      </tbody>
    </FiguresTable>
  )
}

type RowProps = Props & {
  readonly line: string
  readonly label: string
  readonly target: LineTarget | null
  /** One per year, and the total. */
  readonly amounts: readonly (Money | null)[]
}

function Row({ line, label, target, amounts, view, site }: RowProps) {
  const years = yearsOf(view.table.horizon)
  return (
    <tr {...roles.row} class={target ? undefined : 'figures__total'}>
      <th {...roles.rowheader} scope="row" class="figures__name">
        {label}
        {target && <span class="figures__account">{detailsOf(target, site)}</span>}
      </th>
      {amounts.map((amount, i) => (
        <td {...roles.cell} class={i === years.length ? 'amount amount--total' : 'amount'}>
          <Amount amount={amount} cell={{ line, year: years[i] ?? 'all' }} view={view} site={site} />
        </td>
      ))}
    </tr>
  )
}

type AmountProps = Props & { readonly amount: Money | null; readonly cell: CellAddress }

function Amount({ amount, cell, view: { proposal, table }, site }: AmountProps) {
  if (amount === null) return null
  const version = proposal.isNewest ? null : proposal.revision
  return (
    <a class="amount__open" href={site.addresses.explanation(proposal.id, cell, version)}>
      {formatCell(amount, table.unit, site.language)}
    </a>
  )
}

function detailsOf({ kind, account, payer }: LineTarget, { language }: Site): string {
  const parts = [
    kind === 'unknown' ? null : lineKindNames[language][kind],
    account,
    payer === 'municipality' ? null : explanationPageWords[language].payers[payer],
  ]
  return parts.filter(part => part !== null).join(' · ')
}
