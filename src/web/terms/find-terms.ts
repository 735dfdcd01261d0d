/**
 * Finds the terms of the glossary in a page as it is to be sent: in its text, not in its tags, scripts or fields; and
 * where each stands first in running text, so that it can lead to its explanation from there.
 */

import type { Language } from '../../words/language.ts'
import { otherMeanings, type TermKey, termKeys, terms } from '../../words/terms.ts'

export type FoundTerm = {
  readonly key: TermKey
  /** Where it stands first in running text; null where it only stands in headings, links, labels and pictures. */
  readonly first: { readonly start: number; readonly end: number } | null
}

type Entry = {
  /** null for what looks like a term and is none. */
  readonly key: TermKey | null
  /** What must follow its first word; null where nothing needs to. */
  readonly rest: RegExp | null
}
type Lexicon = ReadonlyMap<string, readonly Entry[]>

const letters = '0-9A-Za-z\\u00c0-\\u024f'
/** A tag; and all of an element whose content nobody reads. */
const tagHere = new RegExp(
  [
    '<(script|style|textarea)\\b[^]*?</\\1>',
    '</?([a-zA-Z][a-zA-Z0-9]*)[^"\'>]*(?:"[^"]*"[^"\'>]*|\'[^\']*\'[^"\'>]*)*>',
  ].join('|'),
  'y',
)
/** What a text between two tags is made of, as far as it may be a term. */
const word = new RegExp(
  ['&[a-z0-9#]+;', `[pP]/[lL](?![${letters}])`, `[${letters}’]+(?:-[${letters}]+)*`].join('|'),
  'g',
)

/** Running text is in these, and never in those. */
const running = new Set(['p', 'li', 'dd', 'td', 'blockquote', 'figcaption'])
const notRunning = new Set(
  'a button label h1 h2 h3 h4 h5 h6 summary th legend select title svg dt caption nav textarea code'.split(
    ' ',
  ),
)

const lexicons: Readonly<Record<Language, Lexicon>> = { da: lexiconOf('da'), en: lexiconOf('en') }

export function findTerms(html: string, language: Language): readonly FoundTerm[] {
  const found = new Map<TermKey, FoundTerm['first']>()
  const place = createPlace()
  let at = 0
  while (at < html.length) {
    const tag = html.indexOf('<', at)
    const until = tag < 0 ? html.length : tag
    if (until > at)
      for (const { key, start, end } of termsIn(html.slice(at, until), language))
        if (!found.get(key))
          found.set(key, place.isRunningText() ? { start: at + start, end: at + end } : null)
    at = until
    tagHere.lastIndex = at
    const passed = tagHere.exec(html)
    if (passed?.[2] !== undefined) place.pass(passed[2], passed[0])
    // a sign that begins no tag is passed over
    at = passed ? tagHere.lastIndex : at + 1
  }
  return [...found].map(([key, first]) => ({ key, first }))
}

type Hit = { readonly key: TermKey; readonly start: number; readonly end: number }

/** Most of what stands between two tags stands on many pages; what is longer is somebody's own words. */
const longestKept = 300
const textsKept = 8_000
const known: Readonly<Record<Language, Map<string, readonly Hit[]>>> = { da: new Map(), en: new Map() }

function termsIn(text: string, language: Language): readonly Hit[] {
  if (text.length > longestKept) return lookFor(text, language)
  const texts = known[language]
  const before = texts.get(text)
  if (before) return before
  const hits = lookFor(text, language)
  if (texts.size >= textsKept) texts.clear()
  texts.set(text, hits)
  return hits
}

function lookFor(text: string, language: Language): readonly Hit[] {
  const lexicon = lexicons[language]
  const hits: Hit[] = []
  word.lastIndex = 0
  for (let match = word.exec(text); match; match = word.exec(text)) {
    const entries = lexicon.get(match[0].toLowerCase())
    const hit = entries?.find(({ rest }) => rest === null || matchesAt(rest, text, word.lastIndex))
    if (!hit) continue
    const end = hit.rest?.lastIndex || word.lastIndex
    word.lastIndex = end
    if (hit.key !== null) hits.push({ key: hit.key, start: match.index, end })
  }
  return hits.length === 0 ? none : hits
}

const none: readonly Hit[] = []

type Unread = { readonly tag: string; depth: number }

/** Where in the page's elements the reading is. */
function createPlace() {
  const open: { running: number; other: number; unread: Unread | null } = {
    running: 0,
    other: 0,
    unread: null,
  }
  return {
    isRunningText: () => open.running > 0 && open.other === 0 && open.unread === null,
    pass: (tag: string, text: string): void => {
      if (text.endsWith('/>')) return
      const step = text.startsWith('</') ? -1 : 1
      if (running.has(tag)) open.running += step
      else if (notRunning.has(tag)) open.other += step
      // what only eyes see ends with the element of its kind that it began with
      if (open.unread?.tag === tag) {
        open.unread.depth += step
        if (open.unread.depth === 0) open.unread = null
      } else if (!open.unread && step === 1 && text.includes('aria-hidden="true"'))
        open.unread = { tag, depth: 1 }
    },
  }
}

function matchesAt(rest: RegExp, text: string, index: number): boolean {
  rest.lastIndex = index
  return rest.test(text)
}

function lexiconOf(language: Language): Lexicon {
  const lexicon = new Map<string, Entry[]>()
  const add = (written: string, key: TermKey | null): void => {
    const [first = '', ...more] = written.split(' ')
    const rest = more.length === 0 ? null : new RegExp(`\\s+${more.join('\\s+')}(?![${letters}])`, 'iy')
    // what is longer is looked for first
    const entries = [...(lexicon.get(first) ?? []), { key, rest }]
    lexicon.set(
      first,
      entries.sort((a, b) => (b.rest?.source.length ?? 0) - (a.rest?.source.length ?? 0)),
    )
  }
  for (const written of otherMeanings[language]) add(written, null)
  for (const key of termKeys)
    for (const written of terms[language][key].written.split(', ')) add(written, key)
  return lexicon
}
