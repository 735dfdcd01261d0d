/** What a calculated line makes of the typed cells in whose place it stands, in words. */
import type { ReplacedCell } from '../../core/calculation/readings/lay-lines.ts'
import { type Money, negate, sum, type Unit, zero } from '../../core/money.ts'
import { inBoth, type Language } from '../language.ts'
import { formatCell, unitName } from '../number.ts'

type ReplacementWords = {
  readonly same: string
  readonly differs: (count: number, of: number, unit: string) => string
  readonly cell: (year: number, computed: string, printed: string, apart: string) => string
  readonly nothing: string
  readonly more: (amount: string) => string
  readonly less: (amount: string) => string
  readonly inAll: (computed: string, printed: string) => string
}

const replacementWords = inBoth<ReplacementWords>({
  da: {
    same: 'Beregningen giver det samme som det skrevne i alle år.',
    differs: (count, of, unit) =>
      `Beregningen giver noget andet end det skrevne i ${count} af ${of} år (${unit}):`,
    cell: (year, computed, printed, apart) => `${year}: ${computed} i stedet for ${printed}, ${apart}`,
    nothing: 'intet',
    more: amount => `${amount} mere`,
    less: amount => `${amount} mindre`,
    inAll: (computed, printed) => `I alt ${computed} i stedet for ${printed}.`,
  },
  en: {
    same: 'The calculation gives the same as was typed in every year.',
    differs: (count, of, unit) =>
      `The calculation gives something else than was typed in ${count} of ${of} years (${unit}):`,
    cell: (year, computed, printed, apart) => `${year}: ${computed} instead of ${printed}, ${apart}`,
    nothing: 'nothing',
    more: amount => `${amount} more`,
    less: amount => `${amount} less`,
    inAll: (computed, printed) => `In all ${computed} instead of ${printed}.`,
  },
})

export type SaidReplacement = {
  readonly lead: string
  readonly cells: readonly string[]
  readonly total: string | null
}

/** Year by year where they are apart. A year in which nothing was typed and nothing is calculated is no year of it. */
export function sayReplacement(
  cells: readonly ReplacedCell[],
  unit: Unit,
  language: Language,
): SaidReplacement {
  const words = replacementWords[language]
  const filled = cells.filter(({ printed, computed }) => printed !== null || computed !== null)
  const apart = filled.filter(({ printed, computed }) => difference(printed, computed) !== 0)
  if (apart.length === 0) return { lead: words.same, cells: [], total: null }
  const say = (amount: Money | null) => (amount === null ? words.nothing : formatCell(amount, unit, language))
  const total = (side: 'printed' | 'computed') => say(sum(filled.map(cell => cell[side] ?? zero)))
  return {
    lead: words.differs(apart.length, filled.length, unitName(unit, language)),
    cells: apart.map(({ year, printed, computed }) => {
      const by = difference(printed, computed)
      const amount = formatCell(by < 0 ? negate(by) : by, unit, language)
      return words.cell(year, say(computed), say(printed), by < 0 ? words.less(amount) : words.more(amount))
    }),
    total: words.inAll(total('computed'), total('printed')),
  }
}

function difference(printed: Money | null, computed: Money | null): Money {
  return sum([computed ?? zero, negate(printed ?? zero)])
}
