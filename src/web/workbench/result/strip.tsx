/** The few figures that stay in view: what it comes to, when it is paid back, at what it breaks even. */
import { categoryOfTarget, groupRows } from '../../../core/calculation/readings/budget-table.ts'
import { fromKroner, zero } from '../../../core/money.ts'
import { nameBreakEven, namePayback } from '../../../words/calculation/result.ts'
import { sayMoney } from '../../../words/number.ts'
import { workbenchWords } from '../../../words/pages/workbench.ts'
import type { Calculation } from '../figures/evaluation.ts'
import type { TypedTable } from '../figures/table-view.ts'
import type { Desk } from '../state/desk.ts'

type Props = {
  readonly calculation: Calculation | null
  readonly typed: TypedTable | null
  readonly desk: Desk
  readonly isStale: boolean
}

export function Strip({ calculation, typed, desk, isStale }: Props) {
  const words = workbenchWords[desk.language]
  return (
    <dl class={isStale ? 'bench-strip bench-strip--stale' : 'bench-strip'}>
      {figuresOf({ calculation, typed, desk }).map(({ name, value }) => (
        <div class="bench-strip__item" key={name}>
          <dt>{name}</dt>
          <dd>{value ?? words.unknown}</dd>
        </div>
      ))}
    </dl>
  )
}

type Figures = Pick<Props, 'calculation' | 'typed' | 'desk'>

/** Where typed lines stand beside computed ones, the table is both together. */
function figuresOf({ calculation, typed, desk }: Figures) {
  const { language } = desk
  const words = workbenchWords[language]
  const names = [words.net, words.payback, words.breakEven, words.service, words.outlay]
  const values = typed && typed.lines.length > 0 ? ofTable(typed, desk) : ofCase(calculation, desk)
  return names.map((name, i) => ({ name, value: values[i] ?? null }))
}

function ofCase(calculation: Calculation | null, { language, surroundings }: Desk): readonly string[] {
  if (!calculation) return []
  const { result } = calculation
  const groups = groupRows(result.table, target => categoryOfTarget(target, surroundings.chart))
  const service = groups.find(({ key }) => key === 'service')?.total ?? zero
  return [
    sayMoney(result.table.total, language),
    namePayback(result, language),
    nameBreakEven(result.breakEven, language),
    sayMoney(service, language),
    sayMoney(fromKroner(result.largestOutlay), language),
  ]
}

/** At what it breaks even is not known of a line that rests on no assumption. */
function ofTable({ economy }: TypedTable, { language }: Desk): readonly string[] {
  const words = workbenchWords[language]
  return [
    sayMoney(economy.net, language),
    economy.paidBackIn ? String(economy.paidBackIn.year) : words.notPaidBack,
    words.unknown,
    sayMoney(economy.byCategory.service, language),
    sayMoney(economy.largestOutlay, language),
  ]
}
