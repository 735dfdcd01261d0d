/** The table as calculated, every amount a link to its explanation, and what sets it apart from the printed one. */
import type { Difference } from '../../core/calculation/readings/difference.ts'
import { fromKroner, type Money, type Unit, unitInOere } from '../../core/money.ts'
import { sayLabel } from '../../words/calculation/label.ts'
import { formatAmount, sayMoney, unitName } from '../../words/number.ts'
import { calculationWords } from '../../words/pages/calculation.ts'
import type { CalculationView } from '../../workflow/view-calculation.ts'
import { Icon } from '../components/icon.tsx'
import type { Site } from '../site.ts'
import { ComputedTable } from './computed-table.tsx'

type Props = { readonly view: CalculationView; readonly site: Site }

export function ComputedSection({ view, site }: Props) {
  const words = calculationWords[site.language]
  return (
    <section class="computed">
      <h2>{words.table}</h2>
      <p class="prose">{words.tableIntroduction}</p>
      {view.today && <Today today={view.today} site={site} />}
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

export function Today({ today, site }: { readonly today: Difference; readonly site: Site }) {
  const words = calculationWords[site.language]
  return (
    <div class="alert alert-info">
      <Icon name="info" class="alert-icon" />
      <div class="alert-body">
        {today.kind !== 'differs' ? (
          <p class="alert-text">{words.notCalculable}</p>
        ) : (
          <>
            <p class="alert-text">
              {words.today(sayMoney(today.before, site.language), sayMoney(today.after, site.language))}{' '}
              {today.isNewEngine && words.newEngine}
            </p>
            <ul>
              {today.reasons.map(reason => (
                <li>
                  {words.changedRate(
                    sayLabel(reason.label, site.language),
                    sayList(reason.before, site),
                    sayList(reason.after, site),
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  )
}

/** The first and the last of a series that moves. */
function sayList(values: readonly number[] | null, { language }: Site): string {
  if (values === null) return '–'
  const ends = [...new Set([values[0] ?? 0, values.at(-1) ?? 0])]
  return ends
    .map(value => formatAmount(fromKroner(value), 'kr', language, value % 1 === 0 ? 0 : 2))
    .join(' – ')
}
