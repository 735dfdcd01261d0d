/**
 * Lays a computed table into a proposal's typed one: each computed line takes the place of the typed lines that it
 * stands for, the other typed lines stay, and the typed table is kept as it was printed. The totals are then those of
 * computed and typed lines together. It decides nothing that is not shown: every pair is named in the line.
 */
import { codeOf } from '../../account/reading.ts'
import { type Money, money, sum, unitInOere, zero } from '../../money.ts'
import { comparePeriods, type Period, unitePeriods } from '../../period.ts'
import type { Budget, BudgetLine, ComputedLine, PrintedCell, StatedLine } from '../../proposal/content.ts'
import { unitOf } from '../../proposal/content.ts'
import { isStated, printedOf, typedLinesOf } from '../../proposal/printed-budget.ts'
import { likeness } from '../../text/likeness.ts'
import { asBudget, type ComputedTable } from './as-budget.ts'

/** The proposal's table with the computed lines in it; null where there is neither. */
export function layLines(
  budget: Budget | null,
  table: ComputedTable,
  priceLevel: number | null,
): Budget | null {
  const printed = printedOf(budget)
  const computed = asBudget(table, priceLevel)
  if (computed.lines.length === 0) return withoutComputed(budget)
  const typed = typedLinesOf(budget)
  const lines = pairLines(typed, computed.lines, wishesOf(table))
  const taken = new Set(lines.flatMap(line => line.replaces))
  const isAllComputed = typed.every(line => taken.has(line.id))
  const periods = unitePeriods([isAllComputed ? [] : typedPeriods(budget), computed.periods])
  return {
    periods,
    unit: printed ? unitOf(printed) : computed.unit,
    priceLevel: isAllComputed ? priceLevel : (printed?.priceLevel ?? priceLevel),
    lines: inPlace(
      typedIn(budget, periods),
      lines.map(line => ({ ...line, cells: spreadCells(line.cells, computed.periods, periods) })),
    ),
    totals: null,
    place: null,
    ...(printed && { printed }),
  }
}

/**
 * The same lines over a typed table that was read again. null where one of them no longer finds the typed line that it
 * stood for: then nobody can say whether both count, and the typed table holds.
 */
export function layAgain(typed: Budget | null, before: Budget, table: ComputedTable): Budget | null {
  const laid = layLines(typed, table, before.priceLevel)
  const stood = new Set(
    before.lines.flatMap(line => (!isStated(line) && line.replaces.length > 0 ? [line.id] : [])),
  )
  const isLost = laid?.lines.some(line => !isStated(line) && line.replaces.length === 0 && stood.has(line.id))
  return isLost ? null : laid
}

/** Nothing is calculated any more: the typed table stands alone, and its printed totals where it was not changed. */
export function withoutComputed(budget: Budget | null): Budget | null {
  const printed = printedOf(budget)
  if (!printed) return null
  const periods = typedPeriods(budget)
  const lines = typedIn(budget, periods)
  const isAsPrinted = JSON.stringify(lines) === JSON.stringify(printed.lines)
  return isAsPrinted ? printed : { ...printed, periods, lines, totals: null }
}

/** The years of the typed table, with those that something was typed in since. */
function typedPeriods(budget: Budget | null): readonly Period[] {
  const printed = printedOf(budget)?.periods ?? []
  const stated = (budget?.lines ?? []).filter(isStated)
  const more = (budget?.periods ?? []).filter((_, i) => stated.some(({ cells }) => !isBlank(cells[i])))
  return unitePeriods([printed, more])
}

/** All typed lines in some years: those in force have the table's own years, the others those they were printed in. */
function typedIn(budget: Budget | null, periods: readonly Period[]): StatedLine[] {
  const printed = printedOf(budget)
  const inForce = new Set(budget?.lines)
  return typedLinesOf(budget).map(line => {
    const own = (inForce.has(line) ? budget : printed)?.periods ?? []
    const was = printed?.lines.find(({ id }) => id === line.id)?.cells ?? []
    const cells = periods.map(
      period =>
        cellIn(line.cells, own, period) ??
        cellIn(was, printed?.periods ?? [], period) ??
        blankLike(line.cells),
    )
    return { ...line, cells }
  })
}

function cellIn(
  cells: readonly PrintedCell[],
  own: readonly Period[],
  period: Period,
): PrintedCell | undefined {
  return cells[own.findIndex(other => comparePeriods(other, period) === 0)]
}

function spreadCells(
  cells: readonly PrintedCell[],
  own: readonly Period[],
  periods: readonly Period[],
): readonly PrintedCell[] {
  return periods.map(period => cellIn(cells, own, period) ?? blankLike(cells))
}

function blankLike([first]: readonly PrintedCell[]): PrintedCell {
  return { amount: null, step: first?.step ?? money(unitInOere['1000kr']), text: '', place: null }
}

function isBlank(cell: PrintedCell | undefined): boolean {
  return cell === undefined || (cell.amount === null && cell.text.trim() === '')
}

/** Each computed line where the first typed line that it replaces stood; new ones last. */
function inPlace(typed: readonly StatedLine[], computed: readonly ComputedLine[]): BudgetLine[] {
  const byFirst = new Map<string, ComputedLine[]>()
  const added: ComputedLine[] = []
  const taken = new Set<string>()
  for (const line of computed) {
    const first = typed.find(each => line.replaces.includes(each.id))
    if (first) byFirst.set(first.id, [...(byFirst.get(first.id) ?? []), line])
    else added.push(line)
    for (const id of line.replaces) taken.add(id)
  }
  const lines = typed.flatMap(
    (line): BudgetLine[] => byFirst.get(line.id) ?? (taken.has(line.id) ? [] : [line]),
  )
  return [...lines, ...added]
}

