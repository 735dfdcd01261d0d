/** How values of parameters are said: with their unit, the day they hold from, and the marks behind them. */
import type { Parameter, ParameterGroup, ParameterUnit } from '../core/parameter/parameter.ts'
import { inBoth, type Language } from './language.ts'
import { fewestDecimals, formatNumber, formatPercent } from './number.ts'

/** Behind a number. */
const behind = inBoth<Readonly<Record<ParameterUnit, string>>>({
  da: {
    'kr/month': 'kr. pr. måned',
    'kr/week': 'kr. pr. uge',
    'kr/year': 'kr. pr. helårsperson',
    'kr/staff-year': 'kr. pr. årsværk',
    kr: 'kr.',
    share: '',
    cases: 'borgere pr. sagsbehandler',
  },
  en: {
    'kr/month': 'kr. a month',
    'kr/week': 'kr. a week',
    'kr/year': 'kr. per full-year person',
    'kr/staff-year': 'kr. per staff year',
    kr: 'kr.',
    share: '',
    cases: 'citizens per caseworker',
  },
})

/** The unit, with what a calculation makes of it. */
export const parameterUnitNames = inBoth<Readonly<Record<ParameterUnit, string>>>({
  da: {
    'kr/month': 'kr. pr. måned; en helårsperson koster tolv af dem',
    'kr/week': 'kr. pr. uge; en helårsperson koster 52 af dem',
    'kr/year': 'kr. pr. helårsperson: én person i et år, eller to i et halvt',
    'kr/staff-year': 'kr. pr. årsværk: én stilling besat i et år',
    kr: 'kr., én gang pr. person',
    share: 'andel, skrevet i procent',
    cases: 'borgere pr. sagsbehandler på fuld tid',
  },
  en: {
    'kr/month': 'kr. a month; a full-year person costs twelve of them',
    'kr/week': 'kr. a week; a full-year person costs 52 of them',
    'kr/year': 'kr. per full-year person: one person for a year, or two for half of one',
    'kr/staff-year': 'kr. per staff year: one post filled for a year',
    kr: 'kr., once per person',
    share: 'a share, written in per cent',
    cases: 'citizens per full-time caseworker',
  },
})

export const parameterGroupNames = inBoth<Readonly<Record<ParameterGroup, string>>>({
  da: {
    benefit: 'Ydelser',
    'own-average': 'Kommunens egne gennemsnit',
    refund: 'Faste refusioner',
    index: 'Pris- og lønudvikling',
    grant: 'Tilskud til integration',
    caseload: 'Vejledende sagstal',
  },
  en: {
    benefit: 'Benefits',
    'own-average': 'The municipality’s own averages',
    refund: 'Fixed refund shares',
    index: 'Prices and wages',
    grant: 'Integration grants',
    caseload: 'Recommended caseloads',
  },
})

export const parameterGroupTexts = inBoth<Readonly<Record<ParameterGroup, string>>>({
  da: {
    benefit:
      'Hvad ydelserne er på, før skat og før refusion. En sats er et loft og ikke det, en helårsperson koster i gennemsnit.',
    'own-average':
      'Hvad en helårsperson eller et årsværk koster hos jer. Ingen offentliggør de tal, så de står tomme, til kommunen selv indtaster dem.',
    refund:
      'Statens andel uden for refusionstrappen: gamle regler, der stadig gælder for dem, der kom ind under dem, og indsats, hvis refusion er ophørt.',
    index:
      'Hvor meget priser, lønninger og overførsler stiger ind i hvert år. KL’s skøn er ikke sendt med programmet; kommunen indtaster dem.',
    grant: 'Hvad staten betaler kommunen for integration. Det er indtægter og ikke refusion.',
    caseload:
      'Hvor mange borgere en sagsbehandler højst bør have efter fagforeningens vejledning. Det er ikke lov.',
  },
  en: {
    benefit:
      'What benefits pay, before tax and before refund. A rate is a ceiling, not what a full-year person costs on average.',
    'own-average':
      'What a full-year person or a staff year costs with you. Nobody publishes those, so they are empty until the municipality enters them.',
    refund:
      'The state’s share outside the refund ladder: old rules that still bind for those who came in under them, and measures whose refund has ended.',
    index:
      'How much prices, wages and transfers rise into each year. Local Government Denmark’s estimates do not come with the program; a municipality enters them.',
    grant: 'What the state pays a municipality for integration. It is income, not refund.',
    caseload: 'How many citizens a caseworker should have at most, as the union recommends. It is not law.',
  },
})

/** `12.326 kr. pr. måned`, `2,3 %`; no decimals that say nothing. */
export function sayParameterValue(value: number, unit: ParameterUnit, language: Language): string {
  if (unit === 'share') return formatPercent(value, language, fewestDecimals(value * 100))
  return `${formatNumber(value, language, fewestDecimals(value))} ${behind[language][unit]}`
}

/** The same without its unit, for a column that names it. */
export function formatParameterValue(value: number, unit: ParameterUnit, language: Language): string {
  return unit === 'share'
    ? formatPercent(value, language, fewestDecimals(value * 100))
    : formatNumber(value, language, fewestDecimals(value))
}

/** What a field or a column is counted in: `kr. pr. måned`, `procent`. */
export function nameParameterUnit(unit: ParameterUnit, language: Language): string {
  return unit === 'share' ? { da: 'procent', en: 'per cent' }[language] : behind[language][unit]
}

/** What a parameter is called: as the program describes it, or by its name where it does not know it. */
export function nameParameter(parameter: Pick<Parameter, 'description'>, language: Language): string {
  return parameter.description[language]
}
