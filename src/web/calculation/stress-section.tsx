/** The case as planned beside the versions in which less comes of it, or later. */

import type { Readings } from '../../core/calculation/readings/all-readings.ts'
import { type StressResult, usualTakeUp } from '../../core/calculation/readings/stress.ts'
import type { Unit } from '../../core/money.ts'
import { sayPayback, stressNames } from '../../words/calculation/result.ts'
import type { Language } from '../../words/language.ts'
import { formatCell, formatPercent, unitName } from '../../words/number.ts'
import { budgetTableWords } from '../../words/pages/budget-table.ts'
import { calculationWords } from '../../words/pages/calculation.ts'
import { FiguresTable } from '../components/figures-table.tsx'
import { roles } from '../components/table-roles.ts'

type Props = {
  readonly readings: Pick<Readings, 'stress' | 'result' | 'priceLevel'>
  readonly unit: Unit
  readonly language: Language
}

export function StressSection({ readings: { stress, result, priceLevel }, unit, language }: Props) {
  const words = calculationWords[language]
  const table = budgetTableWords[language]
  const { years } = result.table
  const texts = stress.flatMap(each => (each.ok ? amountsOf(each, unit, language) : []))
  return (
    <section class="stress">
      <h2>{words.stress}</h2>
      <p class="prose">{words.stressIntroduction(formatPercent(usualTakeUp, language, 0))}</p>
      <FiguresTable
        label={words.stressRegion}
        caption={table.caption(unitName(unit, language), table.prices(priceLevel))}
        name={words.scenario}
        years={years}
        total={table.total}
        texts={texts}
      >
        <tbody {...roles.rowgroup}>
          {stress.map(each => (
            <Row each={each} years={years.length} unit={unit} language={language} />
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
  readonly language: Language
}

function Row({ each, years, unit, language }: RowProps) {
  const words = calculationWords[language]
  return (
    <tr {...roles.row}>
      <th {...roles.rowheader} scope="row" class="figures__name">
        {stressNames[language][each.stress]}
        <span class="figures__account">
          {each.ok ? sayPayback(each.result, language) : words.notPossible}
        </span>
      </th>
      {(each.ok ? amountsOf(each, unit, language) : Array.from({ length: years + 1 }, () => '')).map(
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
  language: Language,
): string[] {
  const { totals, total } = result.table
  return [...totals, total].map(amount => formatCell(amount, unit, language))
}
