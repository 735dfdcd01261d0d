/** One person's page: what waits for them, since when, and what happened to what is theirs; nothing else. */
import { formatMoment } from '../../words/date.ts'
import { layoutWords } from '../../words/pages/layout.ts'
import { mineWords } from '../../words/pages/mine.ts'
import { stateNames } from '../../words/process.ts'
import { stampWords } from '../../words/stamp.ts'
import type { PersonNames } from '../../workflow/people/person-names.ts'
import type { Mine, Waiting } from '../../workflow/process/view-mine.ts'
import { Layout } from '../components/layout.tsx'
import { mayAtAll } from '../may.ts'
import { MoreRoles } from '../people/more-roles.tsx'
import { StoryEntry } from '../process/story.tsx'
import type { Site } from '../site.ts'

type Props = { readonly site: Site; readonly mine: Mine; readonly names: PersonNames }

export function MinePage({ site, mine, names }: Props) {
  const words = mineWords[site.language]
  const crumbs = [
    { text: layoutWords[site.language].catalogues, href: site.addresses.home },
    { text: words.title },
  ]
  return (
    <Layout site={site} title={words.title} crumbs={crumbs} isPrivate>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead(mine.waiting.length)}</p>
      <MoreRoles site={site} />
      {mine.waiting.length > 0 && (
        <section>
          <h2>{words.waiting}</h2>
          <ul class="waiting-list">
            {mine.waiting.map(item => (
              <li>
                <WaitingItem site={site} item={item} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Ideas site={site} mine={mine} />
      <Proposals site={site} mine={mine} />
      <Happened site={site} mine={mine} names={names} />
    </Layout>
  )
}

function WaitingItem({ site, item }: { readonly site: Site; readonly item: Waiting }) {
  const words = mineWords[site.language]
  const href = addressOf(item, site)
  return (
    <>
      <a href={href}>
        {words.tasks[item.task](item.count)}: {item.title ?? words.untitled}
      </a>
      <span class="waiting-list__since">{words.since(formatMoment(item.since, site.language))}</span>
    </>
  )
}

/** Where the task is done. */
function addressOf({ task, proposalId }: Waiting, { addresses }: Site): string {
  if (task === 'validate') return addresses.validate(proposalId)
  if (task === 'finish-draft') return addresses.idea(proposalId, 'se')
  return task === 'answer' ? `${addresses.way(proposalId)}#spoergsmaal` : addresses.way(proposalId)
}

function Ideas({ site, mine }: Omit<Props, 'names'>) {
  const words = mineWords[site.language]
  const mayPropose = mayAtAll(site, 'propose')
  if (mine.ideas.length === 0 && !mayPropose) return null
  return (
    <section>
      {mine.ideas.length > 0 && <h2>{words.ideas}</h2>}
      <ul class="waiting-list">
        {mine.ideas.map(({ id, title, updatedAt }) => (
          <li>
            <a href={site.addresses.idea(id, 'se')}>{title || words.untitled}</a>
            <span class="waiting-list__since">{formatMoment(updatedAt, site.language)}</span>
          </li>
        ))}
      </ul>
      {mayPropose && (
        <p>
          <a class="button button-secondary" href={site.addresses.propose}>
            {words.propose}
          </a>
        </p>
      )}
    </section>
  )
}

function Proposals({ site, mine }: Omit<Props, 'names'>) {
  const words = mineWords[site.language]
  if (mine.proposals.length === 0) return null
  return (
    <section>
      <h2>{words.proposals}</h2>
      <ul class="waiting-list">
        {mine.proposals.map(({ id, title, state, isVoid, since }) => (
          <li>
            <a href={site.addresses.way(id)}>{title ?? words.untitled}</a>{' '}
            <span class="tag-word">
              {stateNames[site.language][isVoid && state === 'validated' ? 'calculated' : state]}
            </span>
            {isVoid && <span class="tag-word">{stampWords[site.language].void}</span>}
            <span class="waiting-list__since">{words.since(formatMoment(since, site.language))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Happened({ site, mine, names }: Props) {
  const words = mineWords[site.language]
  if (mine.proposals.length === 0 && mine.happened.length === 0) return null
  return (
    <section>
      <h2>{words.happened}</h2>
      {mine.happened.length === 0 && <p>{words.nothingHappened}</p>}
      <ol class="story">
        {mine.happened.map(item => (
          <li>
            <p class="story__about">
              <a href={`${site.addresses.way(item.proposalId)}#historie`}>{item.title ?? words.untitled}</a>
            </p>
            <StoryEntry site={site} item={item} names={names} />
          </li>
        ))}
      </ol>
    </section>
  )
}
