/** The cells of one row of amounts: what the forms give and, where the source prints something else, that too. */

import type { Unit } from '../../core/money.ts'
import type { Language } from '../../words/language.ts'
import { formatCell } from '../../words/number.ts'
import { overviewWords } from '../../words/pages/overview.ts'
import { Icon } from '../components/icon.tsx'
import { roles } from '../components/table-roles.ts'
import type { OverviewAmounts, OverviewCell } from './overview.ts'

type Props = { readonly amounts: OverviewAmounts; readonly unit: Unit; readonly language: Language }

export function AmountCells({ amounts, unit, language }: Props) {
  return (
    <>
      {amounts.cells.map(cell => (
        <AmountCell cell={cell} unit={unit} language={language} />
      ))}
      <AmountCell cell={amounts.total} unit={unit} language={language} isTotal />
    </>
  )
}

/** All texts of a row, to judge whether they fit. */
export function amountTexts({ amounts, unit, language }: Props): string[] {
  return [...amounts.cells, amounts.total].map(cell => formatCell(cell.amount, unit, language))
}

type CellProps = {
  readonly cell: OverviewCell
  readonly unit: Unit
  readonly language: Language
  readonly isTotal?: boolean
}

function AmountCell({ cell, unit, language, isTotal = false }: CellProps) {
  const classes = ['amount', isTotal && 'amount--total', cell.printed && 'amount--wrong'].filter(Boolean)
  return (
    <td class={classes.join(' ')} {...roles.cell}>
      {formatCell(cell.amount, unit, language)}
      {cell.printed && <Printed amount={cell.printed.amount} unit={unit} language={language} />}
    </td>
  )
}

type PrintedProps = {
  readonly amount: OverviewCell['amount']
  readonly unit: Unit
  readonly language: Language
}

function Printed({ amount, unit, language }: PrintedProps) {
  const words = overviewWords[language]
  return (
    <span class="amount__printed">
      {' '}
      <Icon name="error" />
      {amount === null ? words.printedBlank : words.printed(formatCell(amount, unit, language))}
    </span>
  )
}
