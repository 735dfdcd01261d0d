/**
 * What account a budget line's label means: what is written on it (mention.ts) against what the chart has, settled by
 * the years of the table and then by the label's own words where a shorthand can mean several functions.
 */
import { type AccountIndex, indexChart, likelyFunction } from './account-index.ts'
import { type AccountFunction, type ChartOfAccounts, isWithin } from './chart.ts'
import { isSaid, type LabelWords, labelWords } from './label-words.ts'
import { innerMentions, leadingMentions, type Mention, mainMention } from './mention.ts'
import type { AccountReading } from './reading.ts'

/** A label taken apart: the account as printed and the words that are left to show beside it. */
export type SplitLabel = {
  readonly written: string | null
  readonly rest: string
  /** 1 operating, 2 refund …, where the account carries it: `5.57.73.2`. */
  readonly dranst: number | null
}

export type AccountReader = {
  /** `years` are those of the line's table, empty where they are not known. Never throws. */
  readonly read: (label: string, years: readonly number[]) => AccountReading
  readonly split: (label: string) => SplitLabel
}

function createAccountReader(chart: ChartOfAccounts): AccountReader {
  const index = indexChart(chart)
  return {
    read: (label, years) => read(label, years, index),
    split: label => split(label, index),
  }
}

const readers = new WeakMap<ChartOfAccounts, AccountReader>()

export function readAccount(label: string, years: readonly number[], chart: ChartOfAccounts): AccountReading {
  return accountReaderOf(chart).read(label, years)
}

export function splitAccount(label: string, chart: ChartOfAccounts): SplitLabel {
  return accountReaderOf(chart).split(label)
}

/** Arranges a chart once, for all who read with it. */
export function accountReaderOf(chart: ChartOfAccounts): AccountReader {
  const known = readers.get(chart)
  if (known) return known
  const reader = createAccountReader(chart)
  readers.set(chart, reader)
  return reader
}

/** A mention together with the functions it can mean. */
type Found = { readonly mention: Mention; readonly candidates: readonly AccountFunction[] }

function read(label: string, years: readonly number[], index: AccountIndex): AccountReading {
  const found = findMeant(label, index)
  const [first, second] = found
  if (!first) return { certainty: 'none' }
  const reading = readFound(first, years, label, index)
  if (!second) return reading
  const codes = new Set(found.flatMap(one => codesOf(readFound(one, years, label, index))))
  if (codes.size < 2) return reading
  return {
    certainty: 'ambiguous',
    written: found.map(({ mention }) => mention.written).join(', '),
    candidates: [...codes],
  }
}

function split(label: string, index: AccountIndex): SplitLabel {
  const mention = findMeant(label, index)[0]?.mention
  if (!mention) return { written: null, rest: label.trim(), dranst: null }
  return { written: mention.written, rest: withoutMention(label, mention), dranst: mention.dranst }
}

/** The mentions that count: those the label opens with, else those inside it, else a main account, else an unknown. */
function findMeant(label: string, index: AccountIndex): readonly Found[] {
  if (!/\d/.test(label)) return []
  const lead = leadingMentions(label).map(mention => look(mention, index))
  if (lead[0] && isKnown(lead[0])) return lead.filter(isKnown)
  const inner = innerMentions(label).map(mention => look(mention, index))
  const known = inner.filter(isKnown)
  if (known.length > 0) return known
  const main = mainMention(label)
  if (main) return [{ mention: main, candidates: [] }]
  return [...lead.slice(0, 1), ...inner].filter(({ mention }) => isMeant(mention, index)).slice(0, 1)
}

function isKnown(found: Found): boolean {
  return found.candidates.length > 0
}

/** The functions a mention can mean; none where a bare number counts what stands behind it. */
function look(mention: Mention, index: AccountIndex): Found {
  const { main, group, number, counted } = mention
  const full = index.full.get(`${main}.${group}.${number}`)
  const all = group === null ? (index.short.get(`${main}.${number}`) ?? []) : full ? [full] : []
  const candidates = counted === null ? all : all.filter(account => isNamedBy(account, counted, index))
  return { mention, candidates }
}

