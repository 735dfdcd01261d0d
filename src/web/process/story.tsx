/** What happened to a proposal, newest first: what, who, when, and what was told with it. */

import { formatMoment } from '../../words/date.ts'
import { sayEvent } from '../../words/event.ts'
import { checkWords } from '../../words/pages/validate.ts'
import { wayWords } from '../../words/pages/way.ts'
import { stampWords } from '../../words/stamp.ts'
import type { PersonNames } from '../../workflow/people/person-names.ts'
import type { StoryItem } from '../../workflow/process/view-story.ts'
import type { Site } from '../site.ts'
import { nameOf } from './name-of.ts'
import { sayStoredSpot } from './say-spot.ts'

type Props = { readonly site: Site; readonly items: readonly StoryItem[]; readonly names: PersonNames }

export function Story({ site, items, names }: Props) {
  return (
    <ol class="story" reversed>
      {items.map(item => (
        <li>
          <StoryEntry site={site} item={item} names={names} />
        </li>
      ))}
    </ol>
  )
}

export function StoryEntry({ site, item, names }: Omit<Props, 'items'> & { readonly item: StoryItem }) {
  const words = wayWords[site.language]
  const spot =
    typeof item.facts['spot'] === 'string' ? sayStoredSpot(item.facts['spot'], site.language) : null
  return (
    <>
      <p class="story__what">
        {sayEvent(item.kind, item.facts, site.language)}
        {spot && ` (${spot})`}
      </p>
      <p class="story__who">
        {words.byOn(nameOf(item.actor, names, site), formatMoment(item.at, site.language))}
      </p>
      {item.told && (
        <div class="story__told">
          {Object.entries(item.told).map(([name, text]) => (
            <p class="as-written">
              {name in checkWords[site.language].items && (
                <strong>
                  {checkWords[site.language].items[name as keyof (typeof checkWords)['da']['items']].short}:{' '}
                </strong>
              )}
              {text}
            </p>
          ))}
        </div>
      )}
      <Compare site={site} item={item} />
      {item.isErased && <p class="quiet">{words.erased}</p>}
    </>
  )
}

/** Which events made a version that can be held against the one before it. */
const revising: ReadonlySet<StoryItem['kind']> = new Set([
  'proposal-revised',
  'assumptions-attached',
  'case-saved',
  'case-removed',
  'table-revised',
])

function Compare({
  site,
  item: { kind, facts, subject },
}: {
  readonly site: Site
  readonly item: StoryItem
}) {
  const { number } = facts
  if (!revising.has(kind) || typeof number !== 'number' || number < 2) return null
  const href = site.addresses.difference(subject.id, { from: number - 1, to: number })
  return (
    <p class="d-print-none">
      <a href={href}>{stampWords[site.language].compare}</a>
    </p>
  )
}
