/**
 * What a figure counts, as powers of a few base units: kr. per full-year person is kr¹ · fullYearPerson⁻¹.
 * A share is what is left when all units cancel out. Nothing is converted here: a conversion is a figure of its own.
 */
export const baseUnits = [
  'kr',
  'person',
  'fullYearPerson',
  'post',
  'staffYear',
  'month',
  'week',
  'hour',
  'case',
  'event',
] as const
export type BaseUnit = (typeof baseUnits)[number]

/** Powers of the base units; a base unit that is absent has power 0. */
export type FigureUnit = Readonly<Partial<Record<BaseUnit, number>>>

export const share: FigureUnit = {}
export const kroner: FigureUnit = { kr: 1 }
/** Heads at a moment, or entering in a period. */
export const persons: FigureUnit = { person: 1 }
/** One person for one year; the unit that prices stand against. */
export const fullYearPersons: FigureUnit = { fullYearPerson: 1 }
/** Full-time positions at a moment. */
export const posts: FigureUnit = { post: 1 }
/** One position filled for one year. */
export const staffYears: FigureUnit = { staffYear: 1 }
export const months: FigureUnit = { month: 1 }
export const weeks: FigureUnit = { week: 1 }
export const hours: FigureUnit = { hour: 1 }
export const cases: FigureUnit = { case: 1 }
export const events: FigureUnit = { event: 1 }

export function multiplyUnits(a: FigureUnit, b: FigureUnit): FigureUnit {
  if (isShare(b)) return a
  if (isShare(a)) return b
  return combine(a, b, 1)
}

export function divideUnits(a: FigureUnit, b: FigureUnit): FigureUnit {
  return combine(a, b, -1)
}

export function isSameUnit(a: FigureUnit, b: FigureUnit): boolean {
  return a === b || baseUnits.every(base => powerOf(a, base) === powerOf(b, base))
}

/** `kr/fullYearPerson`, `person·month`, `share`: for messages to programmers and as a key. */
export function unitKey(unit: FigureUnit): string {
  const above = baseUnits.flatMap(base => powers(base, powerOf(unit, base)))
  const below = baseUnits.flatMap(base => powers(base, -powerOf(unit, base)))
  if (above.length === 0 && below.length === 0) return 'share'
  return [above.join('·') || '1', ...below].join('/')
}

/** Most factors are shares, so this spares most of the arithmetic. */
function isShare(unit: FigureUnit): boolean {
  for (const _ in unit) return false
  return true
}

function powers(base: BaseUnit, power: number): string[] {
  return power > 0 ? Array.from({ length: power }, () => base) : []
}

function powerOf(unit: FigureUnit, base: BaseUnit): number {
  return unit[base] ?? 0
}

function combine(a: FigureUnit, b: FigureUnit, sign: 1 | -1): FigureUnit {
  const entries = baseUnits.map(base => [base, powerOf(a, base) + sign * powerOf(b, base)] as const)
  return Object.fromEntries(entries.filter(([, power]) => power !== 0))
}
