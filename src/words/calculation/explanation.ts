/**
 * Says how a value came about: one line per figure, from the cell down to its assumptions, each with its value, its
 * arithmetic and, for a leaf, its source. A figure that was explained above is only named.
 */

import { type Horizon, monthsPerYear } from '../../core/calculation/graph/horizon.ts'
import type { ParameterUse } from '../../core/calculation/graph/leaf.ts'
import { unitKey } from '../../core/calculation/graph/unit.ts'
import type { Explanation, How } from '../../core/calculation/readings/explain.ts'
import { inBoth, type Language } from '../language.ts'
import { formatNumber } from '../number.ts'
import { evidenceNames, reconstructedMark, verificationMarks } from './evidence.ts'
import { sayLabel } from './label.ts'
import { sayValue } from './unit.ts'

export type ExplanationLine = {
  readonly figure: string
  /** 0 for the cell itself, one more for each step down. */
  readonly depth: number
  readonly name: string
  /** `i 2020`, `januar 2019 – december 2020`, or empty for a value that holds once. */
  readonly when: string
  readonly value: string
  /** One sentence on how it was made, with the arithmetic where it is short. */
  readonly how: string
  /** Source, evidence, owner and marks of a leaf. */
  readonly source: string | null
}

export function sayExplanation(root: Explanation, horizon: Horizon, language: Language): ExplanationLine[] {
  const lines: ExplanationLine[] = []
  const walk = (node: Explanation, depth: number): void => {
    lines.push(sayNode(node, depth, horizon, language))
    for (const input of node.inputs) walk(input, depth + 1)
  }
  walk(root, 0)
  return lines
}

function sayNode(node: Explanation, depth: number, horizon: Horizon, language: Language): ExplanationLine {
  return {
    figure: node.figure,
    depth,
    name: sayLabel(node.label, language),
    when: sayWhen(node, horizon, language),
    value: isPlainCount(node) ? formatNumber(node.values[0] ?? 0, language) : saySeries(node, language),
    how: node.repeated ? phrases[language].repeated : sayHow(node, language),
    source: saySource(node.how, language),
  }
}

/** A conversion such as twelve months a year: a count, not twelve hundred per cent. */
function isPlainCount({ how, unit, values }: Explanation): boolean {
  return how.kind === 'constant' && unitKey(unit) === 'share' && values.length === 1 && (values[0] ?? 0) > 1
}

/** One value where all are alike, else from the lowest to the highest. */
function saySeries({ values, unit }: Explanation, language: Language): string {
  const [first] = values
  if (first === undefined) return ''
  const lowest = Math.min(...values)
  const highest = Math.max(...values)
  const isFlat = Math.abs(highest - lowest) <= 1e-9 * Math.max(1, Math.abs(highest))
  if (isFlat) return sayValue(first, unit, language)
  const [least, most] = [sayValue(lowest, unit, language), sayValue(highest, unit, language)]
  // a dash before a minus is hard to read
  return lowest < 0 ? phrases[language].span(least, most) : `${least} – ${most}`
}

function sayWhen({ grain, range }: Explanation, { firstYear }: Horizon, language: Language): string {
  const { from, until } = range
  const words = phrases[language]
  if (grain === 'year')
    return until - from === 1 ? `${firstYear + from}` : `${firstYear + from}–${firstYear + until - 1}`
  if (grain === 'age') return words.sinceEntry
  if (grain === 'month' || grain === 'states') {
    const isYear = until - from === monthsPerYear && from % monthsPerYear === 0
    if (isYear) return `${firstYear + from / monthsPerYear}, ${words.byMonth}`
    return `${sayMonth(firstYear, from, language)} – ${sayMonth(firstYear, until - 1, language)}`
  }
  return ''
}

function sayMonth(firstYear: number, month: number, language: Language): string {
  return `${phrases[language].months[month % monthsPerYear]} ${firstYear + Math.floor(month / monthsPerYear)}`
}

const operators: Partial<Record<How['kind'], string>> = {
  add: ' + ',
  subtract: ' − ',
  multiply: ' × ',
  divide: ' / ',
}

function sayHow(node: Explanation, language: Language): string {
  const words = phrases[language]
  const { how } = node
  const operator = operators[how.kind]
  const terms = node.inputs.map(input => sayLabel(input.label, language))
  if (operator !== undefined) return `${words.how[how.kind]} ${terms.join(operator)}`
  if (how.kind === 'delay') return `${words.how.delay} (${sayValue(how.months, { month: 1 }, language)})`
  if ('counted' in how) return `${words.how[how.kind]} ${words.counted[how.counted]}`
  return words.how[how.kind]
}

function saySource(how: How, language: Language): string | null {
  const words = phrases[language]
  if (how.kind === 'assumption') {
    const { source, evidence, owner, note, reconstructed } = how.assumption
    const parts = [
      source ?? words.noSource,
      evidence && evidenceNames[language][evidence],
      owner,
      note,
      reconstructed ? reconstructedMark[language] : null,
    ]
    return parts.filter(part => part !== null && part !== '').join(' · ')
  }
  return how.kind === 'parameter' ? sayParameterUse(how.parameter, language) : null
}

