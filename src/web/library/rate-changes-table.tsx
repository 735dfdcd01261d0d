/** Proposals and what other rates do to them: old figure, new figure, difference, and the reasons in words. */
import type { ComponentChildren } from 'preact'
import type { Reason } from '../../core/calculation/readings/compare.ts'
import type { Difference } from '../../core/calculation/readings/difference.ts'
import { fromKroner, type Money, subtract } from '../../core/money.ts'
import type { ParameterSet } from '../../core/parameter/parameter.ts'
import { sayLabel } from '../../words/calculation/label.ts'
import { sayCaseProblem } from '../../words/calculation/problem.ts'
import { sayValue } from '../../words/calculation/unit.ts'
import { formatAmount, sayMoney } from '../../words/number.ts'
import { libraryWords } from '../../words/pages/library.ts'
import { rateChangesWords } from '../../words/pages/rate-changes.ts'
import { nameParameter } from '../../words/parameter.ts'
import type { RateChange } from '../../workflow/rates/rate-changes.ts'
import { LeafTable } from '../components/leaf-table.tsx'
import { sourceLanguage } from '../components/source-language.ts'
import { roles } from '../components/table-roles.ts'
import type { Site } from '../site.ts'

type Props = {
  readonly changes: readonly RateChange[]
  /** For what the rates are called. */
  readonly parameters: ParameterSet
  readonly site: Site
  /** A further cell of each row, such as what can be done with it. */
  readonly action?: { readonly head: string; readonly of: (change: RateChange) => ComponentChildren }
}

export function RateChangesTable({ changes, parameters, site, action }: Props) {
  const words = rateChangesWords[site.language]
  const amounts = [words.before, words.after, words.difference].map(amount => ({ amount }))
  const heads = [words.proposal, ...amounts, words.reason]
  return (
    <LeafTable caption={words.caption} heads={action ? [...heads, action.head] : heads} isWide>
      {changes.map(change => (
        <tr {...roles.row}>
          <th {...roles.rowheader} scope="row">
            <a
              href={site.addresses.proposal(change.proposal.id)}
              lang={change.proposal.title === null ? undefined : sourceLanguage(site)}
            >
              {change.proposal.title ?? libraryWords[site.language].untitled}
            </a>
          </th>
          <Amounts difference={change.difference} site={site} />
          <td {...roles.cell}>
            <Reasons difference={change.difference} parameters={parameters} site={site} />
          </td>
          {action && <td {...roles.cell}>{action.of(change)}</td>}
        </tr>
      ))}
    </LeafTable>
  )
}

type DifferenceProps = { readonly difference: Difference; readonly site: Site }

function Amounts({ difference, site }: DifferenceProps) {
  const words = rateChangesWords[site.language]
  const before = difference.kind === 'calculable-again' ? null : difference.before
  const after = difference.kind === 'not-calculable' ? null : difference.after
  const cells: [string, Money | null][] = [
    [words.before, before],
    [words.after, after],
    [words.difference, before !== null && after !== null ? subtract(after, before) : null],
  ]
  return cells.map(([name, amount]) => (
    <td {...roles.cell} class="leaves__amount">
      <span class="leaves__name" aria-hidden="true">
        {name}:{' '}
      </span>
      {amount === null ? '–' : formatAmount(amount, '1000kr', site.language)}
    </td>
  ))
}

type ReasonsProps = DifferenceProps & { readonly parameters: ParameterSet }

export function Reasons({ difference, parameters, site }: ReasonsProps) {
  const { language } = site
  const words = rateChangesWords[language]
  if (difference.kind === 'calculable-again') return words.calculableAgain
  if (difference.kind === 'not-calculable')
    return (
      <>
        {words.notCalculable}
        <ul>
          {difference.problems.map(problem => (
            <li>{sayCaseProblem(problem, language)}</li>
          ))}
        </ul>
      </>
    )
  const { reasons, isNewEngine } = difference
  return (
    <ul class="reasons">
      {isNewEngine && <li>{words.newEngine}</li>}
      {reasons.map(reason => (
        <li>
          <ReasonText reason={reason} parameters={parameters} site={site} isOnly={reasons.length === 1} />
        </li>
      ))}
      {reasons.length === 0 && !isNewEngine && <li>{words.otherParts}</li>}
    </ul>
  )
}

type ReasonProps = {
  readonly reason: Reason
  readonly parameters: ParameterSet
  readonly site: Site
  /** Then the whole difference is its own. */
  readonly isOnly: boolean
}

function ReasonText({ reason, parameters, site, isOnly }: ReasonProps) {
  const { label, unit, before, after, netEffect } = reason
  const { language, addresses } = site
  const words = rateChangesWords[language]
  const parameter = label.code === 'parameter' && label.name !== null ? parameters.get(label.name) : null
  const say = (values: readonly number[] | null) => {
    if (values === null) return words.missing
    const ends = [...new Set([values[0] ?? 0, values.at(-1) ?? 0])]
    return ends.map(value => sayValue(value, unit, language)).join(' – ')
  }
  const name = parameter ? nameParameter(parameter, language) : sayLabel(label, language)
  return (
    <>
      {parameter ? <a href={addresses.rate(parameter.name)}>{name}</a> : name}
      {words.change(say(before), say(after))}
      {netEffect !== null && !isOnly && (
        <span class="leaves__note">{words.alone(sayMoney(fromKroner(netEffect), language))}</span>
      )}
    </>
  )
}
