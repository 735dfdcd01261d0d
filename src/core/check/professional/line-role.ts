/** What a budget line is for, by its kind, its account and its label. */
import type { FunctionCode } from '../../account/chart.ts'
import type { BudgetLine } from '../../proposal/content.ts'
import { accounts, benefits, otherPurpose } from './vocabulary.ts'
import type { Words } from './words.ts'

export type LineRole = 'benefit' | 'refund' | 'grant' | 'pay' | 'other'

export function roleOf(line: BudgetLine, label: Words, code: FunctionCode | null): LineRole {
  if (line.kind === 'refund') return 'refund'
  if (line.kind === 'income') return 'grant'
  if (saysPay(label)) return 'pay'
  if (code === null) return 'other'
  if (benefits.has(code)) return 'benefit'
  return isPayAccount(code) && isCost(line) && !label.says(otherPurpose) ? 'pay' : 'other'
}

/** Whole words: neither løntilskud nor elevløn is pay of staff. */
export function saysPay(label: Words): boolean {
  return label.says(pay)
}

const pay = /(?<!\p{L})(løn|lønudgift(er)?|lønninger|lønsum)(?!\p{L})/u

/** Where a line that names nothing but its account is mostly pay. */
function isPayAccount(code: FunctionCode): boolean {
  return code === accounts.measures || code === accounts.office
}

function isCost(line: BudgetLine): boolean {
  return line.cells.some(cell => (cell.amount ?? 0) > 0) && line.cells.every(cell => (cell.amount ?? 0) >= 0)
}
