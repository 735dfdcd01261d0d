/** The few figures that stay in view: what it comes to, when it is paid back, at what it breaks even. */
import { categoryOfTarget, groupRows } from '../../core/calculation/readings/budget-table.ts'
import { fromKroner } from '../../core/money.ts'
import { nameBreakEven, namePayback } from '../../words/calculation/result.ts'
import { sayMoney } from '../../words/number.ts'
import { workbenchWords } from '../../words/pages/workbench.ts'
import type { Desk } from './desk.ts'
import type { Calculation } from './evaluation.ts'

type Props = { readonly calculation: Calculation | null; readonly desk: Desk; readonly isStale: boolean }

export function Strip({ calculation, desk, isStale }: Props) {
  const words = workbenchWords[desk.language]
  return (
    <dl class={isStale ? 'bench-strip bench-strip--stale' : 'bench-strip'}>
      {figuresOf(calculation, desk).map(({ name, value }) => (
        <div class="bench-strip__item" key={name}>
          <dt>{name}</dt>
          <dd>{value ?? words.unknown}</dd>
        </div>
      ))}
    </dl>
  )
}

export function figuresOf(calculation: Calculation | null, { language, surroundings }: Desk) {
  const words = workbenchWords[language]
  const names = [words.net, words.payback, words.breakEven, words.service, words.outlay]
  if (!calculation) return names.map(name => ({ name, value: null }))
  const { result } = calculation
  const service = groupRows(result.table, target => categoryOfTarget(target, surroundings.chart)).find(
    ({ key }) => key === 'service',
  )
  const values = [
    sayMoney(result.table.total, language),
    namePayback(result, language),
    nameBreakEven(result.breakEven, language),
    sayMoney(service?.total ?? fromKroner(0), language),
    sayMoney(fromKroner(result.largestOutlay), language),
  ]
  return names.map((name, i) => ({ name, value: values[i] ?? null }))
}
