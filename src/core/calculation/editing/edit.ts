/** What a person can do to a case, as a closed union of plain data: made by a page or a form, applied by applyEdit. */
import type { Notation } from '../../catalogue/document.ts'
import type { CasePath } from '../case/problem.ts'
import type { DriverKind } from '../drivers/registry.ts'
import type { Evidence } from '../graph/leaf.ts'
import type { Plain } from './plain.ts'
import type { AboutField } from './plain-quantity.ts'

/** A measured effect from the library of evidence, as an assumption takes it over. */
export type TakenEvidence = {
  readonly value: number | string
  readonly source: string
  readonly evidence: Evidence
  readonly low?: number | string | null
  readonly high?: number | string | null
  readonly note?: string | null
}

export type EditData = {
  /** Any value at any place: choices, texts, months, years. Numbers that are typed come by `type`. */
  set: { readonly path: CasePath; readonly value: Plain }
  clear: { readonly path: CasePath }
  /** What somebody typed where a number stands; `year` where it is one year's of a number per year. */
  type: {
    readonly path: CasePath
    readonly text: string
    readonly notation: Notation
    readonly year?: number | null
  }
  /** One number for all years, or one for each; the number that stood there is kept in every year. */
  'per-year': { readonly path: CasePath; readonly isPerYear: boolean }
  /** What is known about a number; an empty text takes it away. */
  about: {
    readonly path: CasePath
    readonly field: AboutField
    readonly text: string
    readonly notation: Notation
  }
  paste: {
    /** Where the cursor stands, and the numbers below it that further rows go to. */
    readonly paths: readonly CasePath[]
    readonly text: string
    readonly notation: Notation
    readonly fromYear: number
  }
  /** `name` is made unique; the other fields get what a driver of the kind usually begins with. */
  'add-driver': { readonly driver: DriverKind; readonly name: string; readonly at?: number | null }
  'copy-driver': { readonly index: number; readonly name: string }
  'move-driver': { readonly from: number; readonly to: number }
  'pause-driver': { readonly index: number; readonly isPaused: boolean }
  'rename-driver': { readonly index: number; readonly name: string }
  'remove-driver': { readonly index: number }
  /** One more entry in a list of a driver: a line, a destination, a state, a move. */
  'add-item': { readonly path: CasePath }
  'remove-item': { readonly path: CasePath }
  'move-item': { readonly path: CasePath; readonly to: number }
  'add-assumption': { readonly name: string; readonly value?: Plain }
  /** Every driver that uses it follows. */
  'rename-assumption': { readonly from: string; readonly to: string }
  /** Where it was used its number stands in its place. */
  'remove-assumption': { readonly name: string }
  /** The number at a place becomes an assumption that others can use too. */
  share: { readonly path: CasePath; readonly name: string }
  /** The place gets a number of its own again, the one that the assumption has now. */
  own: { readonly path: CasePath }
  'use-assumption': { readonly path: CasePath; readonly name: string }
  'take-rate': { readonly path: CasePath; readonly rate: string }
  /** An own value in the place of a rate, and whose word it is. */
  override: {
    readonly path: CasePath
    readonly text: string
    readonly notation: Notation
    readonly source: string
  }
  'take-evidence': { readonly path: CasePath; readonly taken: TakenEvidence }
}

export type EditKind = keyof EditData
export type EditOf<K extends EditKind> = { readonly kind: K } & EditData[K]
export type Edit = { [K in EditKind]: EditOf<K> }[EditKind]

/** Why something could not be done. What can be kept is kept and reported by parseCase instead. */
export type EditProblemData = {
  'place-unknown': { readonly path: CasePath }
  'not-a-number-place': { readonly path: CasePath }
  'name-missing': Record<never, never>
  'name-taken': { readonly name: string }
  /** Names of assumptions begin with a letter and hold letters, digits, hyphens and dots. */
  'name-unfit': { readonly name: string }
  'assumption-unknown': { readonly name: string }
  'nothing-to-share': Record<never, never>
  'source-missing': Record<never, never>
  /** What is known about a shared number or a rate stands with it. */
  'about-elsewhere': { readonly name: string }
  'too-many': { readonly most: number }
  'typed-unread': { readonly text: string }
  'paste-empty': Record<never, never>
  /** Counted from 1. */
  'paste-unread': { readonly row: number; readonly column: number; readonly text: string }
  /** One cell is Danish and another English. */
  'paste-notations': { readonly danish: string; readonly english: string }
  'paste-too-wide': { readonly values: number; readonly years: number }
  'paste-too-long': { readonly rows: number; readonly places: number }
}

export type EditProblemCode = keyof EditProblemData
export type EditProblemOf<C extends EditProblemCode> = { readonly code: C; readonly data: EditProblemData[C] }
export type EditProblem = { [C in EditProblemCode]: EditProblemOf<C> }[EditProblemCode]
