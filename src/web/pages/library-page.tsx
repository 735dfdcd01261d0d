/** The front page of the library: what lies where, and what the marks mean. */
import { libraryWords, type Mark } from '../../words/pages/library.ts'
import { LibraryLayout } from '../library/library-layout.tsx'
import { MarkTerms } from '../library/marks.tsx'
import type { Site } from '../site.ts'

type Props = {
  readonly site: Site
  readonly counts: {
    readonly rates: number
    readonly own: number
    readonly accounts: number
    readonly studies: number
  }
}

const marks: readonly Mark[] = ['unverified', 'computed', 'own', 'expected', 'carried']

export function LibraryPage({ site, counts }: Props) {
  const words = libraryWords[site.language]
  const { addresses } = site
  const rooms = [
    {
      href: addresses.rates(),
      name: words.rates,
      text: words.ratesText,
      count: words.rateCount(counts.rates, counts.own),
    },
    {
      href: addresses.accounts(),
      name: words.accounts,
      text: words.accountsText,
      count: words.accountCount(counts.accounts),
    },
    {
      href: addresses.evidence(),
      name: words.evidence,
      text: words.evidenceText,
      count: words.evidenceCount(counts.studies),
    },
    { href: addresses.rateChanges(), name: words.changes, text: words.changesText, count: null },
  ]
  return (
    <LibraryLayout site={site} title={words.title} crumb={null}>
      <p class="lead">{words.lead}</p>
      <ul class="catalogue-list library-rooms">
        {rooms.map(({ href, name, text, count }) => (
          <li>
            <article class="catalogue-card">
              <h2>
                <a href={href}>{name}</a>
              </h2>
              <p>{text}</p>
              {count && <p class="catalogue-card__kind">{count}</p>}
            </article>
          </li>
        ))}
      </ul>
      <MarkTerms marks={marks} site={site} />
    </LibraryLayout>
  )
}
