/** What an economist asks for beside the budget: who bears what, and what it is worth today at several rates. */
import { appraise } from '../../core/calculation/appraisal/appraise.ts'
import type { Readings } from '../../core/calculation/readings/all-readings.ts'
import { type BudgetTable, groupRows, sumPayers } from '../../core/calculation/readings/budget-table.ts'
import { fromKroner, type Money, sum, type Unit } from '../../core/money.ts'
import type { Discount } from '../../shipped/read-discount.ts'
import type { Language } from '../../words/language.ts'
import { formatAmount, formatCell, formatNumber, formatPercent, unitName } from '../../words/number.ts'
import { budgetTableWords } from '../../words/pages/budget-table.ts'
import { economistWords } from '../../words/pages/economist.ts'
import { FiguresTable } from '../components/figures-table.tsx'
import { figuresClass, TableRegion } from '../components/table-region.tsx'
import { roles } from '../components/table-roles.ts'

type Props = {
  readonly readings: Readings
  readonly discounts: readonly Discount[]
  readonly unit: Unit
  readonly language: Language
}

export function EconomistSection({ readings, discounts, unit, language }: Props) {
  const words = economistWords[language]
  return (
    <section class="economist">
      <h2>{words.heading}</h2>
      <p class="prose">{words.introduction}</p>
      <WhoBears readings={readings} unit={unit} language={language} />
      <p class="prose">{words.payersNote}</p>
      <h3>{words.value}</h3>
      <ValueToday readings={readings} discounts={discounts} language={language} />
    </section>
  )
}

type Row = { readonly name: string; readonly cells: readonly Money[] }

/** Payers that bear nothing are left out; committees are told apart where there are several. */
function rowsOf(table: BudgetTable, language: Language): Row[] {
  const words = economistWords[language]
  const payers = sumPayers(table)
  const committees = groupRows(table, target => target.committee)
  const parts = committees.length > 1 ? committees : []
  const others = (['state', 'region'] as const).filter(payer => payers[payer].some(amount => amount !== 0))
  return [
    { name: words.payers.municipality, cells: payers.municipality },
    ...parts.map(({ key, cells }) => ({
      name: key === null ? words.noCommittee : words.committee(key),
      cells,
    })),
    ...others.map(payer => ({ name: words.payers[payer], cells: payers[payer] })),
  ]
}

function WhoBears({ readings, unit, language }: Omit<Props, 'discounts'>) {
  const words = economistWords[language]
  const table = budgetTableWords[language]
  const { years } = readings.result.table
  const rows = rowsOf(readings.result.table, language).map(({ name, cells }) => ({
    name,
    texts: [...cells, sum(cells)].map(cell => formatCell(cell, unit, language)),
  }))
  return (
    <FiguresTable
      label={words.region}
      caption={table.caption(unitName(unit, language), table.prices(readings.priceLevel))}
      name={words.who}
      years={years}
      total={table.total}
      texts={rows.flatMap(row => row.texts)}
    >
      <tbody {...roles.rowgroup}>
        {rows.map(({ name, texts }) => (
          <tr {...roles.row}>
            <th {...roles.rowheader} scope="row" class="figures__name">
              {name}
            </th>
            {texts.map((text, i) => (
              <td {...roles.cell} class={i === years.length ? 'amount amount--total' : 'amount'}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </FiguresTable>
  )
}

function ValueToday({ readings, discounts, language }: Omit<Props, 'unit'>) {
  const words = economistWords[language]
  const headings = [words.benefits, words.costs, words.net, words.ratio]
  return (
    <TableRegion label={words.valueRegion} isStacked={false}>
      <table {...roles.table} class={figuresClass(headings.length, false)}>
        <caption>
          <span>{words.valueCaption}</span>
        </caption>
        <thead {...roles.rowgroup}>
          <tr {...roles.row}>
            <th {...roles.columnheader} scope="col" class="figures__name">
              {words.way}
            </th>
            {headings.map(heading => (
              <th {...roles.columnheader} scope="col" class="amount">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...roles.rowgroup}>
          {discounts.map(discount => (
            <ValueRow readings={readings} discount={discount} language={language} />
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

type ValueProps = { readonly readings: Readings; readonly discount: Discount; readonly language: Language }

/** With the version of the rate that held when the case begins, else the oldest known. */
function ValueRow({ readings, discount, language }: ValueProps) {
  const words = economistWords[language]
  const { table, appraisal } = readings.result
  const day = `${table.years[0]}-01-01`
  const version = discount.versions.findLast(({ from }) => from <= day) ?? discount.versions[0]
  if (!version) return null
  const { benefits, costs, timing } = appraisal
  const value = appraise(benefits, costs, version.steps, timing)
  const kroner = (amount: number): string => formatAmount(fromKroner(Math.round(amount)), 'kr', language)
  const { benefitCostRatio: ratio } = value
  const cells = [
    kroner(value.presentBenefits),
    kroner(value.presentCosts),
    kroner(value.netPresentValue),
    ratio === null ? words.noRatio : formatNumber(ratio, language, 1),
  ]
  return (
    <tr {...roles.row}>
      <th {...roles.rowheader} scope="row" class="figures__name">
        {discount.description[language]}
        <span class="figures__account">
          {words.rate(formatPercent(version.steps[0]?.rate ?? 0, language))}
        </span>
      </th>
      {cells.map(text => (
        <td {...roles.cell} class="amount">
          {text}
        </td>
      ))}
    </tr>
  )
}
