/** One line of the source as it stands there, the cell that is meant marked. */

import type { Place } from '../../core/place.ts'
import { findingListWords } from '../../words/pages/finding-list.ts'
import { sourceLanguage } from '../components/source-language.ts'
import type { Site } from '../site.ts'
import type { SourceLine } from './source-lines.ts'

type Props = { readonly place: Place; readonly line: SourceLine | null; readonly site: Site }

export function SourceLineView({ place, line, site }: Props) {
  const words = findingListWords[site.language]
  if (!line) return null
  const label = words.sourceLine(place.line)
  return (
    <figure class="source-line">
      <figcaption class="sr-only">{label}</figcaption>
      <span class="source-line__number" aria-hidden="true">
        {place.line}
      </span>
      <code lang={sourceLanguage(site)}>
        <MarkedLine line={line} />
      </code>
    </figure>
  )
}

export function MarkedLine({ line }: { readonly line: SourceLine }) {
  return (
    <>
      {line.before}
      {line.cell !== '' && <mark>{line.cell}</mark>}
      {line.after}
    </>
  )
}