/** What a case says a line stands for, by the line's id. */
type Wishes = ReadonlyMap<string, string>

function wishesOf({ rows }: ComputedTable): Wishes {
  return new Map(
    rows.flatMap(({ id, target }) => (target.replaces === undefined ? [] : [[id, target.replaces]])),
  )
}

/**
 * Which typed lines each computed line stands for: those that the case names; else the one of the same name and
 * account; else, where all lines have the same accounts in the same order, the one at the same position.
 */
function pairLines(
  typed: readonly StatedLine[],
  computed: readonly ComputedLine[],
  wishes: Wishes,
): ComputedLine[] {
  const named = computed.map(line => namedIn(wishes.get(line.id), typed))
  const free = typed.filter(line => !named.some(each => each.includes(line)))
  const isInOrder =
    wishes.size === 0 &&
    typed.length > 1 &&
    typed.length === computed.length &&
    typed.every((line, i) => codeOf(line.account) === codeOf(computed[i]?.account ?? { certainty: 'none' }))
  const written = new Map(free.map(line => [line, likeness(line.label)]))
  return computed.map((line, i) => {
    const own = named[i] ?? []
    if (own.length > 0) return { ...line, replaces: own.map(each => each.id) }
    const name = likeness(line.label)
    const alike = free.filter(
      each => !areApart(each, line) && isSameName(written.get(each) ?? '', name, codeOf(each.account)),
    )
    const [first] = alike.length > 0 ? alike : isInOrder ? typed.slice(i, i + 1) : []
    if (first === undefined || wishes.has(line.id)) return line
    if (free.includes(first)) free.splice(free.indexOf(first), 1)
    return { ...line, replaces: [first.id] }
  })
}

/** The typed lines that a line as it is written stands for, by their ids: those it names, else that of its own name. */
export function standsForTyped(
  {
    label,
    account,
    replaces,
  }: { readonly label: string; readonly account: string | null; readonly replaces: string | null },
  typed: readonly StatedLine[],
): readonly string[] {
  const named = namedIn(replaces ?? undefined, typed)
  if (named.length > 0 || replaces !== null) return named.map(({ id }) => id)
  const name = likeness(label)
  const alike = typed.filter(each => {
    const code = codeOf(each.account)
    const isApart = code !== null && account !== null && code !== account
    return !isApart && isSameName(likeness(each.label), name, code)
  })
  return alike.slice(0, 1).map(({ id }) => id)
}

function namedIn(wish: string | undefined, typed: readonly StatedLine[]): StatedLine[] {
  if (wish === undefined) return []
  const name = likeness(wish)
  const found = typed.filter(line => line.id === wish)
  return found.length > 0 ? found : typed.filter(line => likeness(line.label) === name).slice(0, 1)
}

/** On different accounts. */
function areApart(typed: StatedLine, computed: ComputedLine): boolean {
  const [code, other] = [codeOf(typed.account), codeOf(computed.account)]
  return code !== null && other !== null && code !== other
}

/** Called the same, apart from the account that a printed label begins with. */
function isSameName(written: string, name: string, code: string | null): boolean {
  return written === name || (code !== null && written.endsWith(` ${name}`))
}

/** Typed lines and the computed ones in their place, with what they say otherwise. */
export type Replacement = {
  readonly typed: readonly StatedLine[]
  readonly computed: readonly ComputedLine[]
  readonly cells: readonly ReplacedCell[]
}

export type ReplacedCell = {
  readonly year: number
  /** null where every typed cell is blank. */
  readonly printed: Money | null
  readonly computed: Money | null
}

/** For a table with computed lines: what each of them makes of what was printed. Lines that share a place are one. */
export function readReplacements(budget: Budget): readonly Replacement[] {
  const { printed } = budget
  if (!printed) return []
  const computed = budget.lines.filter(line => !isStated(line))
  const groups: { ids: Set<string>; lines: ComputedLine[] }[] = []
  for (const line of computed.filter(each => each.replaces.length > 0)) {
    const shared = groups.filter(group => line.replaces.some(id => group.ids.has(id)))
    const ids = new Set([...shared.flatMap(group => [...group.ids]), ...line.replaces])
    const lines = [...shared.flatMap(group => group.lines), line]
    for (const group of shared) groups.splice(groups.indexOf(group), 1)
    groups.push({ ids, lines })
  }
  return groups.map(({ ids, lines }) => {
    const typed = printed.lines.filter(line => ids.has(line.id))
    const cells = budget.periods.map((period, i) => {
      const at = printed.periods.findIndex(other => comparePeriods(other, period) === 0)
      return {
        year: period.year,
        printed: addCells(typed.map(line => line.cells[at])),
        computed: addCells(lines.map(line => line.cells[i])),
      }
    })
    return { typed, computed: lines, cells }
  })
}

function addCells(cells: readonly (PrintedCell | undefined)[]): Money | null {
  const amounts = cells.map(cell => cell?.amount ?? null)
  return amounts.every(amount => amount === null) ? null : sum(amounts.map(amount => amount ?? zero))
}
