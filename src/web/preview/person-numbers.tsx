/** Where a document seems to hold CPR numbers, before it is accepted: proposal, field and line, never the number. */
import { hideCpr } from '../../core/text/hide-cpr.ts'
import { previewWords } from '../../words/pages/import.ts'
import { sayPlaceName } from '../../words/person-number-place.ts'
import { sayPlace } from '../../words/place.ts'
import type { FoundPersonNumber } from '../../workflow/imports/find-person-numbers.ts'
import { PersonNumber } from '../components/person-number.tsx'
import type { Site } from '../site.ts'

/** Enough to see where to begin; the rest is counted. */
const mostListed = 20

type Props = {
  readonly site: Site
  readonly found: readonly FoundPersonNumber[]
  /** Where a proposal stands on the preview. */
  readonly hrefOf: (proposal: { readonly key: string; readonly position: number }) => string
}

export function PersonNumbers({ site, found, hrefOf }: Props) {
  if (found.length === 0) return null
  const words = previewWords[site.language].personNumbers
  const more = found.length - mostListed
  return (
    <PersonNumber site={site}>
      <p class="alert-text">{words.where}</p>
      <ul>
        {found.slice(0, mostListed).map(({ name, place, proposal }) => (
          <li>
            {proposal && (
              <>
                <a href={hrefOf(proposal)}>{hideCpr(proposal.title ?? words.untitled)}</a>
                {': '}
              </>
            )}
            {sayPlaceName(name, site.language)}
            {place && ` (${sayPlace(place, site.language)})`}
          </li>
        ))}
      </ul>
      {more > 0 && <p class="alert-text">{words.more(more)}</p>}
      <p class="alert-text">{words.whatToDo}</p>
    </PersonNumber>
  )
}
