/**
 * Explains each term of the glossary on the page that uses it: at the foot of the page with one sentence, and from the
 * first place in running text by a link there. Done once, with the page as it is to be sent, so that no page can leave
 * one out.
 */
import { renderToString } from 'preact-render-to-string'
import { guideWords } from '../../words/guide.ts'
import type { Language } from '../../words/language.ts'
import { sortedTerms, type TermKey, terms } from '../../words/terms.ts'
import type { Site } from '../site.ts'
import { type FoundTerm, findTerms } from './find-terms.ts'

/** The last part of the address of a term's explanation, on every page that has it. */
export function termAnchor(key: TermKey): string {
  return `ord-${key}`
}

const mainStart = '<main'
const mainEnd = '</main>'

export function explainTerms(html: string, site: Site): string {
  const from = html.indexOf(mainStart)
  const until = html.lastIndexOf(mainEnd)
  if (from < 0 || until < from) return html
  const main = html.slice(from, until)
  const there = explainedIn(main)
  const found = findTerms(main, site.language).filter(({ key }) => !there.has(termAnchor(key)))
  if (found.length === 0) return html
  const list = renderToString(<TermList site={site} keys={found.map(({ key }) => key)} />)
  return html.slice(0, from) + linkFirst(main, found, site) + list + html.slice(until)
}

/** The page of the words themselves has them already. */
function explainedIn(main: string): ReadonlySet<string> {
  return new Set([...main.matchAll(anchors)].map(([, anchor = '']) => anchor))
}

const anchors = / id="(ord-[^"]*)"/g

function linkFirst(main: string, found: readonly FoundTerm[], { language }: Site): string {
  let linked = ''
  let at = 0
  const places = found.flatMap(({ key, first }) => (first ? [{ key, ...first }] : []))
  for (const { key, start, end } of places.sort((a, b) => a.start - b.start)) {
    const [open = '', close = ''] = linkTo(key, language)
    linked += main.slice(at, start) + open + main.slice(start, end) + close
    at = end
  }
  return linked + main.slice(at)
}

const links: Readonly<Record<Language, Map<TermKey, readonly string[]>>> = { da: new Map(), en: new Map() }

/** What stands before and behind a word that leads to its explanation; the same on every page. */
function linkTo(key: TermKey, language: Language): readonly string[] {
  const before = links[language].get(key)
  if (before) return before
  const link = (
    <a class="term" href={`#${termAnchor(key)}`} title={terms[language][key].meaning}>
      {'\0'}
    </a>
  )
  const parts = renderToString(link).split('\0')
  links[language].set(key, parts)
  return parts
}

function TermList({ site, keys }: { readonly site: Site; readonly keys: readonly TermKey[] }) {
  const words = guideWords[site.language]
  return (
    <section class="page-terms" aria-labelledby="ord">
      <h2 id="ord">{words.pageTerms}</h2>
      <dl>
        {sortedTerms(site.language, keys).map(key => (
          <div id={termAnchor(key)}>
            <dt>{terms[site.language][key].term}</dt>
            <dd>{terms[site.language][key].meaning}</dd>
          </div>
        ))}
      </dl>
      <p class="d-print-none">
        <a href={site.addresses.guide('ord')}>{words.allTerms}</a>
      </p>
    </section>
  )
}
