/** The name of a budget line as printed, and beneath it what its account was read as, in words. */

import type { AccountReading } from '../../core/account/reading.ts'
import { budgetTableWords } from '../../words/pages/budget-table.ts'
import { lineKindNames } from '../../words/parts.ts'
import { sourceLanguage } from '../components/source-language.ts'
import type { Site } from '../site.ts'
import { type BudgetLineRow, isUnverified } from './budget-view.ts'

type Props = {
  readonly row: BudgetLineRow
  /** Whether the table has lines that are calculated. */
  readonly isCalculated: boolean
  readonly site: Site
}

export function LineName({ row, isCalculated, site }: Props) {
  const words = budgetTableWords[site.language]
  const details = [...detailsOf(row, site), ...(isCalculated ? [words.origins[row.line.origin]] : [])]
  return (
    <>
      <span lang={sourceLanguage(site)}>{row.line.label}</span>
      {details.length > 0 && (
        <span class="figures__account">
          {details.join(' · ')}
          {isUnverified(row) && (
            <>
              {' '}
              <span aria-hidden="true">†</span>
              <span class="sr-only">({words.unverified})</span>
            </>
          )}
        </span>
      )}
    </>
  )
}

function detailsOf({ line, account }: BudgetLineRow, site: Site): string[] {
  const words = budgetTableWords[site.language]
  return [
    line.kind === 'unknown' ? '' : lineKindNames[site.language][line.kind],
    account ? `${account.known.code} ${account.name}` : '',
    account && line.kind !== 'refund' ? words.spending[account.known.spending] : '',
    certaintyOf(line.account, site),
  ].filter(part => part !== '')
}

function certaintyOf(reading: AccountReading, site: Site): string {
  const words = budgetTableWords[site.language]
  const name = words.certainty[reading.certainty]
  if (reading.certainty === 'interpreted') return `${name}: ${words.because[reading.because]}`
  if (reading.certainty === 'ambiguous') return `${name} (${words.candidates(reading.candidates.join(', '))})`
  return name
}