/** Where a rate was read, since when it holds, and whether anybody has verified it. */
export function sayParameterUse({ used, origin, carriedForward }: ParameterUse, language: Language): string {
  const words = phrases[language]
  // where shipped values were used beside own ones, each own one says so
  const isMixed = used.some(value => value.origin === 'own') && used.some(value => value.origin !== 'own')
  const values = used.map(value => {
    const { from, reference, verification } = value
    const own = isMixed && value.origin === 'own' ? words.own : null
    const marks = [own, verificationMarks[language][verification]].filter(mark => mark !== null)
    return `${words.since} ${from}: ${reference}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}`
  })
  const isOwn = origin === 'own' && !isMixed
  const marks = [isOwn ? words.own : null, carriedForward ? words.carried : null]
  return [...values, ...marks].filter(part => part !== null).join(' · ')
}

type Phrases = {
  readonly repeated: string
  readonly byMonth: string
  readonly span: (least: string, most: string) => string
  readonly sinceEntry: string
  readonly noSource: string
  readonly since: string
  readonly own: string
  readonly carried: string
  readonly counted: Readonly<Record<'evenly' | 'at-start', string>>
  readonly months: readonly string[]
  readonly how: Readonly<Record<How['kind'], string>>
}

const phrases = inBoth<Phrases>({
  da: {
    repeated: 'Forklaret ovenfor.',
    byMonth: 'måned for måned',
    span: (least, most) => `fra ${least} til ${most}`,
    sinceEntry: 'pr. måned siden start',
    noSource: 'ingen kilde angivet',
    since: 'fra',
    own: 'kommunens egen værdi',
    carried: 'den seneste kendte værdi er brugt for senere år',
    counted: {
      evenly: 'Den, der kommer i løbet af en måned, tæller halvt i den måned.',
      'at-start': 'Alle kommer den første dag og tæller helt.',
    },
    months: [
      'jan.',
      'feb.',
      'marts',
      'april',
      'maj',
      'juni',
      'juli',
      'aug.',
      'sept.',
      'okt.',
      'nov.',
      'dec.',
    ],
    how: {
      assumption: 'Antaget.',
      parameter: 'En sats.',
      constant: 'Fast omregning.',
      scenario: 'Følger det valgte scenarie.',
      add: 'Lagt sammen:',
      subtract: 'Trukket fra:',
      negate: 'Står med modsat fortegn, fordi minus er en besparelse.',
      multiply: 'Ganget:',
      divide: 'Divideret:',
      min: 'Det mindste af tallene.',
      max: 'Det største af tallene.',
      choose: 'Afhænger af, om grænsen er nået.',
      step: 'Læst på trappen efter antal uger.',
      pick: 'Værdien på ét tidspunkt.',
      elapsed: 'Tiden, der er gået.',
      active: 'Den del af hver måned, der ligger i perioden.',
      delay: 'Den samme række, blot senere',
      flow: 'Nye lægges til, og frafald trækkes fra, måned for måned.',
      convolve: 'Hver måneds tilgang følges for sig i tiden efter.',
      cumulate: 'Lagt sammen fra begyndelsen.',
      spread: 'Årets tal fordelt på månederne.',
      yearSum: 'Årets tolv måneder lagt sammen.',
      yearMean: 'Gennemsnittet af årets måneder.',
      yearEnd: 'Årets sidste måned.',
      pathway: 'Personer flyttes mellem ydelserne måned for måned.',
      state: 'Antallet i én ydelse.',
    },
  },
  en: {
    repeated: 'Explained above.',
    byMonth: 'month by month',
    span: (least, most) => `from ${least} to ${most}`,
    sinceEntry: 'per month since entry',
    noSource: 'no source stated',
    since: 'from',
    own: 'the municipality’s own value',
    carried: 'the last known value is used for later years',
    counted: {
      evenly: 'Whoever comes during a month counts half in that month.',
      'at-start': 'All come on the first day and count whole.',
    },
    months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    how: {
      assumption: 'Assumed.',
      parameter: 'A rate.',
      constant: 'A fixed conversion.',
      scenario: 'Follows the chosen scenario.',
      add: 'Added:',
      subtract: 'Subtracted:',
      negate: 'Stands with the opposite sign, because minus is a saving.',
      multiply: 'Multiplied:',
      divide: 'Divided:',
      min: 'The smallest of the numbers.',
      max: 'The largest of the numbers.',
      choose: 'Depends on whether the limit is reached.',
      step: 'Read off the ladder by number of weeks.',
      pick: 'The value at one moment.',
      elapsed: 'The time that has passed.',
      active: 'The part of each month that lies in the period.',
      delay: 'The same series, only later',
      flow: 'New ones are added and drop-outs taken off, month by month.',
      convolve: 'Each month’s intake is followed on its own in the time after.',
      cumulate: 'Added up from the start.',
      spread: 'The year’s number spread over its months.',
      yearSum: 'The year’s twelve months added up.',
      yearMean: 'The mean of the year’s months.',
      yearEnd: 'The last month of the year.',
      pathway: 'People are moved between benefits month by month.',
      state: 'The number on one benefit.',
    },
  },
})
