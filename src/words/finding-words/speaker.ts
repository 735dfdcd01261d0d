/** What the sentences about findings are made with, and the shape of one. */
import type { FunctionCode } from '../../core/account/chart.ts'
import type { FindingCode, FindingOf } from '../../core/check/finding.ts'
import type { Money, Unit } from '../../core/money.ts'
import type { partNames } from '../parts.ts'

export type Speaker = {
  /** An amount in the document's unit, without its name; "intet" where there is none. */
  readonly amount: (amount: Money | null) => string
  /** The name of that unit. */
  readonly unit: string
  /** An amount on its own, with its unit: `158.150 kr.`. */
  readonly money: (amount: Money) => string
  /** A count, with one decimal where it has any. */
  readonly number: (value: number) => string
  /** Posts, to the hundredth that part of a week makes of them. */
  readonly posts: (value: number) => string
  readonly percent: (share: number) => string
  /** A list in words: `2019, 2020 og 2021`. */
  readonly list: (items: readonly (string | number)[]) => string
  readonly quote: (text: string) => string
  readonly part: (name: keyof (typeof partNames)['da']) => string
  readonly unitName: (unit: Unit) => string
  readonly account: (code: FunctionCode) => string
}

/** One sentence of what is wrong, one of what to do. */
export type SayFinding<C extends FindingCode> = {
  readonly says: (finding: FindingOf<C>, speaker: Speaker) => string
  readonly todo: (finding: FindingOf<C>, speaker: Speaker) => string
}

export type FindingWords<C extends FindingCode = FindingCode> = { readonly [K in C]: SayFinding<K> }

/** ` i 2021`, or nothing for a finding without a year. */
export function inYear(finding: { readonly period: { readonly year: number } | null }, word: string): string {
  return finding.period ? ` ${word} ${finding.period.year}` : ''
}
