/** The lines of a document that a link leads to, the one that is meant marked; nothing where a link leads to none. */
import { documentWords } from '../../words/pages/document.ts'
import { sourceLanguage } from '../components/source-language.ts'
import type { Site } from '../site.ts'
import type { Passage } from './passage.ts'
import { lineAnchor } from './place-query.ts'
import { MarkedLine } from './source-line-view.tsx'

type Props = { readonly passage: Passage | null; readonly site: Site }

export function PassageSection({ passage, site }: Props) {
  if (!passage) return null
  const words = documentWords[site.language]
  return (
    <section class="passage">
      <h2>{words.passage(passage.place)}</h2>
      <p>{words.passageText}</p>
      <ol class="passage__lines" lang={sourceLanguage(site)}>
        {passage.lines.map(({ number, line }) => (
          <li
            id={lineAnchor(number)}
            value={number}
            class={number === passage.place.line ? 'passage__meant' : undefined}
            aria-current={number === passage.place.line ? 'location' : undefined}
          >
            <code>
              <MarkedLine line={line} />
            </code>
          </li>
        ))}
      </ol>
    </section>
  )
}
