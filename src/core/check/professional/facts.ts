/**
 * What is remembered of a proposal for the questions that are asked across a catalogue: keys and figures, small enough
 * to keep for ten thousand proposals, and read once however often the others are asked about.
 */
import type { FunctionCode } from '../../account/chart.ts'
import type { Money } from '../../money.ts'
import type { Period } from '../../period.ts'
import type { Place } from '../../place.ts'
import { groupKeys, groupsOn } from './group.ts'
import type { Norms } from './norms.ts'
import { pricesPerPerson } from './price-per-person.ts'
import { statedPosts } from './staff-in-text.ts'
import { type LineView, ofRole, type ProfessionalView } from './view.ts'

export type ProposalFacts = {
  readonly key: string
  /** Its title, else its number: how other proposals' findings name it. */
  readonly name: string
  readonly place: Place | null
  /** Sum of all lines; − is a gain. */
  readonly net: Money
  readonly periods: readonly Period[]
  /** The first line of each benefit. */
  readonly benefits: readonly BenefitFacts[]
  readonly prices: readonly PriceFacts[]
  /** Keys `benefit|group` of those it saves on. */
  readonly people: readonly string[]
  /** One key per two neighbouring years: `code|group|first year|amount|next amount`. */
  readonly amounts: readonly string[]
  /** null where it pays nobody, or does not say how many. */
  readonly pay: PayFacts | null
}

export type BenefitFacts = {
  readonly code: FunctionCode
  readonly line: string
  readonly place: Place | null
  readonly amounts: readonly (Money | null)[]
}

export type PriceFacts = {
  readonly code: FunctionCode
  readonly price: Money
  readonly groups: readonly string[]
}

export type PayFacts = {
  readonly posts: number
  /** In whole øre. */
  readonly perPost: number
  readonly place: Place | null
}

/** With where it stands in the catalogue's order. */
export type PlacedFacts = ProposalFacts & { readonly position: number }

export function factsOf(view: ProfessionalView, norms: Norms): ProposalFacts {
  const { key, name, place, net, budget } = view
  return {
    ...{ key, name, place, net },
    periods: budget.periods,
    benefits: benefitsOf(view),
    prices: [...pricesPerPerson(view)].map(([code, price]) => ({
      ...{ code, price },
      groups: groupsOn(view, code),
    })),
    people: groupKeys(view),
    amounts: amountsOf(view),
    pay: payOf(view, norms),
  }
}

/** Of a form that is not as the document says: it stands nowhere in it. */
export function withoutPlaces(facts: ProposalFacts): ProposalFacts {
  return {
    ...facts,
    place: null,
    benefits: facts.benefits.map(benefit => ({ ...benefit, place: null })),
    pay: facts.pay && { ...facts.pay, place: null },
  }
}

function benefitsOf(view: ProfessionalView): BenefitFacts[] {
  const first = new Map<FunctionCode, BenefitFacts>()
  for (const { code, line, amounts } of ofRole(view, 'benefit'))
    if (code !== null && !first.has(code))
      first.set(code, { code, line: line.id, place: line.place, amounts })
  return [...first.values()]
}

function amountsOf(view: ProfessionalView): string[] {
  return ofRole(view, 'benefit').flatMap(line => {
    const { code, total } = line
    const groups = code !== null && total < 0 ? groupsOn(view, code) : []
    if (groups.length === 0) return []
    const pairs = savingPairs(line, view)
    return groups.flatMap(group => pairs.map(pair => `${code}|${group}|${pair}`))
  })
}

/** `first year|amount|next amount` of each two neighbouring years that both save. */
function savingPairs({ amounts }: LineView, { budget: { periods } }: ProfessionalView): string[] {
  return periods.flatMap(({ year }, i) => {
    const [amount, next] = [amounts[i] ?? 0, amounts[i + 1] ?? 0]
    const isNext = periods[i + 1]?.year === year + 1
    return isNext && amount < 0 && next < 0 ? [`${year}|${amount}|${next}`] : []
  })
}

function payOf(view: ProfessionalView, norms: Norms): PayFacts | null {
  const yearly = yearlyPay(view)
  const posts = yearly > 0 ? statedPosts(view, norms) : null
  if (!posts) return null
  return {
    posts,
    perPost: Math.round(yearly / posts),
    place: ofRole(view, 'pay')[0]?.line.place ?? view.place,
  }
}

/** The fullest year: the first one may start in the middle. */
function yearlyPay(view: ProfessionalView): number {
  const lines = ofRole(view, 'pay')
  const years = view.budget.periods.map((_, i) =>
    lines.reduce((sum, line) => sum + (line.amounts[i] ?? 0), 0),
  )
  return Math.max(...years, 0)
}
