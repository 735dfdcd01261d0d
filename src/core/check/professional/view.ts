/**
 * A proposal as the professional checks see it: its lines by what they are for, its words, and what is known beside.
 * Words are read only when a rule asks, because most rules are settled by the figures.
 */
import type { ChartOfAccounts, FunctionCode } from '../../account/chart.ts'
import { codeOf } from '../../account/reading.ts'
import type { DocumentProposal } from '../../catalogue/content.ts'
import { type Money, money, sum } from '../../money.ts'
import type { Place } from '../../place.ts'
import type { Budget, BudgetLine, FieldName, ProposalContent } from '../../proposal/content.ts'
import { plainText } from '../../text/rich-text.ts'
import { type KnownFigures, nothingKnown } from './known-figures.ts'
import { type LineRole, roleOf } from './line-role.ts'
import type { Norms } from './norms.ts'

export type LineView = {
  readonly line: BudgetLine
  readonly code: FunctionCode | null
  readonly role: LineRole
  readonly amounts: readonly (Money | null)[]
  readonly total: Money
}

export type ProfessionalView = {
  readonly key: string
  /** Its title, else its number: how other proposals' findings name it. */
  readonly name: string
  readonly place: Place | null
  readonly budget: Budget
  readonly lines: readonly LineView[]
  readonly byRole: Readonly<Partial<Record<LineRole, readonly LineView[]>>>
  /** Sum of all lines; − is a gain. */
  readonly net: Money
  readonly known: KnownFigures
  /** A field's words in small letters, or all of them; empty where the form has none. */
  readonly words: (part: FieldName | 'title' | 'all') => string
}

export type CatalogueView = {
  readonly kind: 'catalogue' | 'form'
  readonly title: string
  readonly proposals: readonly ProfessionalView[]
  readonly chart: ChartOfAccounts
  readonly norms: Norms
}

/** How much of a field is looked at; real ones have at most some 3,000 characters. */
const longestText = 20_000

/** null for a form without a table: then there is nothing to hold its words against. */
export function viewProposal(
  { key, content }: DocumentProposal,
  known: KnownFigures = nothingKnown,
): ProfessionalView | null {
  const { budget, title, number } = content
  if (!budget) return null
  const lines = budget.lines.map(viewLine)
  return {
    key,
    name: title?.text ?? number?.text ?? '',
    place: title?.place ?? number?.place ?? budget.place,
    budget,
    lines,
    byRole: Object.groupBy(lines, ({ role }) => role),
    net: sum(lines.map(line => line.total)),
    known,
    words: wordsOf(content),
  }
}

export function ofRole(view: ProfessionalView, role: LineRole): readonly LineView[] {
  return view.byRole[role] ?? []
}

/** What a benefit comes to net of its refund over all years; − is a saving. */
export function benefitNets(view: ProfessionalView): Map<FunctionCode, Money> {
  const nets = new Map<FunctionCode, Money>()
  for (const { code, total } of ofRole(view, 'benefit'))
    if (code) nets.set(code, sum([nets.get(code) ?? money(0), total]))
  for (const { code, total } of ofRole(view, 'refund')) {
    const net = code === null ? undefined : nets.get(code)
    if (code !== null && net !== undefined) nets.set(code, sum([net, total]))
  }
  return nets
}

function viewLine(line: BudgetLine): LineView {
  const code = codeOf(line.account)
  const amounts = line.cells.map(cell => cell.amount)
  return {
    line,
    code,
    role: roleOf(line, code),
    amounts,
    total: sum(amounts.filter(amount => amount !== null)),
  }
}

const parts = ['title', 'content', 'targetGroup', 'staff', 'relations'] as const

/** Each part is read when it is first asked for, and once. */
function wordsOf({ title, fields }: ProposalContent): ProfessionalView['words'] {
  const known: Partial<Record<FieldName | 'title' | 'all', string>> = {}
  const read = (part: FieldName | 'title' | 'all'): string => {
    if (part === 'all') return parts.map(words).join('\n')
    const text = part === 'title' ? (title?.text ?? '') : plainText(fields[part]?.text ?? [])
    return text.slice(0, longestText).toLowerCase()
  }
  const words: ProfessionalView['words'] = part => {
    known[part] ??= read(part)
    return known[part]
  }
  return words
}
