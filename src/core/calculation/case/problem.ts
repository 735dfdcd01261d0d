/** What can be wrong with a case, as codes with data and a place. words/ says them; nothing is calculated past one. */
import type { GraphProblem } from '../graph/build-graph.ts'
import type { FigureUnit } from '../graph/unit.ts'

/** Keys and list positions from the top of the case, as in `drivers · 1 · posts`. */
export type CasePath = readonly (string | number)[]

export type CaseProblemData = {
  // the file
  'file-too-long': { readonly length: number; readonly most: number }
  /** `detail` is the YAML reader's own code. */
  'not-yaml': { readonly detail: string }
  'key-doubled': Record<never, never>
  'too-nested': Record<never, never>
  // the shape of what was written
  'entry-expected': Record<never, never>
  'list-expected': Record<never, never>
  'field-unknown': { readonly field: string; readonly known: readonly string[] }
  'field-missing': { readonly field: string }
  'text-expected': Record<never, never>
  'not-a-number': { readonly text: string }
  'number-ambiguous': { readonly text: string }
  'not-a-year': { readonly text: string }
  'not-a-month': { readonly text: string }
  'choice-unknown': { readonly text: string; readonly known: readonly string[] }
  'schema-unknown': { readonly found: string }
  // what was meant
  'below-least': { readonly value: number; readonly least: number }
  'not-above': { readonly value: number; readonly limit: number }
  'above-most': { readonly value: number; readonly most: number }
  'not-whole': { readonly value: number }
  'horizon-absurd': { readonly years: number; readonly longest: number }
  'outside-horizon': { readonly first: number; readonly last: number }
  'end-before-start': Record<never, never>
  'years-missing': { readonly years: readonly number[] }
  'years-outside': { readonly years: readonly number[]; readonly first: number; readonly last: number }
  'range-reversed': { readonly low: number; readonly high: number }
  'outside-range': { readonly value: number; readonly low: number | null; readonly high: number | null }
  'shares-sum': { readonly sum: number }
  'people-over-group': { readonly people: number; readonly group: number }
  'one-of': { readonly fields: readonly string[] }
  'not-together': { readonly fields: readonly string[] }
  'ladder-needs-people': Record<never, never>
  'stock-negative': { readonly state: string; readonly year: number }
  'amount-absurd': { readonly line: string }
  // references
  'name-doubled': { readonly name: string }
  'assumption-unknown': { readonly name: string; readonly known: readonly string[] }
  'assumption-unused': { readonly name: string }
  'assumption-units': { readonly name: string; readonly units: readonly FigureUnit[] }
  'rate-unknown': { readonly name: string }
  'rate-missing': { readonly name: string; readonly year: number }
  'rate-unit': { readonly name: string; readonly wanted: FigureUnit }
  'regulation-missing': { readonly regulation: 'pay' | 'prices' | 'transfers' }
  'ladder-missing': { readonly year: number }
  'driver-unknown': { readonly name: string; readonly known: readonly string[] }
  'state-unknown': { readonly name: string; readonly known: readonly string[] }
  'account-unknown': { readonly account: string }
  'account-several': { readonly account: string; readonly candidates: readonly string[] }
  circle: { readonly names: readonly string[] }
  'no-value': { readonly figure: string }
  graph: { readonly problem: GraphProblem }
}

export type CaseProblemCode = keyof CaseProblemData

export type CaseProblemOf<C extends CaseProblemCode> = {
  readonly code: C
  readonly path: CasePath
  readonly data: CaseProblemData[C]
}

export type CaseProblem = { [C in CaseProblemCode]: CaseProblemOf<C> }[CaseProblemCode]

/** An assumption that nothing uses is worth a word, but does not stop a calculation. */
const harmless: ReadonlySet<CaseProblemCode> = new Set<CaseProblemCode>(['assumption-unused'])

export function isHarmless(problem: CaseProblem): boolean {
  return harmless.has(problem.code)
}
