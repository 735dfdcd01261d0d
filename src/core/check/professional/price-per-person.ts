/** What a full-year person on a benefit costs, where the assumptions or the line's own label say it. */
import { type Money, money } from '../../money.ts'
import { ofRole, type ProfessionalView } from './view.ts'
import { benefits } from './vocabulary.ts'

const people = /helårsperson/u
const priced = /\d\s+helårsperson\p{L}{0,5}\s+(?:á|à|a|af)\s+(\d{1,3}(?:\.\d{3}){1,2}|\d{4,8})(?!\d)/iu
const counted = /(?<!\d)(\d{1,5}(?:,\d{1,2})?)\s+helårsperson/iu

export function pricesPerPerson(view: ProfessionalView): Map<string, Money> {
  const prices = new Map([...view.known.prices].filter(([code]) => benefits.has(code)))
  for (const { code, line, label, amounts } of ofRole(view, 'benefit')) {
    if (code === null || prices.has(code) || !label.says(people)) continue
    const price = readPrice(line.label, amounts)
    if (price !== null) prices.set(code, price)
  }
  return prices
}

/** `10 helårspersoner á 93.623`, or `(3 helårspersoner)` against the first year's amount. */
function readPrice(label: string, amounts: readonly (Money | null)[]): Money | null {
  const stated = priced.exec(label)?.[1]
  if (stated !== undefined) return money(Number(stated.replaceAll('.', '')) * 100)
  const people = Number(counted.exec(label)?.[1]?.replace(',', '.') ?? 0)
  const first = amounts.find(amount => amount !== null && amount !== 0)
  return people > 0 && first ? money(Math.round(Math.abs(first) / people / 100) * 100) : null
}
