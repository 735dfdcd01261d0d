/** Says a value with what it counts: `12 personer`, `93.623 kr. pr. helårsperson`, `25,2 %`. */
import { type BaseUnit, type FigureUnit, unitKey } from '../../core/calculation/graph/unit.ts'
import { inBoth, type Language } from '../language.ts'
import { formatNumber, formatPercent } from '../number.ts'

type UnitWords = { readonly one: string; readonly many: string }

const unitWords = inBoth<Readonly<Record<BaseUnit, UnitWords>>>({
  da: {
    kr: { one: 'kr.', many: 'kr.' },
    person: { one: 'person', many: 'personer' },
    fullYearPerson: { one: 'helårsperson', many: 'helårspersoner' },
    post: { one: 'stilling', many: 'stillinger' },
    staffYear: { one: 'årsværk', many: 'årsværk' },
    month: { one: 'måned', many: 'måneder' },
    week: { one: 'uge', many: 'uger' },
    hour: { one: 'time', many: 'timer' },
    case: { one: 'sag', many: 'sager' },
    event: { one: 'gang', many: 'gange' },
  },
  en: {
    kr: { one: 'kr.', many: 'kr.' },
    person: { one: 'person', many: 'persons' },
    fullYearPerson: { one: 'full-year person', many: 'full-year persons' },
    post: { one: 'post', many: 'posts' },
    staffYear: { one: 'staff year', many: 'staff years' },
    month: { one: 'month', many: 'months' },
    week: { one: 'week', many: 'weeks' },
    hour: { one: 'hour', many: 'hours' },
    case: { one: 'case', many: 'cases' },
    event: { one: 'time', many: 'times' },
  },
})

const shareWords = { da: 'andel', en: 'share' } as const
const per = { da: 'pr.', en: 'per' } as const

/** The unit alone, as a person would name it: `kr. pr. helårsperson`, `andel`. */
export function sayUnit(unit: FigureUnit, language: Language): string {
  return unitKey(unit) === 'share' ? shareWords[language] : nameUnit(unit, language, true)
}

export function sayValue(value: number, unit: FigureUnit, language: Language): string {
  if (unitKey(unit) === 'share')
    return formatPercent(value, language, Math.abs(value * 100) % 1 < 1e-9 ? 0 : 1)
  const number = formatNumber(roundHalf(value, decimalsFor(value, unit)), language, decimalsFor(value, unit))
  return `${number} ${nameUnit(unit, language, Math.abs(value) !== 1)}`
}

function nameUnit(unit: FigureUnit, language: Language, isMany: boolean): string {
  const entries = Object.entries(unit) as [BaseUnit, number][]
  const words = unitWords[language]
  const above = entries.filter(([, power]) => power > 0).map(([base]) => words[base][isMany ? 'many' : 'one'])
  const below = entries.filter(([, power]) => power < 0).map(([base]) => words[base].one)
  return [above.join(' · '), ...below.map(name => `${per[language]} ${name}`)]
    .filter(part => part !== '')
    .join(' ')
}

/** Kroner whole, unless they are few; people and time with at most two decimals, none that say nothing. */
function decimalsFor(value: number, unit: FigureUnit): number {
  const isMoney = (unit.kr ?? 0) > 0
  if (isMoney) return Math.abs(value) < 100 && value % 1 !== 0 ? 2 : 0
  const hundredths = Math.round(value * 100)
  if (hundredths % 100 === 0) return 0
  return hundredths % 10 === 0 ? 1 : 2
}

function roundHalf(value: number, decimals: number): number {
  const factor = 10 ** decimals
  return (Math.sign(value) * Math.round(Math.abs(value) * factor + 1e-9)) / factor
}
