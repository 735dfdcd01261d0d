/** Changed texts word by word: what went is struck through, what came is underlined, and both are said to a listener. */
import type { Piece } from '../../core/text/word-difference.ts'
import { differenceWords } from '../../words/pages/difference.ts'
import { proposalFormWords, sayFormText } from '../../words/proposal-form.ts'
import { sourceLanguage } from '../components/source-language.ts'
import type { Site } from '../site.ts'
import type { Differences } from './changes.ts'

type Props = { readonly differences: Differences; readonly site: Site }

export function TextDifferences({ differences: { form }, site }: Props) {
  const words = differenceWords[site.language]
  if (form.texts.length === 0) return null
  return (
    <section class="prose">
      <h2>{words.texts}</h2>
      <p class="difference__legend">{words.legend}</p>
      {form.texts.map(({ name, pieces, isFormatOnly }) => (
        <div class="field">
          <h3>{proposalFormWords[site.language].names[name]}</h3>
          {isFormatOnly && <p class="difference__note">{words.formatOnly}</p>}
          {!isFormatOnly && (
            <p class="difference__text" lang={name === 'kind' ? undefined : sourceLanguage(site)}>
              <Pieces
                pieces={pieces.map(piece => ({
                  ...piece,
                  text: sayFormText(site.language, name, piece.text),
                }))}
                site={site}
              />
            </p>
          )}
        </div>
      ))}
    </section>
  )
}

export function Pieces({ pieces, site }: { readonly pieces: readonly Piece[]; readonly site: Site }) {
  const words = differenceWords[site.language]
  return pieces.map(({ kind, text }, i) => {
    if (kind === 'same') return shorten(text, i === 0, i === pieces.length - 1)
    const Tag = kind === 'removed' ? 'del' : 'ins'
    return (
      <Tag>
        <span class="sr-only">{`${words[kind]}: `}</span>
        {text}
      </Tag>
    )
  })
}

/** Of a long stretch that did not change only what stands next to a change is shown. */
const context = 160

function shorten(text: string, isFirst: boolean, isLast: boolean): string {
  // a word is shown whole or not at all
  const head = isFirst ? '' : text.slice(0, context).replace(/\S*$/, '')
  const tail = isLast ? '' : text.slice(-context).replace(/^\S*\s*/, '')
  return head.length + tail.length + 40 >= text.length ? text : `${head}[…] ${tail}`
}
