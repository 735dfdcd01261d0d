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
import type { WordReader, Words } from './words.ts'

export type LineView = {
  readonly line: BudgetLine
  readonly label: Words
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
  readonly byRole: Readonly<Record<LineRole, readonly LineView[]>>
  /** Sum of all lines; − is a gain. */
  readonly net: Money
  readonly known: KnownFigures
  /** A field's words; empty where the form has none. */
  readonly words: (part: Part) => Words
}

export type Part = FieldName | 'title'

/** What a proposal stands in, and what it is held against. */
export type Setting = {
  readonly kind: 'catalogue' | 'form'
  readonly title: string
  readonly chart: ChartOfAccounts
  readonly norms: Norms
}

/** null for a form without a table: then there is nothing to hold its words against. */
export function viewProposal(
  { key, content }: DocumentProposal,
  readWords: WordReader,
  known: KnownFigures = nothingKnown,
): ProfessionalView | null {
  const { budget, title, number } = content
  if (!budget) return null
  const lines = budget.lines.map(line => viewLine(line, readWords(line.label)))
  return {
    key,
    name: title?.text ?? number?.text ?? '',
    place: title?.place ?? number?.place ?? budget.place,
    budget,
    lines,
    byRole: groupByRole(lines),
    net: sum(lines.map(line => line.total)),
    known,
    words: wordsOf(content, readWords),
  }
}

export function ofRole(view: ProfessionalView, role: LineRole): readonly LineView[] {
  return view.byRole[role]
}

/** Whether any part of the form says it. A pattern must not reach over the end of a line. */
export function says({ words }: ProfessionalView, pattern: RegExp): boolean {
  return parts.some(part => words(part).says(pattern))
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

export function mentions({ words }: ProfessionalView, text: string): boolean {
  return parts.some(part => words(part).text.includes(text))
}

function groupByRole(lines: readonly LineView[]): ProfessionalView['byRole'] {
  const groups: Record<LineRole, LineView[]> = { benefit: [], refund: [], grant: [], pay: [], other: [] }
  for (const line of lines) groups[line.role].push(line)
  return groups
}

function viewLine(line: BudgetLine, label: Words): LineView {
  const code = codeOf(line.account)
  const amounts = line.cells.map(cell => cell.amount)
  return {
    line,
    label,
    code,
    role: roleOf(line, label, code),
    amounts,
    total: sum(amounts.filter(amount => amount !== null)),
  }
}

const parts = ['title', 'content', 'targetGroup', 'staff', 'relations'] as const satisfies readonly Part[]

/** Each part is read when it is first asked for, and once. */
function wordsOf({ title, fields }: ProposalContent, readWords: WordReader): ProfessionalView['words'] {
  const known: Partial<Record<Part, Words>> = {}
  return part => {
    known[part] ??= readWords(part === 'title' ? (title?.text ?? '') : plainText(fields[part]?.text ?? []))
    return known[part]
  }
}
