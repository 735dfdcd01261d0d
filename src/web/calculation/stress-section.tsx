/** The case as planned beside the versions in which less comes of it, or later. */
import { type StressResult, usualTakeUp } from '../../core/calculation/readings/stress.ts'
import type { Unit } from '../../core/money.ts'
import { sayPayback, stressNames } from '../../words/calculation/result.ts'
import { formatCell, formatPercent, unitName } from '../../words/number.ts'
import { budgetTableWords } from '../../words/pages/budget-table.ts'
import { calculationWords } from '../../words/pages/calculation.ts'
import type { Readings } from '../../workflow/view-calculation.ts'
import { figuresClass, mayStack, TableRegion } from '../components/table-region.tsx'
import { roles } from '../components/table-roles.ts'
import type { Site } from '../site.ts'

type Props = { readonly readings: Readings; readonly unit: Unit; readonly site: Site }

export function StressSection({ readings: { stress, result }, unit, site }: Props) {
  const words = calculationWords[site.language]
  const table = budgetTableWords[site.language]
  const { years } = result.table
  const texts = stress.flatMap(each => (each.ok ? amountsOf(each, unit, site) : []))
  const isStacked = mayStack(years.length + 1, texts)
  return (
    <section class="stress">
      <h2>{words.stress}</h2>
      <p class="prose">{words.stressIntroduction(formatPercent(usualTakeUp, site.language, 0))}</p>
      <TableRegion label={words.stressRegion} isStacked={isStacked}>
        <table {...roles.table} class={figuresClass(years.length + 1, isStacked)}>
          <caption>
            <span>
              {table
                .caption(unitName(unit, site.language), table.prices(null))
                .replace(table.prices(null), '')}
            </span>
          </caption>
          <thead {...roles.rowgroup}>
            <tr {...roles.row}>
              <th {...roles.columnheader} scope="col" class="figures__name">
                {words.scenario}
              </th>
              {years.map(year => (
                <th {...roles.columnheader} scope="col" class="amount">
                  {year}
                </th>
              ))}
              <th {...roles.columnheader} scope="col" class="amount amount--total">
                {table.total}
              </th>
            </tr>
          </thead>
          <tbody {...roles.rowgroup}>
            {stress.map(each => (
              <Row each={each} years={years.length} unit={unit} site={site} />
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  )
}

type RowProps = {
  readonly each: StressResult
  readonly years: number
  readonly unit: Unit
  readonly site: Site
}

function Row({ each, years, unit, site }: RowProps) {
  const words = calculationWords[site.language]
  return (
    <tr {...roles.row}>
      <th {...roles.rowheader} scope="row" class="figures__name">
        {stressNames[site.language][each.stress]}
        <span class="figures__account">
          {each.ok ? sayPayback(each.result, site.language) : words.notPossible}
        </span>
      </th>
      {(each.ok ? amountsOf(each, unit, site) : Array.from({ length: years + 1 }, () => '')).map(
        (text, i) => (
          <td {...roles.cell} class={i === years ? 'amount amount--total' : 'amount'}>
            {text}
          </td>
        ),
      )}
    </tr>
  )
}

function amountsOf(
  { result }: Extract<StressResult, { ok: true }>,
  unit: Unit,
  { language }: Site,
): string[] {
  const { totals, total } = result.table
  return [...totals, total].map(amount => formatCell(amount, unit, language))
}
