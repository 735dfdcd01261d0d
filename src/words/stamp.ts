/** A stamp of validation in words: that it holds, or that it does not, and why. */
import { type Money, money } from '../core/money.ts'
import { inBoth, type Language } from './language.ts'
import { formatAmount, sayMoney } from './number.ts'

/** As workflow/process/stamp-state.ts finds it. */
export type VoidReason =
  | { readonly why: 'text' | 'assumptions' | 'recalculated'; readonly number: number }
  | { readonly why: 'rates' | 'formula' | 'not-calculable' | 'taken-back' | 'withdrawn' }

export type VoidFigures = { readonly before: Money; readonly after: Money }

export type StampWords = {
  readonly by: string
  readonly date: string
  readonly revision: number
}

export const stampWords = inBoth({
  da: { compare: 'Se, hvad der er ændret', void: 'validering ugyldig' },
  en: { compare: 'See what was changed', void: 'validation void' },
})

/** "valideret af Vera Holm d. 4. maj 2027, version 3". */
export function sayStamp({ by, date, revision }: StampWords, language: Language): string {
  return language === 'da'
    ? `Valideret af ${by} d. ${date}, version ${revision}.`
    : `Validated by ${by} on ${date}, version ${revision}.`
}

/** Why it is void, and what the proposal came to then and comes to now. */
export function sayVoid(
  reasons: readonly VoidReason[],
  figures: VoidFigures | null,
  language: Language,
): string {
  const said = reasons
    .map(reason => (language === 'da' ? inDanish : inEnglish)(reason))
    .join(language === 'da' ? ' og ' : ' and ')
  const why = language === 'da' ? `Ugyldig, fordi ${said}.` : `Void, because ${said}.`
  if (!figures) return why
  const isOfToday = reasons.some(({ why }) => why === 'rates' || why === 'formula')
  return `${why} ${(isOfToday ? sayToday : sayFigures)(figures, language)}`
}

/** What a proposal came to then and comes to now. */
export function sayFigures({ before, after }: VoidFigures, language: Language): string {
  const say = isTooFine(before, after, language) ? sayKroner : sayMoney
  const then = say(before, language)
  if (before === after)
    return language === 'da'
      ? ended(`Resultatet i alt er stadig ${then}`)
      : ended(`The result in all is still ${then}`)
  const now = say(after, language)
  return language === 'da'
    ? ended(`Resultatet i alt var ${then} og er nu ${now}`)
    : ended(`The result in all was ${then} and is now ${now}`)
}

/** Of the calculation, which may stand beside a typed table that gives something else. */
function sayToday({ before, after }: VoidFigures, language: Language): string {
  const say = isTooFine(before, after, language) ? sayKroner : sayMoney
  const [then, now] = [say(before, language), say(after, language)]
  return language === 'da'
    ? ended(`Beregningen gav ${then} i alt; med dagens satser og program giver den ${now}`)
    : ended(`The calculation gave ${then} in all; with today's rates and program it gives ${now}`)
}

/** An amount that ends in "kr." has its full stop already. */
function ended(text: string): string {
  return text.endsWith('.') ? text : `${text}.`
}

/** The same of what the log noted; null where it notes no reason. */
export function sayVoidFacts(
  { why, number, before, after }: Readonly<Record<string, string | number | null>>,
  language: Language,
): string | null {
  const reasons = String(why ?? '')
    .split(' ')
    .flatMap(each => toReason(each, Number(number)) ?? [])
  if (reasons.length === 0) return null
  const hasFigures = typeof before === 'number' && typeof after === 'number'
  const figures = hasFigures ? { before: money(before), after: money(after) } : null
  return sayVoid(reasons, figures, language)
}

function toReason(why: string, number: number): VoidReason | null {
  switch (why) {
    case 'text':
    case 'assumptions':
    case 'recalculated':
      return { why, number }
    case 'rates':
    case 'formula':
    case 'not-calculable':
    case 'taken-back':
    case 'withdrawn':
      return { why }
    default:
      return null
  }
}

/** Two amounts that would be said alike are said to the krone. */
function isTooFine(before: Money, after: Money, language: Language): boolean {
  return before !== after && sayMoney(before, language) === sayMoney(after, language)
}

function sayKroner(amount: Money, language: Language): string {
  return `${formatAmount(amount, 'kr', language)} kr.`
}

function inDanish(reason: VoidReason): string {
  switch (reason.why) {
    case 'text':
      return `tekst eller tabel er ændret i version ${reason.number}`
    case 'assumptions':
      return `antagelserne er ændret i version ${reason.number}`
    case 'recalculated':
      return `tallene er regnet om i version ${reason.number}`
    case 'rates':
      return 'dagens satser giver andre tal'
    case 'formula':
      return 'programmet regner i dag på en anden måde'
    case 'not-calculable':
      return 'dagens satser og program ikke kan beregne forslaget'
    case 'taken-back':
      return 'valideringen er taget tilbage'
    case 'withdrawn':
      return 'forslaget er trukket tilbage'
    default:
      return reason satisfies never
  }
}

function inEnglish(reason: VoidReason): string {
  switch (reason.why) {
    case 'text':
      return `text or table was changed in version ${reason.number}`
    case 'assumptions':
      return `the assumptions were changed in version ${reason.number}`
    case 'recalculated':
      return `the figures were calculated anew in version ${reason.number}`
    case 'rates':
      return "today's rates give other figures"
    case 'formula':
      return 'the program calculates in another way today'
    case 'not-calculable':
      return "today's rates and program cannot calculate the proposal"
    case 'taken-back':
      return 'the validation was taken back'
    case 'withdrawn':
      return 'the proposal was withdrawn'
    default:
      return reason satisfies never
  }
}
