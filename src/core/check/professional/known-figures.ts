/**
 * What a proposal's assumptions say more exactly than its typed table can show. Everything is optional: a rule that
 * needs a figure nobody has given stays silent.
 */
import type { FunctionCode } from '../../account/chart.ts'
import type { CalculationCase, DriverOf } from '../../calculation/case/case.ts'
import type { Quantity } from '../../calculation/case/quantity.ts'
import { fromKroner, type Money } from '../../money.ts'

export type KnownFigures = {
  /** Price of a full-year person on a benefit. */
  readonly prices: ReadonlyMap<FunctionCode, Money>
  /** Posts in all. */
  readonly posts: number | null
  /** Share that falls back per year, per benefit; 0 where the assumptions count nobody as falling back. */
  readonly dropOff: ReadonlyMap<FunctionCode, number>
  /** Whether a person, and no reconstruction, says with a source how many come to support themselves. */
  readonly saysSelfSupport: boolean
  /** Whether the effect is declared to end with the table. */
  readonly ends: boolean
}

export const nothingKnown: KnownFigures = {
  prices: new Map(),
  posts: null,
  dropOff: new Map(),
  saysSelfSupport: false,
  ends: false,
}

/** Reads only figures that stand still over the years; what varies or is a rate is left as not known. */
export function knownFigures(from: CalculationCase): KnownFigures {
  const active = from.drivers.filter(driver => !driver.paused)
  const changes = active.filter(driver => driver.kind === 'support-change')
  const pathways = active.filter(driver => driver.kind === 'pathway')
  const staff = active.filter(driver => driver.kind === 'staff')
  const posts = staff.map(({ values }) => (values.posts === null ? null : numberOf(values.posts, from)))
  return {
    prices: onlyOne([
      ...changes.map(({ values }) => [values.line.account, numberOf(values.price, from)] as const),
      ...pathways.flatMap(pathway => statePrices(pathway, from)),
    ]),
    posts: posts.length === 0 ? null : addKnown(posts),
    dropOff: new Map(
      changes.flatMap(({ values }) => {
        const share = numberOf(values.dropOff, from)
        return values.line.account === null || share === null ? [] : [[values.line.account, share] as const]
      }),
    ),
    saysSelfSupport: [...changes.flatMap(selfSupportOf), ...pathways.flatMap(movesOut)].some(quantity =>
      isStated(quantity, from),
    ),
    ends: from.lasting === 'ends',
  }
}

function selfSupportOf({ values }: DriverOf<'support-change'>): Quantity[] {
  return values.destinations.flatMap(({ to, share }) => (to === 'self-support' ? [share] : []))
}

/** Moves of the measure to where no benefit is paid: outside, or a state without a line. */
function movesOut({ values: { states, measure } }: DriverOf<'pathway'>): Quantity[] {
  const onBenefit = new Set(states.flatMap(({ name, line }) => (line === null ? [] : [name])))
  return measure.flatMap(({ to, shareOfStock, people }) =>
    onBenefit.has(to) ? [] : [shareOfStock, people].filter(quantity => quantity !== null),
  )
}

function isStated(quantity: Quantity, { assumptions }: CalculationCase): boolean {
  if (quantity.kind !== 'given' && quantity.kind !== 'shared') return false
  const given = quantity.kind === 'shared' ? assumptions.get(quantity.name) : quantity.given
  return given !== undefined && given.about.source !== null && !given.about.reconstructed
}

function statePrices(
  { values }: DriverOf<'pathway'>,
  from: CalculationCase,
): (readonly [FunctionCode | null, number | null])[] {
  return values.states.map(
    ({ line, price }) => [line?.account ?? null, price && numberOf(price, from)] as const,
  )
}

/** Two prices for one benefit are no known price. */
function onlyOne(
  pairs: readonly (readonly [FunctionCode | null, number | null])[],
): Map<FunctionCode, Money> {
  const prices = new Map<FunctionCode, Money>()
  const doubled = new Set<FunctionCode>()
  for (const [code, kroner] of pairs) {
    if (code === null || kroner === null) continue
    const price = fromKroner(kroner)
    if (prices.has(code) && prices.get(code) !== price) doubled.add(code)
    prices.set(code, price)
  }
  for (const code of doubled) prices.delete(code)
  return prices
}

function addKnown(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0)
}

/** What a case leaves out counts as its default: a drop-off that nobody states is calculated as none. */
function numberOf(quantity: Quantity, { assumptions }: CalculationCase): number | null {
  if (quantity.kind === 'unstated') return quantity.value
  const given = quantity.kind === 'shared' ? assumptions.get(quantity.name) : null
  const value = quantity.kind === 'given' ? quantity.given.value : given?.value
  return typeof value === 'number' ? value : null
}
