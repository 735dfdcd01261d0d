/** Expense, refund, income or net, from the label's own words; the account settles what the words leave open. */
import type { AccountReading } from '../../core/account/reading.ts'
import type { LineKind } from '../../core/proposal/content.ts'

export function lineKind(label: string, account: AccountReading): LineKind {
  const text = label.toLowerCase()
  if (/refusion|refund/.test(text)) return 'refund'
  if (/\bnetto\b|\bnet\b/.test(text)) return 'net'
  if (/-\s*drift\b|\bdrift\b|udgift/.test(text)) return 'expense'
  if (/resultattilskud|grundtilskud|statstilskud|indtægt|takstbetaling|\bincome\b|bidrag fra/.test(text))
    return 'income'
  if (account.certainty !== 'none' && account.certainty !== 'unknown') return 'expense'
  return /løn|besparelse|køb|frikøb|ydelse|indsats|uddannelse|kontanthjælp|dagpenge|pension/.test(text)
    ? 'expense'
    : 'unknown'
}

/** A row that only says which side of the account above it shows: `- drift`, `refusion`. */
export function isSideOfAccountAbove(label: string): boolean {
  return /^[-\u2013\u2022\s]*(drift|(stats)?refusion)\b/i.test(label)
}
