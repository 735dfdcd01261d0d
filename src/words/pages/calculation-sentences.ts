/**
 * The five sentences a politician wants to read, each made of computed figures only. A part whose data are missing is
 * left out, and a sentence of which nothing is left is null.
 */
import type { Foundation, Headline, Reach, Staffing } from '../../core/calculation/readings/headline.ts'
import type { BreakEven, Lasting, Result } from '../../core/calculation/readings/result.ts'
import type { StressResult } from '../../core/calculation/readings/stress.ts'
import { fromKroner, type Money, money } from '../../core/money.ts'
import type { FollowUpMeasure } from '../../core/proposal/supplement.ts'
import { evidenceNames } from '../calculation/evidence.ts'
import { sayBreakEven, sayPayback } from '../calculation/result.ts'
import { countOf, sayCount } from '../count.ts'
import { formatMonth } from '../date.ts'
import type { Language } from '../language.ts'
import { formatNumber, sayMoney } from '../number.ts'

export type SentenceData = {
  readonly headline: Headline
  readonly result: Result
  readonly stress: readonly StressResult[]
  /** As printed in the computed table. */
  readonly total: Money
  /** Whether somebody has validated just these figures. */
  readonly isValidated: boolean
  /** How the proposal says it will be followed up; the first measure speaks for the plan. */
  readonly followUp: readonly FollowUpMeasure[]
}

export function sayFive(data: SentenceData, language: Language): string[] {
  const { headline, result, stress, total, isValidated, followUp } = data
  const sentences = [
    headline.staffing && sayStaffing(headline.staffing, language),
    headline.reach && sayReach(headline.reach, language),
    sayResult(result, total, language),
    [sayRisk(result.breakEven, stress, headline.foundation, language), sayStanding(isValidated, language)]
      .filter(part => part !== '')
      .join(' '),
    sayAccounts(headline, followUp, language),
  ]
  return sentences.flatMap(sentence => (sentence === null || sentence === '' ? [] : [withOneStop(sentence)]))
}

function sayStaffing(
  { staffYears, varies, firstMonth, perYear, service }: Staffing,
  language: Language,
): string {
  const isDanish = language === 'da'
  const years = sayAmountOf(staffYears, language)
  const start = formatMonth(firstMonth, language)
  const cost = sayKroner(perYear, language)
  const of = sayServicePart(perYear, service, language)
  if (isDanish)
    return `Vi ansætter ${varies ? 'op til ' : ''}${years} årsværk fra ${start}; det koster ${cost} om året, ${of}.`
  const unit = staffYears === 1 ? 'staff year' : 'staff years'
  return `We employ ${varies ? 'up to ' : ''}${years} ${unit} from ${start}; that costs ${cost} a year, ${of}.`
}

function sayServicePart(perYear: number, service: number, language: Language): string {
  const isDanish = language === 'da'
  if (Math.abs(service) < 0.5)
    return isDanish ? 'uden for serviceudgifterne' : 'none of it service expenditure'
  if (Math.abs(service - perYear) < 0.5)
    return isDanish ? 'alt sammen serviceudgifter' : 'all of it service expenditure'
  const part = sayKroner(service, language)
  return isDanish ? `heraf ${part} serviceudgifter` : `of which ${part} is service expenditure`
}

const paces = {
  da: { year: ' om året', month: ' om måneden', once: '' },
  en: { year: ' a year', month: ' a month', once: '' },
} as const

function sayReach(reach: Reach, language: Language): string {
  const isDanish = language === 'da'
  if (reach.kind === 'people') {
    const people = sayAmountOf(reach.people, language)
    return isDanish
      ? `Der regnes med, at det lykkes for ${people} borgere i perioden.`
      : `It is expected to succeed for ${people} people over the period.`
  }
  if (reach.kind === 'moved') return sayMoved(reach, language)
  const { name, expected, group, per, beyond } = reach
  const [n, m] = [sayAmountOf(expected, language), sayAmountOf(group, language)]
  const pace = paces[language][per]
  const more = beyond === null ? '' : sayBeyond(beyond, language)
  return isDanish
    ? `${n} af ${m} borgere${pace} ventes at nå målet »${name}«${more}.`
    : `${n} of ${m} people${pace} are expected to reach the goal “${name}”${more}.`
}

