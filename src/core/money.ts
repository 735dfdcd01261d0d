/**
 * Money in integer øre, and the units in which tables print it. No floating amounts live past a reader.
 * A JavaScript number holds whole øre exactly up to 90,000 billion kr.; anything beyond is a programmer's error.
 */

declare const oereBrand: unique symbol

/** An amount in whole øre. + is an expense, − a saving or an income (docs/glossary.md, "Sign"). */
export type Money = number & { readonly [oereBrand]: true }

/** What one printed unit means: whole kroner, thousands or millions. */
export type Unit = 'kr' | '1000kr' | 'mio'

/** One printed unit in øre. */
export const unitInOere: Readonly<Record<Unit, number>> = { kr: 100, '1000kr': 100_000, mio: 100_000_000 }

export const zero = money(0)

/** Takes whole øre; throws on anything that is not a safe integer, because a rounding must be chosen by name. */
export function money(oere: number): Money {
  if (!Number.isSafeInteger(oere)) throw new RangeError(`not a whole, safe amount of øre: ${oere}`)
  return (oere === 0 ? 0 : oere) as Money
}

/** Whole kroner (or kroner with two decimals) as money. */
export function fromKroner(kroner: number): Money {
  return money(Math.round(kroner * 100))
}

/** Money in kroner, rounded half away from zero to whole kroner. For outside formats only, never for sums. */
export function toWholeKroner(amount: Money): number {
  const kroner = Math.sign(amount) * Math.round(Math.abs(amount) / 100)
  return kroner === 0 ? 0 : kroner
}

/** The one way amounts are added: every partial sum is checked. */
export function sum(amounts: Iterable<Money>): Money {
  let total = 0
  for (const amount of amounts) total = money(total + amount)
  return total as Money
}

export function subtract(a: Money, b: Money): Money {
  return money(a - b)
}

export function negate(a: Money): Money {
  return money(-a)
}
