/**
 * Finds what on a label looks like an account: `05.73`, `573`, `5.57.73.2`, `Løn 06.53`, `konto 6`. Form and place
 * alone decide here; whether the chart has such an account is resolve.ts's question. Amounts, dates, percentages,
 * counts of people and numbers of policy areas are not accounts, and most of this file is about telling them apart.
 */
import { longestLabel } from './label-words.ts'

/**
 * What to believe where the chart does not have it. sure: somebody meant an account · likely: an account if its main
 * account is one we know the functions of · weak: another number.
 */
export type Weight = 'sure' | 'likely' | 'weak'

export type Mention = {
  /** Where the mention begins, with a word like "konto" before it, and where it ends. */
  readonly start: number
  readonly end: number
  /** The account alone, as printed; with its word for a main account: "Konto 6". */
  readonly written: string
  /** Digit of the main account. */
  readonly main: string
  /** Digits of the main function, null in a shorthand. */
  readonly group: string | null
  /** Digits of the function, null where only a main account is named. */
  readonly number: string | null
  /** 1 operating, 2 refund …, where the account says so. */
  readonly dranst: number | null
  readonly weight: Weight
  /** The word in small letters behind a bare number, which might be what is counted: `550 elever`. */
  readonly counted: string | null
}

// Not part of a longer number, word, amount, time, range or percentage.
const end = String.raw`(?![\p{L}\d]|[.,:\-–]\d|\s?[%‰])`
const dranst = String.raw`(?:[.-](?<dranst>[1-9])(?:[.-]\d{3})?)?`
const spaced = String.raw`(?<zero>0)(?<main>\d)(?<sep>[ -])(?<number>1[3-9]|[2-9]\d)${end}`
const bare = String.raw`(?<zero>0?)(?<main>\d)(?<group>[2-9]\d)?(?<number>\d\d)${end}`

/** `5.57.73` with the separators given, its dranst and grouping behind it. */
function full(separators: string): string {
  const parts = String.raw`(?<main>\d)(?<sep>[${separators}])(?<group>[2-9]\d)\k<sep>(?<number>\d\d)`
  return `(?<zero>0?)${parts}${dranst}${end}`
}

/** `5.73` or `05.73`, with its dranst behind it. */
function short(zero: '0' | '0?' | ''): string {
  const parts = String.raw`(?<main>\d)(?<sep>\.)(?<number>\d\d)(?:\.(?<dranst>[1-9]))?`
  return `(?<zero>${zero})${parts}${end}`
}

