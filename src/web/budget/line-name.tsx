/** The name of a budget line as printed, and beneath it what its account was read as, in words. */
import type { AccountReading } from '../../core/account/reading.ts'
import { budgetTableWords } from '../../words/pages/budget-table.ts'
import { lineKindNames } from '../../words/parts.ts'
import type { Site } from '../site.ts'
import type { BudgetLineRow } from './budget-view.ts'

export function LineName({ row, site }: { readonly row: BudgetLineRow; readonly site: Site }) {
  const details = detailsOf(row, site)
  return (
    <>
      {row.line.label}
      {details.length > 0 && <span class="figures__account">{details.join(' · ')}</span>}
    </>
  )
}

function detailsOf({ line, account }: BudgetLineRow, site: Site): string[] {
  const words = budgetTableWords[site.language]
  const kind = line.kind === 'unknown' ? '' : lineKindNames[site.language][line.kind]
  const marks = [certaintyOf(line.account, site), isUnverified(account) && words.unverified].filter(Boolean)
  const name = account && `${account.known.code} ${account.name}`
  const spending = account && line.kind !== 'refund' ? words.spending[account.known.spending] : ''
  return [kind, name, spending, ...marks].filter(part => typeof part === 'string' && part !== '').map(String)
}

function isUnverified(account: BudgetLineRow['account']): boolean {
  return account !== null && !(account.known.verified && account.known.spendingVerified)
}

function certaintyOf(reading: AccountReading, site: Site): string {
  const words = budgetTableWords[site.language]
  const name = words.certainty[reading.certainty]
  if (reading.certainty === 'interpreted') return `${name}: ${words.because[reading.because]}`
  if (reading.certainty === 'ambiguous') return `${name} (${words.candidates(reading.candidates.join(', '))})`
  return name
}
