/** The case as planned beside the versions in which less comes of it, or later. */
import { type StressResult, usualTakeUp } from '../../core/calculation/readings/stress.ts'
import type { Unit } from '../../core/money.ts'
import { sayPayback, stressNames } from '../../words/calculation/result.ts'
import { formatCell, formatPercent, unitName } from '../../words/number.ts'
import { budgetTableWords } from '../../words/pages/budget-table.ts'
import { calculationWords } from '../../words/pages/calculation.ts'
import type { Readings } from '../../workflow/view-calculation.ts'
import { FiguresTable } from '../components/figures-table.tsx'
import { roles } from '../components/table-roles.ts'
import type { Site } from '../site.ts'

type Props = { readonly readings: Readings; readonly unit: Unit; readonly site: Site }

export function StressSection({ readings: { stress, result, priceLevel }, unit, site }: Props) {
  const words = calculationWords[site.language]
  const table = budgetTableWords[site.language]
  const { years } = result.table
  const texts = stress.flatMap(each => (each.ok ? amountsOf(each, unit, site) : []))
  return (
    <section class="stress">
      <h2>{words.stress}</h2>
      <p class="prose">{words.stressIntroduction(formatPercent(usualTakeUp, site.language, 0))}</p>
      <FiguresTable
        label={words.stressRegion}
        caption={table.caption(unitName(unit, site.language), table.prices(priceLevel))}
        name={words.scenario}
        years={years}
        total={table.total}
        texts={texts}
      >
        <tbody {...roles.rowgroup}>
          {stress.map(each => (
            <Row each={each} years={years.length} unit={unit} site={site} />
          ))}
        </tbody>
      </FiguresTable>
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
