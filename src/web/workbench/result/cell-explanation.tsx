/** How one amount of the table was calculated, beside it: the same words as the page that explains a saved one. */
import { explain } from '../../../core/calculation/readings/explain.ts'
import type { Money } from '../../../core/money.ts'
import { sayExplanation } from '../../../words/calculation/explanation.ts'
import { formatAmount } from '../../../words/number.ts'
import { explanationPageWords } from '../../../words/pages/explanation-page.ts'
import type { CellAddress } from '../../address.ts'
import { Derivation } from '../../calculation/derivation.tsx'
import type { Calculation } from '../figures/evaluation.ts'
import type { Desk } from '../state/desk.ts'
import { ExplanationFrame } from './explanation-frame.tsx'

type Props = { readonly calculation: Calculation; readonly cell: CellAddress; readonly desk: Desk }

export function CellExplanation({ calculation, cell, desk }: Props) {
  const { prepared, result } = calculation
  const { language } = desk
  const words = explanationPageWords[language]
  const { table } = result
  const row = table.rows.find(each => each.line.id === cell.line)
  const index = cell.year === 'all' ? -1 : table.years.indexOf(cell.year)
  const cells = row?.cells ?? table.totals
  const amount = index < 0 ? (row ?? table).total : cells[index]
  if ((!row && cell.line !== 'net') || amount === null || amount === undefined) return null
  const figure = row?.line.yearly ?? prepared.assembly.netYearly
  const lines =
    index < 0
      ? []
      : sayExplanation(
          explain(prepared.calculated, figure, { from: index, until: index + 1 }),
          prepared.assembly.case.horizon,
          language,
        )
  return (
    <ExplanationFrame
      line={row?.line.target.label ?? words.net}
      {...{ cell, amount, language }}
      unit={table.unit}
    >
      {index < 0 ? (
        <Years calculation={calculation} cells={cells} desk={desk} />
      ) : (
        <Derivation lines={lines} language={language} />
      )}
    </ExplanationFrame>
  )
}

/** A total is the sum of what is printed. */
function Years({
  calculation: { result },
  cells,
  desk,
}: Pick<Props, 'calculation' | 'desk'> & { readonly cells: readonly (Money | null)[] }) {
  const { years, unit } = result.table
  return (
    <>
      <p>{explanationPageWords[desk.language].sumOfPrinted}</p>
      <ul class="parts">
        {years.map((year, i) => {
          const amount = cells[i] ?? null
          return amount === null ? null : (
            <li key={year}>
              {year} <span class="parts__amount">{formatAmount(amount, unit, desk.language)}</span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