const notations = [full('. -'), short('0?'), spaced, bare].map(source => new RegExp(source, 'uy'))
const mainOnly = new RegExp(String.raw`0?(?<main>\d)${end}`, 'uy')
const anywhere = [full('.'), short('0')].map(
  source => new RegExp(String.raw`(?<![\p{L}\d.,:§-]|§ )${source}`, 'gu'),
)
const closing = new RegExp(String.raw`(?<=\(|\s)${short('')}(?=\)|[\s.:;]*$)`, 'u')
const opening = /^[\s\-–—•·*>([]*/u
const joints = /\s*(?:[/+&,]|og)\s*(?=\d)/uy
const keyword =
  /(?<![\p{L}\d])(?:hovedkonto|kontonummer|kontonr|konto|kto|funktion|fkt|hk)\.?(?:\s*nr\.?)?\s*:?\s*(?=\d)/giu

/** The account a label opens with, and those it lists right behind it: `05.73/05.82 Forsørgelse`. */
export function leadingMentions(label: string): Mention[] {
  const text = label.slice(0, longestLabel)
  const mentions: Mention[] = []
  let at = opening.exec(text)?.[0].length ?? 0
  for (;;) {
    const mention = mentionAt(text, at)
    if (!mention) return mentions
    mentions.push(mention)
    const joint = matchAt(joints, text, mention.end)
    if (!joint) return mentions
    at = mention.end + joint[0].length
  }
}

/** Accounts elsewhere on the label: behind a word like "konto", in full, with a leading zero, in brackets, at the end. */
export function innerMentions(label: string): Mention[] {
  const text = label.slice(0, longestLabel)
  const named = namedMentions(text)
  // Most labels have no dotted number; asking first spares them two searches.
  return /\d\.\d\d/.test(text) ? [...named, ...markedMentions(text), ...closingMention(text)] : named
}

/** Where a label names a main account and no function: "Konto 6 løn". */
export function mainMention(label: string): Mention | null {
  const text = label.slice(0, longestLabel)
  for (const word of text.matchAll(keyword)) {
    if (/^(funktion|fkt)/i.test(word[0])) continue
    const at = word.index + word[0].length
    const match = matchAt(mainOnly, text, at)
    if (!match?.groups) continue
    const last = at + match[0].length
    return {
      start: word.index,
      end: last,
      written: text.slice(word.index, last),
      main: match.groups['main'] ?? '',
      group: null,
      number: null,
      dranst: null,
      weight: 'sure',
      counted: null,
    }
  }
  return null
}

function mentionAt(text: string, at: number): Mention | null {
  const match = firstMatch(text, at)
  return match && !isQuantity(match, text) ? toMention(match, at, at, text) : null
}

function namedMentions(text: string): Mention[] {
  return [...text.matchAll(keyword)].flatMap(word => {
    const at = word.index + word[0].length
    const match = firstMatch(text, at)
    return match
      ? [{ ...toMention(match, word.index, at, text), weight: weightBehind(word[0], match), counted: null }]
      : []
  })
}

/** "klinisk funktion 630" may be an amount; "konto 630" hardly. */
function weightBehind(word: string, match: RegExpExecArray): Weight {
  if (match.groups?.['sep'] !== undefined) return 'sure'
  return /^(funktion|fkt|hk)/i.test(word) ? 'weak' : 'likely'
}

function markedMentions(text: string): Mention[] {
  return anywhere
    .flatMap(notation => [...text.matchAll(notation)])
    .filter(match => !/(?<!\p{L})kl\.?\s*$/iu.test(text.slice(0, match.index)))
    .map(match => toMention(match, match.index, match.index, text))
    .filter(mention => mention.group !== null || !isMonthLike(mention.number))
    .map(mention => (mention.group === null ? { ...mention, weight: 'likely' } : mention))
}

const beforeNumber = /(?<!\p{L})(?:á|à|a|ca|kr|pris|sats|takst|faktor|gange|x|kl|pr|på)\.?\s*$/iu

/** `Løn (6.53)` or `Løn 6.53`; without its leading zero it must be an account that exists. */
function closingMention(text: string): Mention[] {
  const match = closing.exec(text)
  if (!match || beforeNumber.test(text.slice(0, match.index))) return []
  return [{ ...toMention(match, match.index, match.index, text), weight: 'weak' }]
}

function firstMatch(text: string, at: number): RegExpExecArray | null {
  for (const notation of notations) {
    const match = matchAt(notation, text, at)
    if (match) return match
  }
  return null
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function toMention(match: RegExpExecArray, start: number, from: number, text: string): Mention {
  const { main = '', group = null, number = null, dranst = null } = match.groups ?? {}
  const last = from + match[0].length
  return {
    start,
    end: last,
    written: text.slice(from, last),
    main,
    group,
    number,
    dranst: dranst === null ? null : Number(dranst),
    weight: weightOf(match),
    counted: match.groups?.['sep'] === undefined ? wordBehind(text.slice(last)) : null,
  }
}

function weightOf(match: RegExpExecArray): Weight {
  const { zero = '', sep, group, number = '' } = match.groups ?? {}
  if (group !== undefined) return sep === '.' || (sep === undefined && zero === '0') ? 'sure' : 'weak'
  if (isMonthLike(number) || sep === ' ' || sep === '-') return 'weak'
  if (sep === '.') return zero === '0' ? 'sure' : 'likely'
  return zero === '0' ? 'weak' : 'likely'
}

/** Up to 12 it may be a month, or the number of a policy area (2.01): alone it proves nothing. */
function isMonthLike(number: string | null): boolean {
  return Number(number) <= 12
}

const units =
  /^\s*(?:kr|kroner|t\.?kr|tusind|mio|mia|mill|pct|procent|stk|timer?|dage?|uger?|måned(?:er)?|mdr?|år|pr|årsværk|personer|borgere|(?:helårs|fuldtids)\p{L}+)(?!\p{L})/iu

/** An amount or a count in a number's place: `590 000 kr.`, `573 helårspersoner`, `5.50 pr. time`. */
function isQuantity(match: RegExpExecArray, text: string): boolean {
  const { zero, sep, group } = match.groups ?? {}
  if (zero === '0' || (sep !== undefined && group !== undefined)) return false
  const behind = text.slice(match.index + match[0].length)
  return units.test(behind) || /^[\s\u00a0]\d{3}(?!\d)(?!\s+\p{L}{3})|^[\s\u00a0]0\d\d(?!\d)/u.test(behind)
}

function wordBehind(behind: string): string | null {
  return /^\s+(\p{Ll}[\p{L}-]*)/u.exec(behind)?.[1] ?? null
}