/** Whether somebody must have meant an account although the chart does not have it. */
function isMeant(mention: Mention, index: AccountIndex): boolean {
  if (mention.counted !== null) return false
  return mention.weight === 'sure' || (mention.weight === 'likely' && index.onMain.has(mention.main))
}

function readFound(
  { mention, candidates }: Found,
  years: readonly number[],
  label: string,
  index: AccountIndex,
): AccountReading {
  const { written } = mention
  if (mention.number === null) return readMain(mention, years, wordsBeside(label, mention), index)
  const [only, other] = candidates
  if (!only) return { certainty: 'unknown', written }
  if (!other) return { certainty: 'stated', written, code: only.code }
  return settle(written, candidates, years, wordsBeside(label, mention))
}

/** Years first, then words; words that speak against the years leave it open. */
function settle(
  written: string,
  candidates: readonly AccountFunction[],
  years: readonly number[],
  said: LabelWords,
): AccountReading {
  const alive = inYears(candidates, years)
  const spoken = candidates.filter(({ labels }) => labels.some(word => isSaid(word, said)))
  const [byYear] = alive
  if (byYear && alive.length === 1 && (spoken.length === 0 || spoken.includes(byYear)))
    return { certainty: 'interpreted', written, code: byYear.code, because: 'year' }
  const [byLabel] = spoken.filter(f => alive.includes(f))
  if (byLabel && spoken.length === 1)
    return { certainty: 'interpreted', written, code: byLabel.code, because: 'label' }
  const open = alive.length > 1 ? alive : candidates
  return { certainty: 'ambiguous', written, candidates: open.map(f => f.code) }
}

function readMain(
  mention: Mention,
  years: readonly number[],
  said: LabelWords,
  index: AccountIndex,
): AccountReading {
  const { written } = mention
  const main = index.main.get(mention.main)
  const code = main && likelyFunction(main, said)
  if (code) return { certainty: 'interpreted', written, code, because: 'main-account' }
  const candidates = inYears(index.onMain.get(mention.main) ?? [], years)
  if (candidates.length === 0) return { certainty: 'unknown', written }
  return { certainty: 'ambiguous', written, candidates: candidates.map(f => f.code) }
}

/** Those that exist in one of the years; all of them where none does or no years are known. */
function inYears(accounts: readonly AccountFunction[], years: readonly number[]): readonly AccountFunction[] {
  const alive = accounts.filter(account => years.some(year => isWithin(account, year)))
  return alive.length > 0 ? alive : accounts
}

// What a budget line is about, whatever its account: "653 løn", "573 refusion", "590 mentor".
const budgetWords = [
  'løn',
  'drift',
  'refusion',
  'statsref',
  'udgift',
  'indtægt',
  'besparelse',
  'mer',
  'mindre',
  'mentor',
  'tilskud',
  'medfin',
  'netto',
  'brutto',
  'ydelse',
]

/** Whether the word behind a bare number speaks of this account: `573 kontanthjælp` does, `550 elever` does not. */
function isNamedBy(account: AccountFunction, behind: string, index: AccountIndex): boolean {
  const said = labelWords(behind)
  const own = index.words.get(account.code) ?? []
  return said.some(
    word => budgetWords.some(stem => word.startsWith(stem)) || own.some(name => isKindred(word, name)),
  )
}

/** Danish compounds: "kontanthjælp" is kindred to "kontant" and "fleksjobber" to "fleksjob". */
function isKindred(a: string, b: string): boolean {
  return a.length > 3 && (a.startsWith(b) || b.startsWith(a))
}

function codesOf(reading: AccountReading): readonly string[] {
  if (reading.certainty === 'ambiguous') return reading.candidates
  return reading.certainty === 'stated' || reading.certainty === 'interpreted' ? [reading.code] : []
}

function wordsBeside(label: string, mention: Mention): LabelWords {
  return labelWords(`${label.slice(0, mention.start)} ${label.slice(mention.end)}`)
}

function withoutMention(label: string, mention: Mention): string {
  return `${label.slice(0, mention.start)} ${label.slice(mention.end)}`
    .replace(/[([]\s*[)\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:;,.\-–—/|•·*]+|[\s:;,\-–—/|(]+$/gu, '')
}
