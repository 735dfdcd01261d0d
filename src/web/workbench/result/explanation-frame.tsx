/** The place beside the table where an amount is explained: which one it is, what it comes to, and the way out. */
import type { ComponentChildren } from 'preact'
import type { Money, Unit } from '../../../core/money.ts'
import type { Language } from '../../../words/language.ts'
import { formatAmount, unitName } from '../../../words/number.ts'
import { explanationPageWords } from '../../../words/pages/explanation-page.ts'
import { workbenchWords } from '../../../words/pages/workbench.ts'
import type { CellAddress } from '../../address.ts'

type Props = {
  readonly line: string
  readonly cell: CellAddress
  readonly amount: Money
  readonly unit: Unit
  readonly language: Language
  readonly children: ComponentChildren
}

export function ExplanationFrame({ line, cell, amount, unit, language, children }: Props) {
  const words = workbenchWords[language]
  const when = cell.year === 'all' ? explanationPageWords[language].allYears : String(cell.year)
  const said = `${formatAmount(amount, unit, language)} (${unitName(unit, language)})`
  return (
    <section class="bench-explanation" id="forklaring" tabIndex={-1} aria-labelledby="forklaring-navn">
      <h2 id="forklaring-navn">{words.explanation(line, when, said)}</h2>
      <a class="bench-close" href="?" data-close="forklaring">
        {words.close}
      </a>
      {children}
    </section>
  )
}