/** Fewer first: where people leave is what the measure is about. */
function sayMoved({ year, states }: Extract<Reach, { kind: 'moved' }>, language: Language): string {
  const isDanish = language === 'da'
  const parts = states
    .toSorted((a, b) => Math.sign(a.more) - Math.sign(b.more))
    .map(({ name, more }) => sayWholePeople(name, more, language))
  const all = joinWords(parts, language)
  return isDanish
    ? `Ved udgangen af ${year} ventes i forhold til ellers ${all}.`
    : `At the end of ${year}, compared with otherwise, ${all} are expected.`
}

function sayWholePeople(state: string, more: number, language: Language): string {
  const size = formatNumber(Math.round(Math.abs(more)), language)
  if (language === 'da') return `${size} ${more < 0 ? 'færre' : 'flere'} borgere på »${state}«`
  return `${size} ${more < 0 ? 'fewer' : 'more'} people on “${state}”`
}

function sayBeyond(beyond: number, language: Language): string {
  const more = sayAmountOf(beyond, language)
  return language === 'da' ? `; ${more} flere end ellers` : `; ${more} more than otherwise`
}

function sayResult({ lasting, largestOutlay, ...result }: Result, total: Money, language: Language): string {
  const isDanish = language === 'da'
  const years = result.table.years.length
  const outlay = sayKroner(largestOutlay, language)
  const out = isDanish
    ? `Det største udlæg, regnet måned for måned, er ${outlay}.`
    : `The largest outlay, counted month by month, is ${outlay}.`
  const parts = [
    `${sayNet(total, years, language)}${sayAfterwards(lasting, language)}.`,
    largestOutlay < 500 ? '' : out,
    total > 0 && result.payback.kind === 'no-gain'
      ? ''
      : sayPayback({ lasting, largestOutlay, ...result }, language),
  ]
  return parts.filter(part => part !== '').join(' ')
}

function sayNet(total: Money, years: number, language: Language): string {
  const size = sayMoney(money(Math.abs(total)), language)
  const span = sayCount(years, language)
  if (language === 'en')
    return `The municipality ${total <= 0 ? 'saves' : 'spends'} ${size} over ${span} ${years === 1 ? 'year' : 'years'}`
  return `Kommunen ${total <= 0 ? 'sparer' : 'bruger'} ${size} over ${span} år`
}

function sayAfterwards(lasting: Lasting, language: Language): string {
  const isDanish = language === 'da'
  if (lasting.kind === 'not-calculated') return ''
  if (lasting.kind !== 'lasting')
    return isDanish ? '; derefter ophører virkningen' : '; after that the effect ends'
  const size = sayKroner(Math.abs(lasting.perYear), language)
  const isSaving = lasting.perYear <= 0
  if (isDanish) return `; derefter ${isSaving ? 'sparer' : 'bruger'} den ${size} om året`
  return `; after that it ${isSaving ? 'saves' : 'spends'} ${size} a year`
}

function sayRisk(
  breakEven: BreakEven,
  stress: readonly StressResult[],
  foundation: Foundation,
  language: Language,
): string {
  const parts = [
    ...(breakEven.kind === 'none' ? [] : [sayBreakEven(breakEven, language), sayHalf(stress, language)]),
    sayFoundation(foundation, language),
  ]
  return parts.filter(part => part !== '').join(' ')
}

