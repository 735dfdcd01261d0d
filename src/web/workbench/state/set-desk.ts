/** Puts together what the workbench shows of a case: the same in the browser and on the server. */
import type { Surroundings } from '../../../core/calculation/case/assemble.ts'
import { type CaseChange, changesSince } from '../../../core/calculation/editing/changes.ts'
import { formName } from '../../../core/calculation/editing/form-name.ts'
import { horizonOf } from '../../../core/calculation/editing/outcome.ts'
import type { PlainCase } from '../../../core/calculation/editing/plain.ts'
import { type Budget, unitOf } from '../../../core/proposal/content.ts'
import { printedOf } from '../../../core/proposal/printed-budget.ts'
import type { Language } from '../../../words/language.ts'
import type { Desk, LastChange } from './desk.ts'
import type { EvidenceChoice } from './evidence-choice.ts'

export type DeskBasis = {
  readonly language: Language
  readonly surroundings: Surroundings
  readonly evidence: readonly EvidenceChoice[]
  /** The case that the person began with. */
  readonly base: PlainCase
  /** The table of the version that the person began with. */
  readonly budget: Budget | null
  readonly lastChanges: ReadonlyMap<string, LastChange>
}

export function setDesk(
  basis: DeskBasis,
  plain: PlainCase,
  { typing, open }: Pick<Desk, 'typing' | 'open'>,
): Desk {
  const { language, surroundings, evidence, base, budget, lastChanges } = basis
  const typed = printedOf(budget)
  const changes = new Map<string, CaseChange>(
    changesSince(base, plain).map(change => [formName(change.path), change]),
  )
  const changedUnder = new Map<string, CaseChange>()
  for (const change of changes.values())
    for (let length = 1; length < change.path.length; length++)
      changedUnder.set(formName(change.path.slice(0, length)), change)
  return {
    language,
    surroundings,
    evidence,
    years: horizonOf(plain),
    tableUnit: typed && unitOf(typed),
    changes,
    changedUnder,
    lastChanges,
    typing,
    open,
  }
}

/** What a proposal without assumptions begins with: nothing is assumed, and nothing is in its table. */
export function emptyCase(
  title: string,
  years: { readonly first: number; readonly count: number },
  priceLevel: number | null,
): PlainCase {
  const prices = priceLevel === null ? {} : { priceLevel }
  return { schema: 1, title, years, ...prices, lasting: 'not-calculated', drivers: [] }
}
