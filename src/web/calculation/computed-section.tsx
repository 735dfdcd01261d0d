/** The table as calculated, every amount a link to its explanation, and what sets it apart from the printed one. */
import type { Difference } from '../../core/calculation/readings/difference.ts'
import { type Money, type Unit, unitInOere } from '../../core/money.ts'
import type { ParameterSet } from '../../core/parameter/parameter.ts'
import { formatAmount, sayMoney, unitName } from '../../words/number.ts'
import { calculationWords } from '../../words/pages/calculation.ts'
import { libraryWords } from '../../words/pages/library.ts'
import type { CalculationView } from '../../workflow/calculation/view-calculation.ts'
import { Icon } from '../components/icon.tsx'
import { Reasons } from '../library/rate-changes-table.tsx'
import type { Site } from '../site.ts'
import { ComputedTable } from './computed-table.tsx'

type Props = { readonly view: CalculationView; readonly site: Site }

export function ComputedSection({ view, site }: Props) {
  const words = calculationWords[site.language]
  return (
    <section class="computed">
      <h2>{words.table}</h2>
      <p class="prose">{words.tableIntroduction}</p>
      {view.today && <Today today={view.today} parameters={view.rates} site={site} />}
      <ComputedTable view={view} site={site} />
      <AgainstPrinted view={view} site={site} />
    </section>
  )
}

function AgainstPrinted({ view: { printed, table, proposal }, site }: Props) {
  const words = calculationWords[site.language]
  const { budget } = proposal.content
  if (!printed || !budget || !proposal.economy) return null
  const unit = unitName(table.unit, site.language)
  const say = (amount: Money) => formatAmount(amount, table.unit, site.language)
  const { cells, largest, unmatched } = printed
  const total = proposal.economy.net
  return (
    <div class="prose">
      <p>
        {cells.length === 0
          ? unmatched.length === 0 && words.same
          : words[isRounding(largest, table.unit) ? 'rounding' : 'differs'](cells.length, say(largest), unit)}
      </p>
      {total !== table.total && <p>{words.sums(say(total), say(table.total), unit)}</p>}
      {unmatched.length > 0 && <p>{words.unmatched(unmatched.join(', '))}</p>}
    </div>
  )
}

function isRounding(largest: Money, unit: Unit): boolean {
  return largest <= unitInOere[unit]
}

type TodayProps = {
  readonly today: Difference
  readonly parameters: ParameterSet
  readonly site: Site
}

/** Told beside the table that was kept; nothing is changed by it. */
export function Today({ today, parameters, site }: TodayProps) {
  const words = calculationWords[site.language]
  return (
    <div class="alert alert-info">
      <Icon name="info" class="alert-icon" />
      <div class="alert-body">
        {today.kind === 'differs' && (
          <p class="alert-text">
            {words.today(sayMoney(today.before, site.language), sayMoney(today.after, site.language))}
          </p>
        )}
        <Reasons difference={today} parameters={parameters} site={site} />
        <p class="alert-text">
          <a href={site.addresses.rateChanges()}>{libraryWords[site.language].changes}</a>
        </p>
      </div>
    </div>
  )
}