function sayHalf(stress: readonly StressResult[], language: Language): string {
  const half = stress.find(each => each.stress === 'half-effect')
  if (!half?.ok) return ''
  const { total } = half.result.table
  const size = sayMoney(money(Math.abs(total)), language)
  if (language === 'en') return `With half the effect it ${total <= 0 ? 'saves' : 'costs'} ${size}.`
  return `Med halv virkning ${total <= 0 ? 'spares' : 'koster det'} ${size}.`
}

function sayFoundation({ assumptions, reconstructed, grades }: Foundation, language: Language): string {
  const isDanish = language === 'da'
  const names = joinWords(
    grades.map(grade => evidenceNames[language][grade]),
    language,
  )
  const basis =
    names === '' ? '' : isDanish ? `Det angivne grundlag er ${names}.` : `The stated basis is: ${names}.`
  const [n, all] = [formatNumber(reconstructed, language), formatNumber(assumptions, language)]
  const marks = isDanish
    ? `${n} af ${all} antagelser er rekonstrueret ud fra en trykt tabel.`
    : `${n} of ${all} assumptions are reconstructed from a printed table.`
  return [basis, reconstructed === 0 ? '' : marks].filter(part => part !== '').join(' ')
}

function sayStanding(isValidated: boolean, language: Language): string {
  if (language === 'da') return isValidated ? 'Tallene er validerede.' : 'Tallene er foreløbige.'
  return isValidated ? 'The figures are validated.' : 'The figures are preliminary.'
}

/** A case that moves no account has nothing to follow up either. */
function sayAccounts(
  { accounts, linesWithoutAccount }: Headline,
  followUp: readonly FollowUpMeasure[],
  language: Language,
): string | null {
  const isDanish = language === 'da'
  const named = joinWords(accounts, language)
  if (named === '') return null
  const loose = isDanish
    ? countOf(linesWithoutAccount, 'linje', 'linjer', language)
    : countOf(linesWithoutAccount, 'line', 'lines', language)
  const more = isDanish ? ` samt ${loose} uden konto` : `, and ${loose} without an account`
  const tail = linesWithoutAccount === 0 ? '' : more
  const moves = isDanish
    ? `Siger I ja, ændres budgettet på konto ${named}${tail}.`
    : `If you say yes, the budget changes on account ${named}${tail}.`
  return `${moves} ${sayFollowUp(followUp, language)}`
}

/** A plan that is missing is told, and stops nobody. */
function sayFollowUp([measure]: readonly FollowUpMeasure[], language: Language): string {
  const isDanish = language === 'da'
  if (!measure) return isDanish ? 'Opfølgning er ikke planlagt.' : 'No follow-up is planned.'
  const { owner, reported, threshold } = measure
  const [by, when, stop] = isDanish
    ? ['af', 'tilbagemelding:', 'stopgrænse:']
    : ['by', 'report:', 'stop rule:']
  const parts = [
    `${isDanish ? 'Der følges op' : 'It is followed up'}${owner.trim() === '' ? '' : ` ${by} ${owner.trim()}`}`,
    reported.trim() === '' ? '' : `${when} ${reported.trim()}`,
    threshold.trim() === '' ? '' : `${stop} ${threshold.trim()}`,
  ]
  return `${parts
    .filter(part => part !== '')
    .join('; ')
    .replace(/\.$/, '')}.`
}

export function joinWords(words: readonly string[], language: Language): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} ${language === 'da' ? 'og' : 'and'} ${words.at(-1)}`
}

function sayAmountOf(count: number, language: Language): string {
  const tenths = Math.round(count * 10)
  return formatNumber(tenths / 10, language, tenths % 10 === 0 ? 0 : 1)
}

/** In whole thousands, as budgets are: more would be a precision that no assumption has. */
function sayKroner(kroner: number, language: Language): string {
  return sayMoney(fromKroner(Math.sign(kroner) * Math.round(Math.abs(kroner) / 1000) * 1000), language)
}

/** An amount ends in a full stop of its own. */
function withOneStop(sentence: string): string {
  return sentence.replaceAll('kr..', 'kr.')
}
