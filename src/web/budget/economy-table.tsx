/** The small table of service expenditure, transfers and refund per year, with net and accumulated result. */
import type { Money, Unit } from '../../core/money.ts'
import { periodKey } from '../../core/period.ts'
import { type Category, categories, type Economy } from '../../core/proposal/economy.ts'
import { formatCell, unitName } from '../../words/number.ts'
import { budgetTableWords } from '../../words/pages/budget-table.ts'
import { FiguresTable } from '../components/figures-table.tsx'
import { roles } from '../components/table-roles.ts'
import type { Site } from '../site.ts'

type Props = { readonly economy: Economy; readonly unit: Unit; readonly site: Site }

export function EconomyTable({ economy, unit, site }: Props) {
  const words = budgetTableWords[site.language]
  const say = (amount: Money | null) => formatCell(amount, unit, site.language)
  const rows = rowsOf(economy, site)
  return (
    <FiguresTable
      label={words.economyScrollRegion}
      caption={words.economyCaption(unitName(unit, site.language))}
      name={words.categoryHeading}
      years={economy.periods.map(({ period }) => periodKey(period))}
      total={words.total}
      texts={rows.flatMap(row => [...row.amounts, row.total].map(say))}
    >
      <tbody {...roles.rowgroup}>
        {rows.map(row => (
          <tr {...roles.row} class={row.isSum ? 'figures__total' : undefined}>
            <th {...roles.rowheader} scope="row" class="figures__name">
              {row.label}
            </th>
            {row.amounts.map(amount => (
              <td {...roles.cell} class="amount">
                {say(amount)}
              </td>
            ))}
            <td {...roles.cell} class="amount amount--total">
              {say(row.total)}
            </td>
          </tr>
        ))}
      </tbody>
    </FiguresTable>
  )
}

type Row = {
  readonly label: string
  readonly amounts: readonly (Money | null)[]
  readonly total: Money | null
  readonly isSum: boolean
}

/** A category that nothing falls into is left out; net and accumulated always stand. */
function rowsOf(economy: Economy, site: Site): Row[] {
  const words = budgetTableWords[site.language]
  const used = categories.filter(name => economy.periods.some(period => period.byCategory[name] !== 0))
  return [
    ...used.map(name => categoryRow(name, economy, words.categories[name])),
    { label: words.net, amounts: economy.periods.map(p => p.net), total: economy.net, isSum: true },
    { label: words.accumulated, amounts: economy.periods.map(p => p.accumulated), total: null, isSum: false },
  ]
}

function categoryRow(name: Category, economy: Economy, label: string): Row {
  const amounts = economy.periods.map(period => (period.net === null ? null : period.byCategory[name]))
  return { label, amounts, total: economy.byCategory[name], isSum: false }
}
