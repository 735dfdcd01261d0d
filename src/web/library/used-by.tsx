/** The open proposals that use something, each a link. */
import { libraryWords } from '../../words/pages/library.ts'
import { sourceLanguage } from '../components/source-language.ts'
import type { Site } from '../site.ts'

/** So many are named on a page. */
export const mostNamed = 20

type Props = {
  readonly heading: string
  readonly nobody: string
  /** One more than is named says that there are more. */
  readonly proposals: readonly { readonly id: string; readonly title: string | null }[]
  readonly site: Site
}

export function UsedBy({ heading, nobody, proposals, site }: Props) {
  const words = libraryWords[site.language]
  return (
    <section>
      <h2>{heading}</h2>
      {proposals.length === 0 ? (
        <p>{nobody}</p>
      ) : (
        <ul class="prose">
          {proposals.slice(0, mostNamed).map(({ id, title }) => (
            <li>
              <a href={site.addresses.proposal(id)} lang={title === null ? undefined : sourceLanguage(site)}>
                {title ?? words.untitled}
              </a>
            </li>
          ))}
        </ul>
      )}
      {proposals.length > mostNamed && <p>{words.andMore}</p>}
    </section>
  )
}
