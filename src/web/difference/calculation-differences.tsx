/** What a calculation rests on in two versions: assumptions and rates before and now, and what each alone does to net. */
import type { Reason } from '../../core/calculation/readings/compare.ts'
import { fromKroner } from '../../core/money.ts'
import { sayLabel } from '../../words/calculation/label.ts'
import { sayValue } from '../../words/calculation/unit.ts'
import { sayMoney } from '../../words/number.ts'
import { differenceWords } from '../../words/pages/difference.ts'
import type { CalculationDifference } from '../../workflow/proposals/view-difference.ts'
import { roles } from '../components/table-roles.ts'
import type { Site } from '../site.ts'
import { TableDifferences } from './table-differences.tsx'

type Props = { readonly calculation: CalculationDifference; readonly site: Site }

export function CalculationDifferences({ calculation, site }: Props) {
  const words = differenceWords[site.language]
  const { table, targets, unit, comparison, was } = calculation
  if (was !== 'changed') return null
  return (
    <>
      {table && (
        <TableDifferences
          heading={words.computed}
          table={table}
          unit={unit}
          labelOf={id => targets.get(id)?.label ?? id}
          site={site}
        />
      )}
      {comparison && comparison.reasons.length > 0 && <Reasons reasons={comparison.reasons} site={site} />}
      {!comparison && <p class="prose">{words.unreadable}</p>}
    </>
  )
}

function Reasons({ reasons, site }: { readonly reasons: readonly Reason[]; readonly site: Site }) {
  const words = differenceWords[site.language]
  return (
    <section class="foundation">
      <h2>{words.assumptions}</h2>
      <p class="prose">{words.assumptionsLead}</p>
      <table {...roles.table} class="leaves">
        <caption class="sr-only">{words.assumptions}</caption>
        <thead {...roles.rowgroup}>
          <tr {...roles.row}>
            {[words.leaf, words.before, words.after, words.alone].map(head => (
              <th {...roles.columnheader} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...roles.rowgroup}>
          {reasons.map(reason => (
            <ReasonRow reason={reason} site={site} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function ReasonRow({ reason, site }: { readonly reason: Reason; readonly site: Site }) {
  const words = differenceWords[site.language]
  const { netEffect } = reason
  const cells = [
    [words.before, sayValues(reason, 'before', site)],
    [words.after, sayValues(reason, 'after', site)],
    [
      words.alone,
      netEffect === null ? words.notAlone : sayMoney(fromKroner(Math.round(netEffect)), site.language),
    ],
  ] as const
  return (
    <tr {...roles.row}>
      <th {...roles.rowheader} scope="row">
        {sayLabel(reason.label, site.language)}
      </th>
      {cells.map(([name, value]) => (
        <td {...roles.cell} class="leaves__value">
          <span class="leaves__name" aria-hidden="true">
            {name}:{' '}
          </span>
          {value}
        </td>
      ))}
    </tr>
  )
}

/** Each value once, in order of time. */
function sayValues(reason: Reason, side: 'before' | 'after', { language }: Site): string {
  const values = reason[side]
  if (values === null) return differenceWords[language].none
  const runs = values.filter((value, i) => value !== values[i - 1])
  return runs.map(value => sayValue(value, reason.unit, language)).join(' → ')
}
