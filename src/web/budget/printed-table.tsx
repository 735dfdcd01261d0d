/** Below a table with calculated lines: what these make of what was typed, and the typed table as it was. */
import type { ChartOfAccounts } from '../../core/account/chart.ts'
import { type Replacement, readReplacements } from '../../core/calculation/readings/lay-lines.ts'
import { type Money, subtract, sum, type Unit, zero } from '../../core/money.ts'
import type { Budget } from '../../core/proposal/content.ts'
import { formatCell, unitName } from '../../words/number.ts'
import { budgetTableWords } from '../../words/pages/budget-table.ts'
import { FiguresTable } from '../components/figures-table.tsx'
import { sourceLanguage } from '../components/source-language.ts'
import { roles } from '../components/table-roles.ts'
import type { Site } from '../site.ts'
import { BudgetTable } from './budget-table.tsx'
import { budgetView } from './budget-view.ts'

type Props = { readonly budget: Budget; readonly chart: ChartOfAccounts; readonly site: Site }

export function PrintedTable({ budget, chart, site }: Props) {
  const words = budgetTableWords[site.language]
  const { printed } = budget
  if (!printed) return null
  const view = budgetView(printed, [], chart)
  const different = readReplacements(budget).filter(({ cells }) =>
    cells.some(cell => differenceOf(cell) !== null),
  )
  return (
    <>
      <h3>{words.againstPrinted}</h3>
      {different.length === 0 ? (
        <p class="prose">{words.asPrinted}</p>
      ) : (
        <Differences replacements={different} budget={budget} unit={view.unit} site={site} />
      )}
      <details class="details">
        <summary>{words.printed}</summary>
        <p class="prose">{words.printedLead}</p>
        <BudgetTable view={view} site={site} />
      </details>
    </>
  )
}

type DifferencesProps = {
  readonly replacements: readonly Replacement[]
  readonly budget: Budget
  readonly unit: Unit
  readonly site: Site
}

function Differences({ replacements, budget, unit, site }: DifferencesProps) {
  const words = budgetTableWords[site.language]
  const rows = replacements.map(({ typed, cells }) => {
    const amounts = cells.map(differenceOf)
    const total = sum(amounts.map(amount => amount ?? zero))
    return { name: typed.map(line => line.label).join(' + '), amounts: [...amounts, total] }
  })
  const say = (amount: Money | null): string => formatCell(amount, unit, site.language)
  return (
    <FiguresTable
      label={words.againstRegion}
      caption={words.againstCaption(unitName(unit, site.language))}
      name={words.line}
      years={budget.periods.map(period => period.year)}
      total={words.total}
      texts={rows.flatMap(row => row.amounts.map(say))}
    >
      <tbody {...roles.rowgroup}>
        {rows.map(({ name, amounts }) => (
          <tr {...roles.row}>
            <th {...roles.rowheader} scope="row" class="figures__name">
              <span lang={sourceLanguage(site)}>{name}</span>
            </th>
            {amounts.map((amount, i) => (
              <td {...roles.cell} class={i === amounts.length - 1 ? 'amount amount--total' : 'amount'}>
                {say(amount)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </FiguresTable>
  )
}

/** null where both say the same; a blank adds nothing. */
function differenceOf({ printed, computed }: Replacement['cells'][number]): Money | null {
  const difference = subtract(computed ?? zero, printed ?? zero)
  return difference === 0 ? null : difference
}
