/** The marks behind values, and what each of them means, said on the page where it stands. */
import type { Verification } from '../../core/calculation/graph/leaf.ts'
import type { DatedValue } from '../../core/parameter/parameter.ts'
import { libraryWords, type Mark } from '../../words/pages/library.ts'
import { anchors } from '../address.ts'
import type { Site } from '../site.ts'

const markOf: Readonly<Record<Verification, Mark | null>> = {
  sourced: null,
  derived: 'computed',
  memory: 'unverified',
}

/** A place without a value has nothing to be verified. */
export function marksOf({ value, verification, origin, status }: DatedValue): Mark[] {
  const mark = value === null ? null : markOf[verification]
  return [
    ...(origin === 'own' ? (['own'] as const) : []),
    ...(mark === null ? [] : [mark]),
    ...(status === 'expected' ? (['expected'] as const) : []),
  ]
}

export function Marks({ marks, site }: { readonly marks: readonly Mark[]; readonly site: Site }) {
  const { markNames } = libraryWords[site.language]
  return marks.map(mark => (
    <>
      {' '}
      <span class={mark === 'own' ? 'tag-word tag-word--own' : 'tag-word'}>{markNames[mark]}</span>
    </>
  ))
}

/** Only the marks that the page shows are explained on it; the library's front page explains them all. */
export function MarkTerms({ marks, site }: { readonly marks: Iterable<Mark>; readonly site: Site }) {
  const words = libraryWords[site.language]
  const shown = new Set(marks)
  return (
    <section id={anchors.marks}>
      <h2>{words.marks}</h2>
      <p class="prose">{words.marksIntroduction}</p>
      {shown.size > 0 && (
        <dl class="terms prose">
          {[...shown].map(mark => (
            <>
              <dt>{words.markNames[mark]}</dt>
              <dd>{words.markTexts[mark]}</dd>
            </>
          ))}
        </dl>
      )}
    </section>
  )
}
